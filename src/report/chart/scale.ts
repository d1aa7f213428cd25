/** A value axis: from `low` to `high` in steps of `step`, all of them round figures. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find(candidate => candidate * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/**
 * The axis that shows all `values` with room above and below for a label, in about five steps. It never leaves
 * [floor, ceiling], except for values that do.
 */
export function scaleOf(values: readonly number[], floor: number, ceiling: number): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const spread = most - least || Math.abs(most) * 0.1 || 1;
  const lowest = Math.max(least - spread * 0.2, Math.min(floor, least));
  const highest = Math.min(most + spread * 0.2, Math.max(ceiling, most));
  const step = roundStep((highest - lowest) / 5);
  const low = Math.floor(lowest / step + 1e-9) * step;
  const high = Math.ceil(highest / step - 1e-9) * step;
  return { low, high: high > low ? high : low + step, step };
}
