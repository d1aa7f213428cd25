import type { Node, Table } from 'mdast';
import type { Status } from './brand.ts';

/** The head of the first page: the message follows it on the same page, unless it is a cover of its own. */
export interface TitleBlock extends Node {
  type: 'titleBlock';
  title: string;
  subtitle: string;
  organisation: string;
  facts: { label: string; value: string }[];
  isCover: boolean;
}

/** A table of contents of the headings down to `depth`. */
export interface Contents extends Node {
  type: 'contents';
  depth: number;
}

/** A chart of the manuscript. Only what has a caption has a number. */
export interface Figure extends Node {
  type: 'figure';
  name: string;
  number?: number;
  caption: string;
  alt: string;
}

/** Where people sign: one row a person. */
export interface Signatures extends Node {
  type: 'signatures';
  people: { role: string; name: string; date: string }[];
}

/** The history of a document: a plain table, never numbered. */
export interface Revisions extends Node {
  type: 'revisions';
  children: [Table];
}

export interface PageBreak extends Node {
  type: 'pageBreak';
}

/** 表 1 or 图 2 in the text: the number of a table or figure, linked to it. */
export interface CrossReference extends Node {
  type: 'crossReference';
  text: string;
  target: string;
}

/** A verdict's mark, in running text or at the beginning of a cell. */
export interface StatusMark extends Node {
  type: 'statusMark';
  status: Status;
}

declare module 'mdast' {
  interface RootContentMap {
    titleBlock: TitleBlock;
    contents: Contents;
    figure: Figure;
    signatures: Signatures;
    revisions: Revisions;
    pageBreak: PageBreak;
    statusMark: StatusMark;
    crossReference: CrossReference;
  }
  interface PhrasingContentMap {
    statusMark: StatusMark;
    crossReference: CrossReference;
  }
  interface BlockContentMap {
    titleBlock: TitleBlock;
    contents: Contents;
    figure: Figure;
    signatures: Signatures;
    revisions: Revisions;
    pageBreak: PageBreak;
  }
  interface HeadingData extends Data {
    /** The anchor, as code hosts make it from the numbered heading. */
    id?: string;
  }
  interface TableData extends Data {
    /** What references call it. */
    name?: string;
    caption?: string;
    number?: number;
    /** Shares of the text width, in percent or any other unit; one a column. */
    widths?: number[];
  }
  interface TableCellData extends Data {
    status?: Status;
  }
}
