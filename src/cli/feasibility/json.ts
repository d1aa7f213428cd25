import type { Feasibility } from '../../metric/feasibility.ts';
import { periodJson, targetJson } from '../../metric/json.ts';

/** `feasibility --format json`. */
export function feasibilityJson({ job, target, past, levels, sampling }: Feasibility) {
  const measured = past.filter(({ figure }) => figure.value !== null);
  return {
    version: 1,
    standard: job?.standard ?? null,
    kpi: job?.kpi.id ?? null,
    unit: job?.plan.unit ?? null,
    population: job?.plan.population ?? null,
    target: targetJson(target),
    periods: past.map(({ period, figure, isReached }) => ({
      ...periodJson(period),
      value: figure.value,
      numerator: figure.numerator,
      denominator: figure.denominator,
      interval: figure.interval,
      reached: isReached,
      verdict: figure.verdict,
    })),
    with_data: measured.length,
    reached: target ? measured.filter(({ isReached }) => isReached).length : null,
    levels,
    sample: sampling && {
      observed: {
        value: sampling.numerator / sampling.denominator,
        numerator: sampling.numerator,
        denominator: sampling.denominator,
      },
      needed: sampling.needed,
      needed_without_failure: sampling.faultless,
      usual: { n: sampling.usual, low: sampling.low, high: sampling.high, shown: sampling.isShown },
    },
  };
}
