import type { FootnoteDefinition, Heading, Root } from 'mdast';
import type { Brand } from '../brand.ts';
import { type Labels, labelsOf } from '../labels.ts';
import type { ParagraphChild } from '../libraries/word.ts';
import type { Meta } from '../manuscript.ts';
import { walk } from '../tree-walk.ts';

/** A4, in twentieths of a point. */
export const page = {
  width: 11906,
  height: 16838,
  left: 1304,
  right: 1304,
  top: 1474,
  bottom: 1304,
} as const;
/** Between the margins of that page. */
export const textWidth = page.width - page.left - page.right;

/** The size of a page and its margins, in twentieths of a point. */
export type Page = { readonly [Part in keyof typeof page]: number };

/** A chart that can be edited in Word, in a size and with words for who cannot see it. */
export type NativeChart = (look: {
  readonly transformation: { readonly width: number; readonly height: number };
  readonly altText: { readonly name: string; readonly description: string; readonly title: string };
}) => ParagraphChild;

/** A chart drawn: as PNG always, as SVG or as a chart of Word's own where they are asked for. */
export interface Picture {
  readonly png: Uint8Array;
  readonly svg?: Uint8Array;
  readonly native?: NativeChart;
}

/** What the parts of one Word document are made with. */
export interface Setting {
  readonly brand: Brand;
  readonly page: Page;
  /** Between the margins. */
  readonly textWidth: number;
  /** Whether styles and fonts are ours, not those of a company's file. */
  readonly hasOwnStyles: boolean;
  readonly labels: Labels;
  readonly meta: Meta;
  /** By the chart's name. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Every heading, in order, under the name of its bookmark. */
  readonly headings: ReadonlyMap<string, Heading>;
  readonly bookmarkOf: ReadonlyMap<string, string>;
  /** Headings that begin a page, by their bookmarks. */
  readonly breaks: ReadonlySet<string>;
  /** The number of each footnote that is referred to, by its identifier. */
  readonly footnotes: ReadonlyMap<string, number>;
  readonly footnoteDefinitions: ReadonlyMap<string, FootnoteDefinition>;
  /** A new number for each ordered list, so that each starts anew. */
  readonly nextList: () => number;
}

/** What Word calls the anchor of a table or figure. */
export function bookmarkOf(anchor: string): string {
  return `_${anchor.replace(/-/g, '_')}`;
}

export function settingOf(
  root: Root,
  meta: Meta,
  brand: Brand,
  pictures: ReadonlyMap<string, Picture>,
  companySheet?: Page,
): Setting {
  const sheet = companySheet ?? page;
  const headings = new Map<string, Heading>();
  const bookmarkOf = new Map<string, string>();
  const footnotes = new Map<string, number>();
  const footnoteDefinitions = new Map<string, FootnoteDefinition>();
  let lists = 0;
  walk(root, node => {
    if (node.type === 'heading') {
      // Word knows bookmarks of this form as the targets of a table of contents.
      const bookmark = `_Toc${1000001 + headings.size}`;
      headings.set(bookmark, node);
      bookmarkOf.set(node.data?.id ?? '', bookmark);
    }
    if (node.type === 'footnoteReference' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, footnotes.size + 1);
    }
    if (node.type === 'footnoteDefinition') footnoteDefinitions.set(node.identifier, node);
  });
  const nextList = (): number => ++lists;
  return {
    brand,
    page: sheet,
    textWidth: sheet.width - sheet.left - sheet.right,
    hasOwnStyles: companySheet === undefined,
    labels: labelsOf(meta.locale),
    meta,
    pictures,
    headings,
    bookmarkOf,
    breaks: new Set(),
    footnotes,
    footnoteDefinitions,
    nextList,
  };
}
