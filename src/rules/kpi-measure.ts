import { clockSeconds } from '../calendar/duration.ts';
import { defaultMinN } from '../catalogue/target.ts';
import type { Column, Source } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { limitedRecord, measuredRecord } from './measured-record.ts';
import { measuredUnit } from './measured-unit.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory, binding, completing, hint } from './severity.ts';
import { kpisOf, living, type PlacedKpi } from './standards.ts';
import { boundsOf, targetOf } from './targets.ts';

/** The catalogue's metrics bring their own denominator. */
const noDenominator = ruleOf('kpi/no-denominator', binding, subject =>
  kpisOf(subject).flatMap(({ loaded, kpi, path }) => {
    const ratio = kpi.measure.ratio;
    if (!ratio || ratio.whole !== undefined || ratio.over !== undefined) return [];
    return [{ loaded, path: [...path, 'measure', 'ratio'], part: 'key' as const, facts: { kpi: kpi.id } }];
  }),
);

const noFormula = ruleOf('kpi/no-formula', binding, subject =>
  kpisOf(subject).flatMap(({ loaded, kpi, path }) => {
    const ratio = kpi.measure.ratio;
    if (!ratio) return [];
    const isWhole = ratio.part !== undefined && ratio.sum === undefined && ratio.over === undefined;
    const isSum = ratio.sum !== undefined && ratio.part === undefined && ratio.whole === undefined;
    if (isWhole || isSum) return [];
    return [{ loaded, path: [...path, 'measure', 'ratio'], part: 'key' as const, facts: { kpi: kpi.id } }];
  }),
);

/** A number that somebody enters says where it comes from. */
const noDataSource = ruleOf('kpi/no-data-source', binding, subject =>
  kpisOf(subject)
    .filter(({ kpi: { measure } }) => measure.entered !== undefined && measure.source === undefined)
    .map(({ loaded, kpi, path }) => ({
      loaded,
      path: [...path, 'measure', 'entered'],
      part: 'key' as const,
      facts: { kpi: kpi.id },
    })),
);

/** A backlog is counted at one instant, and a change names its own period. */
const isOfPeriod = ({ kpi, metric }: PlacedKpi) =>
  metric?.basis !== 'as_of' && targetOf(kpi.target)?.op !== 'change';

/** A year has more of anything than a month. */
const noWindow = ruleOf('kpi/no-window', completing, subject =>
  kpisOf(subject)
    .filter(
      placed =>
        placed.kpi.target !== undefined &&
        placed.kpi.period === undefined &&
        measuredUnit(placed.kpi, placed.loaded.document) === 'count' &&
        isOfPeriod(placed),
    )
    .map(({ loaded, kpi, path }) => ({
      loaded,
      path: [...path, 'target'],
      facts: { kpi: kpi.id, target: kpi.target ?? '' },
    })),
);

/** A sample that the document decides on; the catalogue's ratings bring their own smallest one. */
const isOwnSample = ({ kpi: { population, measure } }: PlacedKpi) =>
  population === 'sample' ||
  (population === undefined && [measure.answers, measure.score, measure.nps].some(one => one !== undefined));

/** What a sample shows depends on its size: a guard or an expected size says that somebody thought of it. */
const noMinSample = ruleOf('kpi/no-min-sample', hint, subject =>
  kpisOf(subject).flatMap((placed): Found<'kpi/no-min-sample'>[] => {
    const { loaded, kpi, path } = placed;
    const isGuarded = kpi.min_n ?? kpi.valid_if ?? kpi.expected_volume;
    if (kpi.target === undefined || isGuarded !== undefined || !isOwnSample(placed)) return [];
    return [{ loaded, path: [...path, 'target'], facts: { kpi: kpi.id, least: defaultMinN } }];
  }),
);

type Grain = 'minute' | 'hour' | 'day';
const grainSeconds: Readonly<Record<Grain, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** The smallest step that a column can show; undefined for seconds, and where that is not known. */
function grainOf(column: Column | undefined): Grain | undefined {
  if (typeof column !== 'object') return undefined;
  const { format, unit } = column;
  if (format !== undefined) {
    if (/s/.test(format)) return undefined;
    if (/m/.test(format)) return 'minute';
    return /[Hh]/.test(format) ? 'hour' : 'day';
  }
  if (unit === 'min') return 'minute';
  return unit === 'h' ? 'hour' : undefined;
}

interface Need {
  readonly found: Pick<Found<'kpi/granularity'>, 'loaded' | 'path'>;
  readonly text: string;
  readonly seconds: number;
  readonly record: Source['record'];
  readonly fields: readonly string[];
}

function needsOf(subject: Subject): Need[] {
  const ofLimits = living(subject).flatMap(loaded =>
    (loaded.document.time_limits ?? []).flatMap((limit, index) => {
      const rows = (limit.table ?? []).map(({ within }, line): [string, Path] => [
        within,
        ['table', line, 'within'],
      ]);
      const texts: [string, Path][] =
        limit.within === undefined ? rows : [[limit.within, ['within']], ...rows];
      const fields = [limit.start, limit.stop].filter(instant => typeof instant === 'string');
      return texts.flatMap(([text, tail]) => {
        const seconds = clockSeconds(text);
        const path = ['time_limits', index, ...tail];
        return seconds === undefined
          ? []
          : [{ found: { loaded, path }, text, seconds, record: limitedRecord(limit), fields }];
      });
    }),
  );
  const ofKpis = kpisOf(subject).flatMap(({ loaded, kpi, path, metric }) => {
    const target = targetOf(kpi.target);
    const record = measuredRecord(kpi, loaded.document);
    if (!metric || !target || target.unit !== 'seconds' || !record) return [];
    const found = { loaded, path: [...path, 'target'] };
    const [seconds = 0] = boundsOf(target);
    return [{ found, text: kpi.target ?? '', seconds, record, fields: metric.fields }];
  });
  return [...ofLimits, ...ofKpis];
}

/** A minute's data cannot show fifteen seconds; a day's cannot show any hour. */
const isFiner = (seconds: number, grain: Grain) =>
  grain === 'day' ? seconds < 10 * grainSeconds.day : seconds % grainSeconds[grain] !== 0;

const granularity = ruleOf('kpi/granularity', advisory, subject => {
  const sources = documentsOf(subject, 'source');
  return needsOf(subject).flatMap(({ found, text, seconds, record, fields }) => {
    for (const home of sources) {
      const { id, columns, record: yields } = home.document;
      if (yields !== record) continue;
      const field = fields.find(name => {
        const grain = Object.hasOwn(columns, name) ? grainOf(columns[name]) : undefined;
        return grain !== undefined && isFiner(seconds, grain);
      });
      const grain = field === undefined ? undefined : grainOf(columns[field]);
      if (field === undefined || !grain) continue;
      const related = [elsewhere(home, ['columns', field], 'related/declared', { name: `${id}/${field}` })];
      return [{ ...found, facts: { text, field, source: id, grain }, related }];
    }
    return [];
  });
});

/** Whether what a KPI measures is said completely, and fine enough in the data. */
export const kpiMeasure: readonly Rule[] = [
  noDenominator,
  noFormula,
  noDataSource,
  noWindow,
  noMinSample,
  granularity,
];
