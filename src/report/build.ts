import type { Instant } from '../calendar/zone.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Notice } from '../diagnostic/sentences/notice.ts';
import type { Document } from '../document/documents.generated.ts';
import type { Reader } from '../store/store.ts';
import { closest } from '../text/closest.ts';
import type { Locale } from '../text/locale.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import type { Chart } from './chart/chart.ts';
import type { Meta } from './manuscript.ts';
import type { Model } from './template.ts';
import type { Sheet } from './workbook.ts';

/** What a document is asked to be about. */
export interface DocumentRequest {
  readonly repository: StandardsRepository;
  /** The data, in one state however often it is asked for; nobody who asks closes it. Throws store/none. */
  readonly store: () => Reader;
  readonly id: string | undefined;
  readonly period: string | undefined;
  readonly now: Instant;
  readonly locale: Locale;
}

/** A document ready to be typeset. */
export interface Built {
  readonly model: Model;
  readonly charts: Readonly<Record<string, Chart>>;
  readonly meta: Meta;
  /** The figures that it was made from, for `<name>.figures.json`. */
  readonly figures: object | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly notices: readonly Notice[];
  /** What `--to xlsx` writes, of the documents that are tables; named in documents.ts. */
  readonly sheets?: readonly Sheet[];
}

/** Throws a Failure where the id or the period says no document, and store/none where there is no data. */
export type Build = (request: DocumentRequest) => Built;

/** A document that is made from what was authored alone. */
export function authored(model: Model, meta: Meta, charts: Readonly<Record<string, Chart>> = {}): Built {
  return { model, charts, meta, figures: undefined, diagnostics: [], notices: [] };
}

/** The id that was asked for, or the only one that there is. */
export function chooseId(
  document: string,
  kind: Document['kind'],
  asked: string | undefined,
  { ids, also = [] }: { ids: readonly string[]; also?: readonly string[] },
): string {
  const [only, ...more] = ids;
  if (only === undefined) throw new Failure('render/no-document', { document, kind });
  if (asked === undefined) {
    if (more.length > 0) throw new Failure('render/choose', { document, ids });
    return only;
  }
  if (ids.includes(asked) || also.includes(asked)) return asked;
  throw new Failure('render/unknown-id', { document, id: asked, ids, closest: closest(asked, ids) });
}

/** Of a document that is about no period. */
export function refusePeriod(document: string, { period }: DocumentRequest): void {
  if (period !== undefined) throw new Failure('render/no-period', { document });
}
