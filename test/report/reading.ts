import { unzipSync } from '../../src/report/libraries/zip.ts';
import type { Manuscript } from '../../src/report/manuscript.ts';
import { type Format, typeset } from '../../src/report/typeset.ts';

const decoder = new TextDecoder();

/** The file with this suffix. */
export async function fileOf(manuscript: Manuscript, format: Format): Promise<Uint8Array> {
  const { files } = await typeset(manuscript, [format]);
  const file = files.find(({ suffix }) => suffix === `.${format}`);
  if (!file) throw new Error(`No .${format} was made.`);
  return file.bytes;
}

export async function textOf(manuscript: Manuscript, format: 'md' | 'html'): Promise<string> {
  return decoder.decode(await fileOf(manuscript, format));
}

/** The XML parts of a .docx by name. */
export async function partsOf(manuscript: Manuscript): Promise<Map<string, string>> {
  const parts = Object.entries(unzipSync(await fileOf(manuscript, 'docx')));
  return new Map(
    parts.flatMap(([name, bytes]) =>
      /\.(xml|rels)$/.test(name) ? [[name, decoder.decode(bytes)] as const] : [],
    ),
  );
}

export function unescapeXml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return named[name] ?? whole;
  });
}

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g;

function textFaults(body: string): string[] {
  const faults: string[] = [];
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(body))
    faults.push('a character XML cannot hold');
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(body)) faults.push('a bare &');
  if (body.replace(TAG, '').includes('<')) faults.push('a stray <');
  return faults;
}

/** What is wrong with `xml` as well-formed XML 1.0; empty where nothing is. */
export function xmlFaults(xml: string): string[] {
  const body = xml.replace(/^<\?xml[^?]*\?>/, '');
  const faults = textFaults(body);
  const open: string[] = [];
  for (const [tag, close, name = '', attributes = '', empty] of body.matchAll(TAG)) {
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) faults.push(`a repeated attribute in ${tag}`);
    if (close && open.pop() !== name) faults.push(`an unbalanced ${tag}`);
    if (!close && !empty) open.push(name);
  }
  return [...faults, ...open.map(name => `<${name}> is not closed`)];
}
