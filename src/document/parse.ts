import {
  Composer,
  type CST,
  Lexer,
  LineCounter,
  Parser,
  type YAMLError,
  type Document as YamlDocument,
} from 'yaml';
import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import type { SyntaxReason } from '../diagnostic/sentences/yaml.ts';
import { likelyCause, misreadings } from './misreadings.ts';
import { placeIn, rangeIn, type Text } from './source-text.ts';
import type { Tree } from './tree.ts';
import { codePoint, toValue } from './value.ts';

const maxDepth = 100;

/** What reading found in one text; without a tree there is no document. */
export interface Parsed {
  readonly tree: Tree | undefined;
  readonly findings: readonly Diagnostic[];
}

/** YAML text to a tree of plain values, or the findings that prevent it. Never throws for any text. */
export function parse(file: string, source: string): Parsed {
  const text: Text = { file, source, lines: new LineCounter() };
  const findings = [...controlCharacters(text)];
  const tokens = findings.length > 0 ? undefined : tokenize(text, findings);
  if (findings.length > 0 || !tokens) return { tree: undefined, findings };
  const [document, second] = compose(text, tokens);
  const broken = document ? [...document.errors, ...document.warnings] : [];
  if (broken.length > 0) return { tree: undefined, findings: explain(text, broken) };
  if (second) {
    findings.push(error('yaml/several-documents', placeIn(text, second.range[0], second.range[0] + 1), {}));
    return { tree: undefined, findings };
  }
  if (!document?.contents || document.contents.range?.[0] === document.contents.range?.[1]) {
    return { tree: undefined, findings: [error('yaml/empty', placeIn(text, 0, 0), {})] };
  }
  const root = document.contents;
  const value = toValue(text, root, findings);
  findings.push(...misreadings(text, root));
  const isBroken = findings.some(finding => finding.severity === 'error');
  const range = (start: number, end: number) => rangeIn(text, start, end);
  return { tree: isBroken ? undefined : { value, root, range }, findings };
}

const control = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u;

/** The first character that no text should hold; one is enough, since such a file is rarely text at all. */
function controlCharacters(text: Text): Diagnostic[] {
  const match = control.exec(text.source);
  if (!match) return [];
  const place = placeIn(text, match.index, match.index + 1);
  return [error('yaml/control-character', place, { code: codePoint(match[0]) })];
}

/** The text's tokens, or undefined where it nests too deep for the composer, which recurses. */
function tokenize(text: Text, findings: Diagnostic[]): CST.Token[] | undefined {
  text.lines.addNewLine(0);
  const parser = new Parser(text.lines.addNewLine);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text.source)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > maxDepth + 2) {
      findings.push(error('yaml/too-deep', placeIn(text, parser.offset, parser.offset), { limit: maxDepth }));
      return undefined;
    }
  }
  tokens.push(...parser.end());
  findings.push(...directives(text, tokens));
  return tokens;
}

function directives(text: Text, tokens: readonly CST.Token[]): Diagnostic[] {
  return tokens.flatMap(token => {
    if (token.type !== 'directive' || /^%YAML\s+1\.2\s*$/.test(token.source)) return [];
    const place = placeIn(text, token.offset, token.offset + token.source.length);
    return [error('yaml/directive', place, { directive: token.source.trim() })];
  });
}

function compose(text: Text, tokens: readonly CST.Token[]): YamlDocument.Parsed[] {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens, true, text.source.length)];
}

const reasons: Readonly<Partial<Record<YAMLError['code'], SyntaxReason>>> = {
  BAD_INDENT: 'bad-indent',
  TAB_AS_INDENT: 'tab-as-indent',
  MISSING_CHAR: 'missing-char',
  UNEXPECTED_TOKEN: 'unexpected-token',
  BAD_SCALAR_START: 'bad-scalar-start',
  BAD_DQ_ESCAPE: 'bad-dq-escape',
  MULTILINE_IMPLICIT_KEY: 'multiline-implicit-key',
  BLOCK_AS_IMPLICIT_KEY: 'block-as-implicit-key',
  BLOCK_IN_FLOW: 'block-in-flow',
  KEY_OVER_1024_CHARS: 'key-too-long',
  NON_STRING_KEY: 'non-string-key',
};

/** The likely cause where there is one, else the first error: those after it mostly follow from it. */
function explain(text: Text, errors: readonly YAMLError[]): Diagnostic[] {
  const tags = errors.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  if (tags.length === errors.length) return tags.map(tag => unknownTag(text, tag));
  const first = errors
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    .reduce((left, right) => (right.pos[0] < left.pos[0] ? right : left));
  const cause = likelyCause(text, first.pos[0]);
  if (cause) return [cause];
  return [error('yaml/syntax', placeIn(text, ...first.pos), { reason: reasons[first.code] ?? 'other' })];
}

function unknownTag(text: Text, { pos }: YAMLError): Diagnostic {
  const tag = /^\S*/.exec(text.source.slice(pos[0], pos[0] + 80))?.[0] ?? '';
  return error('yaml/tag', placeIn(text, ...pos), { tag });
}
