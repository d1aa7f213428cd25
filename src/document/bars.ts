import type { Scalar } from 'yaml';
import { type Diagnostic, error, suggesting } from '../diagnostic/diagnostic.ts';
import { bars } from './signs.ts';
import { editIn, placeIn, type Text } from './source-text.ts';

const sign = `([|>${Object.keys(bars).join('')}])([+＋－-]?)`;
const heading = new RegExp(
  String.raw`^([ \t]*(?:- )*(?:[a-z_][a-z0-9_-]*:[ \t]+)?)${sign}[ \t\r]*(?:[ \t][#＃﹟].*)?$`,
  'u',
);
const first = new RegExp(String.raw`^${sign}[ \t\r]*\n`, 'u');

function barAt(text: Text, at: number, bar: string, chomping: string): Diagnostic | undefined {
  const written = bar + chomping;
  const plain = `${bars[bar] ?? bar}${chomping.replace('＋', '+').replace('－', '-')}`;
  if (plain === written) return undefined;
  const end = at + written.length;
  const finding = error('yaml/fullwidth-bar', placeIn(text, at, end), { text: written, plain });
  return suggesting(finding, true, editIn(text, at, end, plain));
}

/** The sign of a text of several lines as an input method types it, in one line of a text that cannot be read. */
export function barSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const [, before = '', bar = '', chomping = ''] = heading.exec(content) ?? [];
  return bar === '' ? undefined : barAt(text, start + before.length, bar, chomping);
}

/** The same, where YAML takes it for the first letter of an unquoted value. */
export function blockBar(text: Text, { range }: Scalar): Diagnostic | undefined {
  const [start, end] = range ?? [0, 0];
  const [, bar = '', chomping = ''] = first.exec(text.source.slice(start, Math.min(end, start + 1000))) ?? [];
  return bar === '' ? undefined : barAt(text, start, bar, chomping);
}
