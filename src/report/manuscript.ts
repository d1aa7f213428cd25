import type { Locale } from '../text/locale.ts';
import type { Chart } from './chart/chart.ts';

/** What a document says about itself; shown in its title block and header, and written into the file's properties. */
export interface Meta {
  readonly title: string;
  readonly organisation: string;
  readonly locale: Locale;
  /** A civil date, YYYY-MM-DD. */
  readonly date: string;
  readonly number?: string;
  readonly version?: string;
  readonly status?: string;
  /** Whether the title stands on a page of its own. */
  readonly cover?: boolean;
  /** Whether `::toc` prints a table of contents; it does where it is undefined. */
  readonly contents?: boolean;
  /** Shown across every page, such as 草案; where it is undefined only a draft has one. */
  readonly watermark?: string;
}

/** Markdown with directives, and what it refers to. */
export interface Manuscript {
  /** The file's name without its ending: pictures beside the Markdown are linked by it. */
  readonly name: string;
  readonly markdown: string;
  readonly charts: Readonly<Record<string, Chart>>;
  readonly meta: Meta;
}
