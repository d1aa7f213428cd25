import { type Difference, verifySample } from '../../audit/verify.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { jsonLine } from '../../text/json.ts';
import type { Locale } from '../../text/locale.ts';
import { grouped } from '../../text/number.ts';
import { cell } from '../figures/show.ts';
import { grid } from '../grid.ts';
import type { SampleAction } from './action.ts';
import { withPlan } from './open.ts';
import { words } from './words.ts';

/** Draws again in memory and compares with what is stored; exit 1 where they differ. */
export const verify: SampleAction = async (id, options, context) =>
  withPlan(id, options, context, ({ plan, period, request }): ExitCode => {
    if (!request) return 1;
    const { stored } = request;
    if (stored.length === 0) throw new Failure('sample/nothing-drawn', { plan: plan.id, period: period.id });
    const differences = verifySample(request);
    const { locale, out } = context;
    if (options.format === 'json') {
      const facts = { plan: plan.id, period: period.id, seed: plan.seed, draws: stored.length };
      out(jsonLine({ version: 1, ...facts, same: differences.length === 0, differences }));
    } else if (differences.length === 0) {
      out(`${words[locale].same(cell(plan.id), period.id, grouped(stored.length))}\n`);
    } else {
      const advice = adviceOn(differences, `${cell(plan.id)} --period ${period.id}`, locale);
      out(`${differencesGrid(differences, locale)}\n${advice}\n`);
    }
    return differences.length === 0 ? 0 : 1;
  });

function adviceOn(differences: readonly Difference[], drawn: string, locale: Locale): string {
  const { reseed, redraw } = words[locale];
  const isForged = differences.some(({ kind }) => kind === 'hash');
  return isForged ? reseed : redraw(`yardstick sample draw ${drawn}`);
}

const shown = (value: string | number | null) => cell(String(value ?? ''));

function differencesGrid(differences: readonly Difference[], locale: Locale): string {
  const { differences: titles, kinds } = words[locale];
  const rows = differences.map(one => [
    cell(one.record),
    kinds[one.kind],
    ...(one.kind === 'changed' ? [one.field, shown(one.stored), shown(one.now)] : ['', '', '']),
  ]);
  return grid(
    titles.map(title => ({ title })),
    rows,
  );
}
