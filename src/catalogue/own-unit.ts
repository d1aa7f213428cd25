import type { Measure } from '../document/documents.generated.ts';
import type { Unit } from './metric.ts';
import type { FieldType } from './records.ts';
import { parseTarget } from './target.ts';

/** A unit with what the value has to be multiplied by to be in it: numbers that count minutes are 60 seconds each. */
export interface ScaledUnit {
  readonly unit: Unit;
  readonly scale: number;
}

type Said = NonNullable<NonNullable<Measure['ratio']>['unit']>;

const said: Readonly<Record<Said, ScaledUnit>> = {
  '%': { unit: 'ratio', scale: 1 },
  number: { unit: 'score', scale: 1 },
  s: { unit: 'seconds', scale: 1 },
  min: { unit: 'seconds', scale: 60 },
  h: { unit: 'seconds', scale: 3600 },
};

/** What the target says that a figure counts; undefined where there is none, or where it is a change. */
function aimedUnit(target: string | undefined) {
  const parsed = target === undefined ? undefined : parseTarget(target);
  return parsed?.op === 'change' ? undefined : parsed?.unit;
}

/**
 * What one sum over another counts: as it says, else a time where only the sum is one, else what its target is in, else
 * a share. Undefined where its target is a time and numbers do not say of what unit, or where times do not fit.
 */
export function sumsUnit(
  { unit }: NonNullable<Measure['ratio']>,
  [sum, over]: readonly [FieldType | undefined, FieldType | undefined],
  target: string | undefined,
): ScaledUnit | undefined {
  const [isTime, isOverTime] = [sum === 'duration', over === 'duration'];
  if (unit === undefined) return impliedUnit(isTime, isOverTime, aimedUnit(target));
  const asked = said[unit];
  if (asked.unit !== 'seconds') return asked;
  // A duration is in seconds already; over another it is none any more.
  if (isOverTime) return undefined;
  return isTime ? said.s : asked;
}

function impliedUnit(
  isTime: boolean,
  isOverTime: boolean,
  aimed: ReturnType<typeof aimedUnit>,
): ScaledUnit | undefined {
  if (isTime && !isOverTime) return said.s;
  if (aimed === 'seconds') return undefined;
  return aimed === 'number' || (isOverTime && !isTime) ? said.number : said['%'];
}

/** What the rows of one filter for each `per` of another count: of each one, a share or a plain number, as the target is. */
export function rateUnit(per: number, target: string | undefined): Unit {
  if (per === 1) return aimedUnit(target) === 'number' ? 'score' : 'ratio';
  return per === 10_000 ? 'per_10k' : 'score';
}
