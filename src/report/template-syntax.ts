import { Failure } from '../diagnostic/failure.ts';
import Handlebars from './libraries/handlebars.ts';

/** Where in a template; line and column count from 1. */
export interface Spot {
  readonly template: string;
  readonly line: number;
  readonly column: number;
}

export interface PartialCall extends Spot {
  readonly name: string;
}

/** What a value is printed into, which decides how it is escaped. */
type Sink = 'text' | 'attribute' | 'code';

/** The helper that each `{{value}}` is wrapped in, one a sink. */
export const sinkHelpers: Readonly<Record<Sink, string>> = {
  text: '__text',
  attribute: '__attribute',
  code: '__code',
};

function sinkAfter(line: string): Sink {
  if (/^\s*:{2,}[a-z-]+[^}]*$/.test(line)) return 'attribute';
  return (line.match(/`/g)?.length ?? 0) % 2 === 1 ? 'code' : 'text';
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function pathNode(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc,
  } as hbs.AST.PathExpression;
}

function stringNode(value: string, loc: hbs.AST.SourceLocation): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc } as hbs.AST.StringLiteral;
}

function subExpression({ path, params, hash, loc }: hbs.AST.MustacheStatement): hbs.AST.SubExpression {
  return { type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression;
}

/**
 * Sends every value through the escaper of the place it is printed in, and makes every path strict, also those of
 * `{{#if path}}` and `{{#each path}}`. Refuses what the template language leaves out.
 */
class Preparation extends Handlebars.Visitor {
  readonly partials: PartialCall[] = [];
  private readonly template: string;
  private readonly helpers: ReadonlySet<string>;
  private line = '';

  constructor(template: string, helpers: ReadonlySet<string>) {
    super();
    this.template = template;
    this.helpers = helpers;
  }

  private spot({ loc }: hbs.AST.Node): Spot {
    return { template: this.template, line: loc.start.line, column: loc.start.column + 1 };
  }

  private refuse(node: hbs.AST.Node, what: string): never {
    throw new Failure('report/template-not-allowed', { ...this.spot(node), what });
  }

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    const text = String(content.original);
    const end = text.lastIndexOf('\n');
    this.line = end < 0 ? this.line + text : text.slice(end + 1);
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    if (!mustache.escaped) this.refuse(mustache, '{{{…}}}');
    super.MustacheStatement(mustache);
    const { path, params, hash, loc } = mustache;
    if (!isPath(path)) this.refuse(mustache, '{{"…"}}');
    const isCall = this.helpers.has(path.original);
    if (!isCall && (params.length > 0 || hash)) {
      const known = [...this.helpers];
      throw new Failure('report/unknown-helper', { ...this.spot(mustache), name: path.original, known });
    }
    const value: hbs.AST.Node = isCall ? subExpression(mustache) : path;
    mustache.path = pathNode(sinkHelpers[sinkAfter(this.line)], loc);
    mustache.params = [value, stringNode(path.original, loc)];
    mustache.hash = { type: 'Hash', pairs: [], loc };
    this.line += '…';
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    for (const program of [block.program, block.inverse]) {
      if (program?.blockParams?.length) this.refuse(block, 'as |…|');
    }
    super.BlockStatement(block);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    if (!this.helpers.has(path.original)) Object.assign(path, { strict: true });
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if (!isPath(partial.name)) this.refuse(partial, '{{> (…)}}');
    this.partials.push({ name: partial.name.original, ...this.spot(partial) });
    for (const parameter of partial.params) this.accept(parameter);
    if (partial.hash) this.accept(partial.hash);
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.refuse(partial, '{{#> …}}');
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.refuse(decorator, '{{* …}}');
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    this.refuse(decorator, '{{#* …}}');
  }
}

/**
 * Makes a parsed template safe to compile, in place, and gives the partials that it calls.
 * Throws a Failure for unescaped values, unknown helpers, block parameters, decorators and partials whose name is
 * computed.
 */
export function prepare(
  program: hbs.AST.Program,
  template: string,
  helpers: ReadonlySet<string>,
): PartialCall[] {
  const preparation = new Preparation(template, helpers);
  preparation.accept(program);
  return preparation.partials;
}
