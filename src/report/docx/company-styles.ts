import type { Parts } from './company.ts';

interface Style {
  readonly id: string;
  /** In lower case: Word names styles alike whatever the case and the language. */
  readonly name: string;
  readonly xml: string;
}

const stylesPart = 'word/styles.xml';

function stylesIn(xml: string): Style[] {
  const blocks = xml.match(/<w:style\b[\s\S]*?<\/w:style>/g) ?? [];
  return blocks.flatMap(block => {
    const id = /\bw:styleId="([^"]*)"/.exec(block)?.[1];
    const name = /<w:name\b[^>]*\bw:val="([^"]*)"/.exec(block)?.[1];
    return id === undefined || name === undefined ? [] : [{ id, name: name.toLowerCase(), xml: block }];
  });
}

const references =
  /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link|styleLink|numStyleLink)\b[^>]*\bw:val=")([^"]*)(")/g;

/** The same XML with every reference to a style by another id. */
export function renamed(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(references, (whole, before: string, id: string, after: string) => {
    const other = ids.get(id);
    return other === undefined ? whole : `${before}${other}${after}`;
  });
}

/** Styles of the company that have one of our ids under another name get an id of their own. */
function apart(parts: Parts, ours: readonly Style[], theirs: readonly Style[]): Parts {
  const clashes = theirs.filter(one => ours.some(({ id, name }) => id === one.id && name !== one.name));
  if (clashes.length === 0) return parts;
  const ids = new Map(clashes.map(({ id }) => [id, `${id}Company`]));
  const text = new Map(
    [...parts.text].map(([name, xml]) => {
      const other = renamed(xml, ids);
      if (name !== stylesPart) return [name, other];
      const styled = other.replace(
        /(<w:style\b[^>]*\bw:styleId=")([^"]*)/g,
        (_, before: string, id: string) => `${before}${ids.get(id) ?? id}`,
      );
      return [name, styled];
    }),
  );
  return { text, other: parts.other };
}

const emptyStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>';

/**
 * The company's file with our styles beside its own. A style that it has by name is its own; `ids` says by which id.
 * Chinese Word calls "heading 1" by the id "1".
 */
export function withOurStyles(
  company: Parts,
  ourStyles: string,
): { parts: Parts; ids: ReadonlyMap<string, string> } {
  const ours = stylesIn(ourStyles);
  const parts = apart(company, ours, stylesIn(company.text.get(stylesPart) ?? ''));
  const sheet = parts.text.get(stylesPart) ?? emptyStyles;
  const byName = new Map(stylesIn(sheet).map(({ id, name }) => [name, id]));
  const ids = new Map(ours.map(({ id, name }) => [id, byName.get(name) ?? id]));
  const added = ours
    .filter(({ name }) => !byName.has(name))
    .map(({ xml }) => renamed(xml.replace(/ w:default="(?:1|true)"/, ''), ids));
  const languages = sheet.replace(/(<w:lang\b[^>]*\bw:eastAsia=")en-[A-Z]{2}/g, '$1zh-CN');
  const merged = languages.replace('</w:styles>', () => `${added.join('')}</w:styles>`);
  return { parts: { text: new Map(parts.text).set(stylesPart, merged), other: parts.other }, ids };
}

/** The colour of the company's first heading, RRGGBB; undefined where it says none. */
export function headingColour({ text }: Parts): string | undefined {
  const heading = stylesIn(text.get(stylesPart) ?? '').find(({ name }) => name === 'heading 1');
  return /<w:color\b[^>]*\bw:val="([0-9A-Fa-f]{6})"/.exec(heading?.xml ?? '')?.[1]?.toUpperCase();
}
