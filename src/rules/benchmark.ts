import { clockSeconds } from '../calendar/duration.ts';
import { isMetricId, metrics } from '../catalogue/metrics.ts';
import { sumsUnit } from '../catalogue/own-unit.ts';
import { parseTarget } from '../catalogue/target.ts';
import type { Benchmark, BenchmarkRow, Kpi, Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { pick } from '../text/locale.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory } from './severity.ts';

interface PlacedRow {
  readonly loaded: Loaded<Benchmark>;
  readonly row: BenchmarkRow;
  readonly path: Path;
}

const rowsOf = (subject: Subject): PlacedRow[] =>
  documentsOf(subject, 'benchmark').flatMap(loaded =>
    loaded.document.rows.map((row, index) => ({ loaded, row, path: ['rows', index] })),
  );

/** A peer's figure stands in no clause. */
const unsourced = ruleOf('benchmark/unsourced', advisory, subject =>
  rowsOf(subject).flatMap(({ loaded, row, path }) => {
    const wanted =
      (row.of ?? 'standard') === 'peer'
        ? (['source', 'definition'] as const)
        : (['source', 'clause', 'definition'] as const);
    const lacking = wanted.filter(key => row[key] === undefined);
    return lacking.length === 0 ? [] : [{ loaded, path, facts: { id: row.id, lacking } }];
  }),
);

const comparability = ruleOf('benchmark/comparability', advisory, subject =>
  rowsOf(subject).flatMap(({ loaded, row, path }): Found<'benchmark/comparability'>[] => {
    const { id, comparable, why } = row;
    if (comparable === undefined) return [{ loaded, path, facts: { id, lacks: 'comparable' } }];
    if (comparable === 'yes' || why !== undefined) return [];
    return [{ loaded, path: [...path, 'comparable'], facts: { id, lacks: 'why' } }];
  }),
);

interface Measured {
  readonly kpi: Kpi | undefined;
  readonly standard: Standard | undefined;
}

function measured({ kpi: name = '' }: BenchmarkRow, subject: Subject): Measured {
  const [id, of] = name.split('/').reverse();
  for (const { document: standard } of documentsOf(subject, 'standard')) {
    if (of !== undefined && of !== standard.id) continue;
    const kpi = standard.kpis?.find(one => one.id === id);
    if (kpi) return { kpi, standard };
  }
  return { kpi: undefined, standard: undefined };
}

/** The limits in a sentence: 20 秒内, 72 小时内, within 20 s. */
function limitsIn(text: string): string[] {
  const chinese = text.matchAll(/(\d+) ?(秒|分钟|小时)(?:之?内|以内)/g);
  const english = text.matchAll(/within (\d+) ?(s|min|h)\b/g);
  return [...chinese, ...english].map(([, number, unit]) => `${number}${unit}`);
}

/** The limits that our side counts by; undefined where it has none that can be told. */
function ownLimits(row: BenchmarkRow, { kpi, standard }: Measured): string[] | undefined {
  const measure = row.measure ?? kpi?.measure;
  if (measure?.within !== undefined) return [measure.within];
  const limit = standard?.time_limits?.find(({ id }) => id === measure?.attainment);
  if (!limit) return undefined;
  const within = limit.variants?.[row.variant ?? '']?.within ?? limit.within;
  return within === undefined ? limit.table?.map(one => one.within) : [within];
}

function unitOf(row: BenchmarkRow, { kpi }: Measured): 'ratio' | 'seconds' | 'number' | undefined {
  const measure = row.measure ?? kpi?.measure;
  if (measure?.attainment !== undefined || measure?.ratio?.part) return 'ratio';
  const id = measure?.metric ?? '';
  const sums = measure?.ratio && sumsUnit(measure.ratio, [undefined, undefined], kpi?.target)?.unit;
  const unit = isMetricId(id) ? metrics[id].unit : sums;
  return unit === undefined || unit === 'ratio' || unit === 'seconds' ? unit : 'number';
}

type Difference = Found<'benchmark/definitions-differ'>['facts'];

/** Why a row that is said to be comparable is not; undefined where nothing speaks against it. */
function difference(row: BenchmarkRow, side: Measured): Difference | undefined {
  const { id } = row;
  if (!row.measure && !side.kpi) return row.kpi === undefined ? { id, what: 'nothing' } : undefined;
  const target =
    row.value === undefined ? undefined : (parseTarget(String(row.value)) ?? parseTarget(`==${row.value}`));
  const unit = unitOf(row, side);
  if (target && unit && target.unit !== unit) return { id, what: 'unit', theirs: String(row.value) };
  const ours = ownLimits(row, side);
  const theirs = row.definition === undefined ? [] : limitsIn(pick(row.definition, 'zh-CN'));
  const known = new Set(ours?.map(clockSeconds));
  const odd = ours && theirs.find(limit => !known.has(clockSeconds(limit)));
  return odd === undefined ? undefined : { id, what: 'limit', theirs: odd, ours: ours?.join(', ') ?? '' };
}

/** Where our KPI is defined. */
function ourSide({ kpi, standard }: Measured, subject: Subject) {
  const home = documentsOf(subject, 'standard').find(({ document }) => document === standard);
  const index = (kpi && home?.document.kpis?.indexOf(kpi)) ?? -1;
  if (!home || !kpi || index < 0) return [];
  return [elsewhere(home, ['kpis', index, 'measure'], 'related/declared', { name: kpi.id })];
}

const definitionsDiffer = ruleOf('benchmark/definitions-differ', advisory, subject =>
  rowsOf(subject).flatMap(({ loaded, row, path }) => {
    const side = measured(row, subject);
    const facts = row.comparable === 'yes' ? difference(row, side) : undefined;
    return facts ? [{ loaded, path: [...path, 'comparable'], facts, related: ourSide(side, subject) }] : [];
  }),
);

/** Whether others' figures can stand beside ours. */
export const benchmark: readonly Rule[] = [unsourced, comparability, definitionsDiffer];
