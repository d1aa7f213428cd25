import {
  Composer,
  type CST,
  Lexer,
  type Node,
  Parser,
  visit,
  type YAMLError,
  type Document as YamlDocument,
} from 'yaml';
import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import type { SyntaxReason } from '../diagnostic/sentences/syntax-reason.ts';
import { openBracket } from './brackets.ts';
import { brokenLine, mergeConflict } from './broken-lines.ts';
import { furtherSlips, likelyCause, misreadings } from './misreadings.ts';
import { oddQuote } from './slips.ts';
import { placeIn, rangeIn, type Text, textOf } from './source-text.ts';
import { spotsOf } from './spots.ts';
import { tabbedIndent } from './tabs.ts';
import type { Tree } from './tree.ts';
import { codePoint, toValue } from './value.ts';

const maxDepth = 100;
/** Words, signs, blanks and line ends; the composer and the schema validators are slow beyond it. */
const maxLexemes = 100_000;

/** What reading found in one text; without a tree there is no document. */
export interface Parsed {
  readonly tree: Tree | undefined;
  /** The library's own nodes of the tree; they take much memory. */
  readonly root?: Node;
  readonly findings: readonly Diagnostic[];
}

/** YAML text to a tree of plain values, or the findings that prevent it. Never throws for any text. */
export function parse(file: string, source: string): Parsed {
  const text = textOf(file, source);
  const findings = [...controlCharacters(text)];
  const tokens = findings.length > 0 ? undefined : tokenize(text, findings);
  if (findings.length > 0 || !tokens) return { tree: undefined, findings };
  const [document, second] = compose(text, tokens);
  const broken = document ? document.errors.concat(document.warnings) : [];
  if (document && broken.length > 0) return { tree: undefined, findings: explained(text, document, broken) };
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
  if (isBroken) return { tree: undefined, findings };
  return { tree: { value, spots: spotsOf(root), source, range }, root, findings };
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
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text.source)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length <= maxDepth + 1 && ++count <= maxLexemes) continue;
    const place = placeIn(text, parser.offset, parser.offset);
    const isDeep = count <= maxLexemes;
    findings.push(
      isDeep
        ? error('yaml/too-deep', place, { limit: maxDepth })
        : error('yaml/too-long', place, { limit: maxLexemes }),
    );
    return undefined;
  }
  tokens.push(...parser.end());
  for (const token of tokens) {
    if (token.type !== 'directive' || /^%YAML\s+1\.2\s*$/.test(token.source)) continue;
    const place = placeIn(text, token.offset, token.offset + token.source.length);
    findings.push(error('yaml/directive', place, { directive: token.source.trim() }));
  }
  return tokens;
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

/** The first error, and the colons that will be the next ones. */
function explained(text: Text, document: YamlDocument, errors: readonly YAMLError[]): Diagnostic[] {
  const conflict = mergeConflict(text);
  if (conflict) {
    const { start, end, reason } = conflict;
    return [error('yaml/syntax', placeIn(text, start, end), { reason })];
  }
  const slips = furtherSlips(text);
  const first = explain(text, document, errors, slips);
  const { line } = first.place.range.start;
  return [first, ...slips.filter(({ place }) => place.range.start.line !== line)];
}

/** The likely cause where there is one, else the first error: those after it mostly follow from it. */
function explain(
  text: Text,
  document: YamlDocument,
  errors: readonly YAMLError[],
  slips: readonly Diagnostic[],
): Diagnostic {
  const first = errors.reduce((left, right) => (right.pos[0] < left.pos[0] ? right : left));
  const [start, end] = first.pos;
  if (first.code === 'TAG_RESOLVE_FAILED') {
    const tag = /^\S*/.exec(text.source.slice(start, start + 80))?.[0] ?? '';
    return error('yaml/tag', placeIn(text, start, end), { tag });
  }
  const isBracket = /^Flow (map|sequence) .*(must|end with)/.test(first.message);
  const bracket = isBracket ? openBracket(text.source, start) : undefined;
  const cause = likelyCause(text, start) ?? likelyCause(text, bracket ?? start) ?? oddQuote(text);
  if (cause) return cause;
  if (/closing ['"]quote/.test(first.message)) {
    const opening = openingQuote(document, start);
    return error('yaml/syntax', placeIn(text, opening, opening + 1), { reason: 'unclosed-quote' });
  }
  const tabs = tabbedIndent(text, start, isReadable);
  if (tabs) return tabs;
  if (bracket !== undefined) {
    return error('yaml/syntax', placeIn(text, bracket, bracket + 1), { reason: 'unclosed-bracket' });
  }
  const { line } = text.lines.linePos(start);
  const earlier = slips.findLast(({ place }) => place.range.start.line <= line);
  return earlier ?? unexplained(text, first, isBracket);
}

/** An error in the library's own terms, at the line that looks odd where there is one. */
function unexplained(text: Text, { pos: [start, end], code }: YAMLError, isBracket: boolean): Diagnostic {
  const broken = brokenLine(text, start);
  if (broken) return error('yaml/syntax', placeIn(text, broken.start, broken.end), { reason: broken.reason });
  const reason = isBracket ? 'unclosed-bracket' : (reasons[code] ?? 'other');
  return error('yaml/syntax', placeIn(text, start, end), { reason });
}

/** Whether YAML has nothing against a text. */
function isReadable(source: string): boolean {
  const text = textOf('', source);
  const findings: Diagnostic[] = [];
  const tokens = tokenize(text, findings);
  return tokens !== undefined && compose(text, tokens).every(({ errors }) => errors.length === 0);
}

/** Where the quoted text begins that the error at `offset` says has no end. */
function openingQuote(document: YamlDocument, offset: number): number {
  let opening = offset;
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < offset && range[1] >= offset) opening = range[0];
    },
  });
  return opening;
}
