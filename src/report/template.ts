import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../diagnostic/failure.ts';
import { systemCode } from '../diagnostic/system.ts';
import { packageFile } from '../text/package-file.ts';
import { isWithin } from '../workspace/files.ts';
import { unknownDirective } from './directives.ts';
import { escapeAttribute, escapeCode, escapeMarkdown } from './escape.ts';
import Handlebars from './libraries/handlebars.ts';
import { prepare, type Spot, sinkHelpers } from './template-syntax.ts';

/** What a template may read: plain data, no functions and no objects of a class. */
export type Model = string | number | boolean | null | readonly Model[] | { readonly [field: string]: Model };

export interface Template {
  /** How failures name it. */
  readonly name: string;
  readonly text: string;
}

const ownTemplates = packageFile('templates/');

function readInside(folder: string, file: string): string | undefined {
  try {
    const path = realpathSync(join(folder, file));
    if (!isWithin(realpathSync(folder), path)) return undefined;
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The template `<name>.md.hbs`: the workspace's own where its templates folder has one, else the package's.
 * Undefined where neither has it, or where the name could leave the folder.
 */
export function findTemplate(name: string, workspaceTemplates?: string): Template | undefined {
  if (!/^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)?$/.test(name)) return undefined;
  const file = `${name}.md.hbs`;
  for (const folder of workspaceTemplates === undefined
    ? [ownTemplates]
    : [workspaceTemplates, ownTemplates]) {
    const text = readInside(folder, file);
    if (text !== undefined) return { name: file, text };
  }
  return undefined;
}

/** Handlebars puts the object into its message when a field is missing, and an object without prototype has no text. */
const handlebarsCanName = { [Symbol.toPrimitive]: { value: () => 'model' } };

/** A copy that inherits nothing, so that no template reaches a prototype. Undefined fields are left out. */
function bare(value: unknown, path: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  if (Array.isArray(value)) return value.map((item, index) => bare(item, `${path}[${index}]`));
  const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== null && prototype !== Object.prototype)
    throw new Error(`The report model has no plain data at ${path}.`);
  const copy: Record<string, unknown> = Object.create(null, handlebarsCanName);
  for (const [field, child] of Object.entries(value as object)) {
    if (child !== undefined) copy[field] = bare(child, path === '' ? field : `${path}.${field}`);
  }
  return copy;
}

const helperNames = ['each', 'if', 'unless', 'with', 'eq'];
const sinks = { text: escapeMarkdown, attribute: escapeAttribute, code: escapeCode };
const compileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: {
    ...Object.fromEntries([...helperNames, ...Object.values(sinkHelpers)].map(name => [name, true])),
    log: false,
    lookup: false,
  },
};

interface LocatedError {
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
}

/** A Handlebars error as the Failure that it means; any other error as it is. */
function failureOf(error: unknown, template: string): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  const { message, lineNumber, column }: LocatedError = error;
  const line = lineNumber ?? Number(/^Parse error on line (\d+)/.exec(message)?.[1]);
  if (Number.isNaN(line)) return error;
  const spot: Spot = { template, line, column: (column ?? 0) + 1 };
  const missing = /^"(.+)" not defined in/.exec(message)?.[1];
  if (missing !== undefined) return new Failure('report/missing-field', { ...spot, field: missing });
  const object = /^not printable: (.+)$/.exec(message)?.[1];
  if (object !== undefined) return new Failure('report/not-printable', { ...spot, field: object });
  const name = /unknown helper (\S+)/.exec(message)?.[1];
  if (name !== undefined) return new Failure('report/unknown-helper', { ...spot, name, known: helperNames });
  return new Failure('report/template-syntax', { ...spot, reason: message.split('\n').at(-1) ?? message });
}

function located<T>(template: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw failureOf(error, template);
  }
}

type Render = (context: unknown, options?: Handlebars.RuntimeOptions) => string;

/** Compiles a template and, under the names in `above`, every partial that it calls. */
function compile(
  handlebars: typeof Handlebars,
  template: Template,
  find: (name: string) => Template | undefined,
  above: readonly string[],
): Render {
  const { name, text } = template;
  const unknown = unknownDirective(text);
  if (unknown) throw new Failure('report/unknown-directive', { template: name, ...unknown });
  const program = located(name, () => handlebars.parse(text));
  for (const call of prepare(program, name, new Set(helperNames))) {
    const partial = find(`partials/${call.name}`);
    if (!partial) throw new Failure('report/unknown-partial', call);
    if (above.includes(call.name)) {
      throw new Failure('report/template-not-allowed', {
        ...call,
        what: [...above, call.name].map(step => `{{> ${step}}}`).join(' → '),
      });
    }
    if (!(call.name in handlebars.partials)) {
      handlebars.registerPartial(call.name, compile(handlebars, partial, find, [...above, call.name]));
    }
  }
  const render: Render = handlebars.compile(program, compileOptions);
  return (context, options) => located(name, () => render(context, options));
}

function registerHelpers(handlebars: typeof Handlebars): void {
  handlebars.registerHelper('eq', (a, b) => a === b);
  for (const [sink, escapeFor] of Object.entries(sinks)) {
    handlebars.registerHelper(sinkHelpers[sink as keyof typeof sinks], (value, path, { loc }) => {
      if (typeof value === 'object' && value !== null) {
        throw Object.assign(new Error(`not printable: ${path}`), {
          lineNumber: loc.start.line,
          column: loc.start.column,
        });
      }
      return escapeFor(String(value ?? ''));
    });
  }
}

/**
 * The Markdown that `template` makes of `model`. Every value is escaped for the place it is printed in; null prints
 * nothing. Partials are `partials/<name>.md.hbs`, found like templates.
 * Throws a Failure with template, line and column for a missing field, an unknown helper, bad syntax.
 */
export function renderTemplate(template: Template, model: Model, workspaceTemplates?: string): string {
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  const render = compile(handlebars, template, name => findTemplate(name, workspaceTemplates), []);
  return render(bare(model, ''));
}
