import type { Agreement, AgreementReport } from '../../audit/agreement.ts';
import type { Group, Results, ResultsRequest } from '../../audit/results.ts';
import { csvMark, csvRow } from '../../text/csv.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { maskPersonal } from '../../text/mask.ts';

type Cell = string | number | null;

const table = (rows: readonly (readonly Cell[])[]): string => csvMark + rows.map(csvRow).join('');

const resultColumns = [
  ...[
    'evaluations',
    'mean_score',
    'pass_rate',
    'numerator',
    'denominator',
    'n',
    'k',
    'low',
    'high',
    'verdict',
  ],
  ...['critical_n', 'critical_k', 'customer', 'business', 'compliance', 'gap_records', 'gap', 'funnel'],
];

function groupCells({ n, mean_score, pass, verdict, critical, classes, gap, funnel }: Group): Cell[] {
  const { customer = 0, business = 0, compliance = 0 } = classes;
  return [
    ...[n, mean_score, pass.value, pass.weighted_k, pass.weight, pass.n, pass.k],
    ...[pass.interval?.low ?? null, pass.interval?.high ?? null, verdict],
    ...[critical.n, critical.k, customer, business, compliance, gap.records, gap.mean],
    funnel?.place ?? null,
  ];
}

/** The total and the groups, or the items; numbers are not rounded. */
export function resultsCsv(results: Results, { by }: ResultsRequest, locale: Locale): string {
  if (by !== 'item') {
    const rows = results.groups.map(group => [maskPersonal(group.value ?? ''), ...groupCells(group)]);
    return table([[by, ...resultColumns], ['', ...groupCells(results.total)], ...rows]);
  }
  const items = results.items.map(
    ({ item, title, critical, failed, applicable, rate, share, cumulative }) => [
      ...[item, pick(title, locale), critical],
      ...[failed, applicable, rate, share, cumulative],
    ],
  );
  return table([
    ['item', 'title', 'critical', 'failed', 'applicable', 'rate', 'share', 'cumulative'],
    ...items,
  ]);
}

const measures = ({ records, percent, ac1, alpha, mean_deviation }: Agreement): Cell[] => [
  records,
  percent,
  ac1,
  alpha,
  mean_deviation,
];

/** Passed, score and every item; numbers are not rounded. */
export function agreementCsv({ passed, score, items }: AgreementReport, locale: Locale): string {
  return table([
    ['of', 'title', 'records', 'percent', 'ac1', 'alpha', 'mean_deviation'],
    ['passed', '', ...measures(passed)],
    ['score', '', ...measures(score)],
    ...items.map(one => [one.item, pick(one.title, locale), ...measures(one)]),
  ]);
}
