import type { MetricDefinition } from '../catalogue/metric.ts';
import type { Target } from '../catalogue/target.ts';
import { isShare, rangeOf } from './kpi-range.ts';
import { measuredDirection } from './measured-unit.ts';
import { elsewhere, type Found, type Rule, ruleOf } from './rule.ts';
import { advisory, binding, completing, hint } from './severity.ts';
import { kpisOf, type PlacedKpi } from './standards.ts';
import { boundsOf, isLooser, senseOf, targetOf } from './targets.ts';

interface Aimed extends PlacedKpi {
  readonly text: string;
  readonly target: Target;
}

function aim(placed: PlacedKpi): Aimed[] {
  const { target: text = '' } = placed.kpi;
  const target = targetOf(text);
  return target ? [{ ...placed, text, target }] : [];
}

const at = ({ loaded, path }: PlacedKpi) => ({ loaded, path: [...path, 'target'] });

/** A KPI that is weighed has to be judged. */
const noTarget = ruleOf('kpi/no-target', binding, subject =>
  kpisOf(subject)
    .filter(({ kpi }) => kpi.target === undefined)
    .map(({ loaded, kpi, path }) => ({
      loaded,
      path,
      facts: { kpi: kpi.id, weight: kpi.weight || undefined },
      ...(!kpi.weight && { severities: hint }),
    })),
);

/** Talk is neither good nor bad for being short. */
const neutral = ['talk_time'];

function directionOf({ kpi: { measure }, metric }: PlacedKpi): MetricDefinition['direction'] | undefined {
  const own = measuredDirection(measure);
  if (own) return own;
  return neutral.includes(measure.metric ?? '') ? undefined : metric?.direction;
}

function isAgainst({ target }: Aimed, direction: MetricDefinition['direction']): boolean {
  const sense = senseOf(target);
  if (target.op === 'change') return target.bound.value > 0 !== (direction === 'higher');
  return sense !== undefined && (sense === 'up') !== (direction === 'higher');
}

const polarity = ruleOf('kpi/polarity', binding, subject =>
  kpisOf(subject)
    .flatMap(aim)
    .flatMap((aimed): Found<'kpi/polarity'>[] => {
      const direction = directionOf(aimed);
      if (!direction || !isAgainst(aimed, direction)) return [];
      return [{ ...at(aimed), facts: { kpi: aimed.kpi.id, target: aimed.text, direction } }];
    }),
);

/** Whether every value that the figure can have meets the target. */
function isAlwaysMet(aimed: Aimed): boolean {
  const [low = 0, high = 1] = rangeOf(aimed) ?? [];
  const [bound = 0] = boundsOf(aimed.target);
  if (aimed.target.op === '>=') return bound === low;
  return aimed.target.op === '<=' && rangeOf(aimed) !== undefined && bound === high;
}

const trivial = ruleOf('kpi/trivial', advisory, subject =>
  kpisOf(subject)
    .flatMap(aim)
    .filter(isAlwaysMet)
    .map(aimed => ({ ...at(aimed), facts: { target: aimed.text } })),
);

/** Nothing may ever go wrong: 100 % of a good thing, none of a bad one. */
function isAbsolute(aimed: Aimed): boolean {
  const [bound] = boundsOf(aimed.target);
  const sense = senseOf(aimed.target);
  if (isShare(aimed) && bound === 1) return sense !== 'down';
  return bound === 0 && sense !== 'up' && directionOf(aimed) !== 'higher';
}

const absolute = ruleOf('kpi/absolute', hint, subject =>
  kpisOf(subject)
    .flatMap(aim)
    .filter(aimed => aimed.target.op !== 'change' && isAbsolute(aimed))
    .map(aimed => ({ ...at(aimed), facts: { target: aimed.text } })),
);

const noStatistic = ruleOf('kpi/no-statistic', completing, subject =>
  kpisOf(subject)
    .flatMap(aim)
    .flatMap((aimed): Found<'kpi/no-statistic'>[] => {
      const { metric, kpi } = aimed;
      if (metric?.unit !== 'seconds' || !metric.parameters.includes('statistic')) return [];
      if (kpi.measure.statistic !== undefined) return [];
      const facts = {
        metric: kpi.measure.metric ?? '',
        target: aimed.text,
        statistic: metric.statistic ?? 'mean',
      };
      return [{ ...at(aimed), facts }];
    }),
);

interface Level {
  readonly name: 'floor' | 'target' | 'stretch';
  readonly text: string;
  readonly target: Target;
}

function levelsOf({ kpi: { target, levels = {} } }: PlacedKpi): Level[] {
  const named = { floor: levels.floor, target, stretch: levels.stretch };
  return (['floor', 'target', 'stretch'] as const).flatMap(name => {
    const text = named[name];
    const parsed = targetOf(text);
    return text !== undefined && parsed ? [{ name, text, target: parsed }] : [];
  });
}

const keyOf = ({ name }: Level) => (name === 'target' ? ['target'] : ['levels', name]);

/** What is wrong is said of the level, not of the target that it goes beside. */
function outOfOrder({ loaded, path }: PlacedKpi, lower: Level, upper: Level): Found<'kpi/level-order'> {
  const [one, other] = upper.name === 'target' ? [lower, upper] : [upper, lower];
  return {
    loaded,
    path: [...path, ...keyOf(one)],
    facts: {
      lower: lower.name,
      lowerTarget: lower.text,
      upper: upper.name,
      upperTarget: upper.text,
    },
    related: [
      elsewhere(loaded, [...path, ...keyOf(other)], 'related/says', { name: other.name, text: other.text }),
    ],
  };
}

/** From floor to stretch each level asks more than the one before. */
const levelOrder = ruleOf('kpi/level-order', binding, subject =>
  kpisOf(subject).flatMap(placed => {
    const levels = placed.kpi.levels ? levelsOf(placed) : [];
    return levels.slice(1).flatMap((level, index) => {
      const below = levels[index];
      if (!below || isLooser(below.target, level.target)) return [];
      return [outOfOrder(placed, below, level)];
    });
  }),
);

/** Whether a target can be what it says. */
export const kpiTarget: readonly Rule[] = [noTarget, polarity, trivial, absolute, noStatistic, levelOrder];
