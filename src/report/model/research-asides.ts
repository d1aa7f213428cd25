import { records } from '../../catalogue/records.ts';
import { type Diagnostic, error } from '../../diagnostic/diagnostic.ts';
import type { Kpi, Research, Standard } from '../../document/documents.generated.ts';
import { type Loaded, placeOf } from '../../document/read.ts';
import type { Aside } from '../../metric/aside.ts';
import { identifier } from '../../store/schema.ts';
import type { Reader } from '../../store/store.ts';
import { closest } from '../../text/closest.ts';
import { kpiOfRow } from './benchmark.ts';

/** The figures of a process: their ids are `<process>.<statistic>`. */
const processStatistics = ['median', 'p90', 'max'] as const;

const own = { category: 'outcome', owner: '' } as const;

function processAsides({ processes = [] }: Research): Aside[] {
  return processes.flatMap(({ id, title, record, from, to, where }, index) => {
    if (from === undefined || to === undefined) return [];
    return processStatistics.map(
      (statistic): Aside => ({
        kpi: {
          ...own,
          id: `${id}.${statistic}`,
          title,
          measure: { [statistic]: { from, to } },
          ...(record && { record }),
          ...(where && { where }),
        },
        path: ['processes', index],
      }),
    );
  });
}

function figureAsides({ figures = [] }: Research, standards: readonly Standard[]): Aside[] {
  return figures.flatMap(({ id, title, kpi: name, measure: given, record, where }, index) => {
    const {
      target: _target,
      levels: _levels,
      warn: _warn,
      valid_if: _guard,
      ...base
    }: Partial<Kpi> = (name === undefined
      ? undefined
      : kpiOfRow({ id, indicator: title, kpi: name }, standards)) ?? {};
    const measure = given ?? base.measure;
    if (!measure) return [];
    const kpi: Kpi = {
      ...own,
      ...base,
      id,
      title,
      measure,
      ...(record && { record }),
      ...(where && { where }),
    };
    return [{ kpi, path: ['figures', index] }];
  });
}

/** Every definition of a research. */
export function researchAsides(research: Research, standards: readonly Standard[]): Aside[] {
  return [...processAsides(research), ...figureAsides(research, standards)];
}

/** A cause of complaints; `reason` is null where the record says none. */
export interface ReasonCount {
  readonly reason: string | null;
  readonly count: number;
}

/**
 * Complaints received in [from, to) by the field that the document names, most frequent first; a finding where
 * complaints have no such field, undefined where it names none.
 */
export function countReasons(
  loaded: Loaded<Research>,
  store: Reader,
  { from, to }: { readonly from: number; readonly to: number },
): readonly ReasonCount[] | Diagnostic | undefined {
  const by = loaded.document.complaints?.by;
  if (by === undefined) return undefined;
  const fields = Object.entries(records.complaint.fields).flatMap(([name, type]) =>
    type === 'text' ? [name] : [],
  );
  const given = store.rows<{ name: string }>("SELECT name FROM own_column WHERE record = 'complaint'");
  const known = [...fields, ...given.map(({ name }) => name)];
  if (!known.includes(by)) {
    const facts = { field: by, record: 'complaint', closest: closest(by, known) } as const;
    return error('metric/unknown-field', placeOf(loaded, ['complaints', 'by']), facts);
  }
  return store.rows<ReasonCount>(
    `SELECT nullif(trim(${identifier(by)}), '') AS reason, count(*) AS count FROM complaint
     WHERE received >= ? AND received < ? GROUP BY 1 ORDER BY 2 DESC, 1`,
    [from, to],
  );
}
