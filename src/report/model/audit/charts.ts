import type { ItemResult } from '../../../audit/items.ts';
import type { Group, Results } from '../../../audit/results.ts';
import { funnelLimits } from '../../../statistics/funnel.ts';
import { type Locale, pick } from '../../../text/locale.ts';
import type { FunnelChart } from '../../chart/chart.ts';
import type { ShownChart } from '../month-charts.ts';
import { showCount } from '../show.ts';
import { auditLabels } from '../words/audit.ts';
import { auditSentences } from '../words/audit-sentences.ts';
import { named, share } from './show.ts';

const mostCauses = 8;
const mostSteps = 120;

/** The sizes at which limits are drawn: few enough, and every size that a point has. */
function sizesUpTo(most: number, own: readonly number[]): number[] {
  const step = Math.ceil(most / mostSteps);
  const regular = Array.from({ length: Math.ceil(most / step) }, (_, index) => 1 + index * step);
  return [...new Set([...regular, ...own, most])].sort((a, b) => a - b);
}

/** The groups that are placed within limits. */
export const placed = (groups: readonly Group[]): Group[] => groups.filter(({ funnel }) => funnel !== null);

/** The pass rate of each agent within the limits of chance; undefined for fewer than two. */
export function funnelOf({ groups, total }: Results, locale: Locale): ShownChart | undefined {
  const shown = placed(groups);
  const centre = total.pass.value;
  if (centre === null || shown.length < 2) return undefined;
  const sizes = shown.map(({ funnel }) => funnel?.size ?? 1);
  const steps = sizesUpTo(Math.max(...sizes), sizes);
  const limit = (level: 0.95 | 0.998, label: string): FunnelChart['limits'][number] => ({
    label,
    curve: steps.map(n => ({ n, ...funnelLimits(centre, n, level) })),
  });
  const labels = auditLabels(locale);
  return {
    name: 'funnel',
    chart: {
      kind: 'funnel',
      unit: 'percent',
      size: labels.funnel_size,
      centre,
      points: shown.map(({ value, pass, funnel }) => ({
        title: named(value, locale),
        n: funnel?.size ?? 1,
        value: pass.value ?? centre,
      })),
      limits: [limit(0.95, '95%'), limit(0.998, '99.8%')],
    },
    caption: labels.funnel_caption,
    alt: auditSentences[locale].funnelAlt(showCount(shown.length), share(centre, locale)),
  };
}

/** Who lies where, in one sentence. */
export function funnelSentence({ groups, total }: Results, locale: Locale): string {
  const shown = placed(groups);
  const say = auditSentences[locale];
  if (shown.length === 0 || total.pass.value === null) return say.noFunnel();
  const at = (place: 'apart' | 'edge') =>
    shown
      .filter(({ funnel }) => funnel?.place === place)
      .map(({ value, pass }) => say.named(named(value, locale), share(pass.value, locale)));
  return say.funnel(showCount(shown.length), share(total.pass.value, locale), at('apart'), at('edge'));
}

/** How often each item cost points; undefined for fewer than two items. */
export function paretoOf(items: readonly ItemResult[], locale: Locale): ShownChart | undefined {
  const lost = items.filter(({ failed }) => failed > 0);
  if (lost.length < 2) return undefined;
  const labels = auditLabels(locale);
  const rest = lost.slice(mostCauses).reduce((sum, { failed }) => sum + failed, 0);
  const causes = [
    ...lost.slice(0, mostCauses).map(({ title, failed }) => ({ title: pick(title, locale), count: failed })),
    ...(rest > 0 ? [{ title: labels.other_items, count: rest }] : []),
  ];
  const say = auditSentences[locale];
  return {
    name: 'items',
    chart: { kind: 'pareto', causes },
    caption: labels.items_caption,
    alt: say.paretoAlt(causes.map(({ title, count }) => say.named(title, showCount(count)))),
  };
}
