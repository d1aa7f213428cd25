import { itemsOf, pinned } from '../catalogue/scorecard.ts';
import type { Referent } from '../diagnostic/sentences/ref.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import type { Subject } from './rule.ts';

/** One word that names something declared elsewhere. */
export interface Reference {
  readonly loaded: Loaded;
  readonly path: Path;
  readonly what: Referent;
  readonly id: string;
  /** What it can name. */
  readonly known: ReadonlySet<string>;
  /** Declared in other documents, which may be among those that could not be read. */
  readonly isForeign: boolean;
}

export interface Declared {
  readonly calendars: ReadonlySet<string>;
  /** As `id` and as `id@version`. */
  readonly standards: ReadonlySet<string>;
  /** As `id` and as `id@version`. */
  readonly scorecards: ReadonlySet<string>;
  readonly samplings: ReadonlySet<string>;
  /** As `scorecard.item`. */
  readonly scorecardItems: ReadonlySet<string>;
  /** As `kpi` and as `standard/kpi`. */
  readonly kpis: ReadonlySet<string>;
  /** Clauses, KPIs and time limits, as `id` and as `standard/id`. */
  readonly items: ReadonlySet<string>;
  /** As `standard/limit`. */
  readonly timeLimits: ReadonlySet<string>;
  /** As `standard/clause`. */
  readonly clauses: ReadonlySet<string>;
}

/** What the documents declare. */
export function declared({ documents }: Subject): Declared {
  const standards = documentsOf({ documents }, 'standard').map(({ document }) => document);
  const scorecards = documentsOf({ documents }, 'scorecard').map(({ document }) => document);
  return {
    calendars: new Set(documentsOf({ documents }, 'calendar').map(({ document }) => document.id)),
    standards: new Set(standards.flatMap(({ id, version }) => [id, `${id}@${version}`])),
    scorecards: new Set(scorecards.flatMap(card => [card.id, pinned(card)])),
    samplings: new Set(documentsOf({ documents }, 'sampling').map(({ document }) => document.id)),
    scorecardItems: new Set(
      scorecards.flatMap(card => itemsOf(card).map(({ item }) => `${card.id}.${item.id}`)),
    ),
    kpis: new Set(standards.flatMap(({ id, kpis = [] }) => kpis.flatMap(kpi => [kpi.id, `${id}/${kpi.id}`]))),
    items: new Set(
      standards.flatMap(({ id, clauses = [], kpis = [], time_limits = [] }) =>
        [...clauses, ...kpis, ...time_limits].flatMap(one => [one.id, `${id}/${one.id}`]),
      ),
    ),
    timeLimits: new Set(
      standards.flatMap(({ id, time_limits = [] }) => time_limits.map(limit => `${id}/${limit.id}`)),
    ),
    clauses: new Set(
      standards.flatMap(({ id, clauses = [] }) => clauses.map(clause => `${id}/${clause.id}`)),
    ),
  };
}

/** A reference, but for the document that it is in. */
export type Given = Omit<Reference, 'loaded'>;

/** A reference, where there is one. */
export const one = (
  what: Referent,
  path: Path,
  id: string | undefined,
  known: ReadonlySet<string>,
  isForeign: boolean,
) => (id === undefined ? [] : [{ what, path, id, known, isForeign }]);
