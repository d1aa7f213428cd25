import { formatDate, parseDate } from '../../../calendar/civil.ts';
import { type Period, periodOf } from '../../../calendar/period.ts';
import type { Pilot } from '../../../document/documents.generated.ts';
import { type BeforeAfter, type Placebo, placeboTest } from '../../../statistics/difference.ts';
import type { Reader } from '../../../store/store.ts';
import { beforeAfter, type Effect, effectOf } from './effect.ts';
import { type Criterion, daysPeriod, type PilotFacts, pairOf, type Stretch, stretchOf } from './gather.ts';
import { sliceOf, totalOf } from './group.ts';
import { type Typicality, typicalityOf } from './people.ts';

/** One way of computing the net changes. */
export interface Variant {
  readonly name: 'as_reported' | 'short_baseline' | 'without_first' | { readonly control: string };
  readonly before: Stretch;
  readonly after: Stretch;
}

/** What the evaluation adds to the facts of a pilot. */
export interface EvaluationFacts extends PilotFacts {
  readonly weekly: { readonly baseline: Stretch; readonly sofar: Stretch };
  /** Control by its sites or teams. */
  readonly single: { readonly baseline: Stretch; readonly sofar: Stretch };
  readonly variants: readonly Variant[];
  readonly typicality: readonly Typicality[];
}

const dayBefore = (date: string, days: number) => formatDate((parseDate(date) ?? 0) - days);

/** The last 28 days before the pilot, where the baseline is longer; undefined where it is not. */
function shortBaseline({ start }: Pilot, baseline: Period): Period | undefined {
  const period = daysPeriod(dayBefore(start, 28), dayBefore(start, 1), baseline.zone);
  return period.from > baseline.from ? period : undefined;
}

/** The pilot from its second week on; undefined where it has none. */
function withoutFirst({ start, end }: Pilot, zone: string): Period | undefined {
  const second = periodOf(daysPeriod(start, start, zone).from, 'week', zone).to;
  const whole = daysPeriod(start, end, zone);
  return second < whole.to ? { ...whole, id: `${whole.id} −1`, from: second } : undefined;
}

function variantsOf(facts: PilotFacts): Variant[] {
  const { pilot, measurer, precise } = facts;
  const { baseline, sofar } = precise;
  const zone = sofar.period.zone;
  const short = shortBaseline(pilot, baseline.period);
  const late = withoutFirst(pilot, zone);
  const one = (period: Period, of: Pilot = pilot) => stretchOf(measurer, of, period, { precise: true });
  const controls = pilot.control ?? [];
  return [
    { name: 'as_reported', before: baseline, after: sofar },
    ...(short ? [{ name: 'short_baseline' as const, before: one(short), after: sofar }] : []),
    ...(late ? [{ name: 'without_first' as const, before: baseline, after: one(late) }] : []),
    ...(controls.length > 1
      ? controls.map(control => {
          const alone = { ...pilot, control: [control] };
          return { name: { control }, before: one(baseline.period, alone), after: one(sofar.period, alone) };
        })
      : []),
  ];
}

export function evaluationFacts(facts: PilotFacts, store: Reader): EvaluationFacts {
  const { pilot, measurer, baseline, sofar } = facts;
  const both = (name: string) => ({
    baseline: stretchOf(measurer, pilot, baseline.period, { by: [name] }),
    sofar: stretchOf(measurer, pilot, sofar.period, { by: [name] }),
  });
  return {
    ...facts,
    weekly: both('week'),
    single: both(pilot.unit ?? 'site'),
    variants: variantsOf(facts),
    typicality: typicalityOf(store, pilot, measurer.inventory, baseline.period),
  };
}

export const variantEffect = (
  { before, after }: Variant,
  { kpi, direction }: Criterion,
): Effect | undefined => effectOf(pairOf(before, kpi.id), pairOf(after, kpi.id), direction);

/** The rank of the pilot's net change among the control's own; undefined where nothing can be compared. */
export function placeboOf(
  { pilot, single, baseline, sofar }: EvaluationFacts,
  { kpi }: Criterion,
): Placebo | undefined {
  const unit = pilot.unit ?? 'site';
  const tried = beforeAfter(totalOf(baseline.pilot, kpi.id), totalOf(sofar.pilot, kpi.id));
  const others = (pilot.control ?? []).flatMap((name): BeforeAfter[] => {
    const one = beforeAfter(
      sliceOf(single.baseline.control, kpi.id, unit, name),
      sliceOf(single.sofar.control, kpi.id, unit, name),
    );
    return one ? [one] : [];
  });
  return tried && others.length > 1 ? placeboTest(tried, others) : undefined;
}
