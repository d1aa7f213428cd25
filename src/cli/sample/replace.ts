import { replaceDraw } from '../../audit/verify.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { jsonLine } from '../../text/json.ts';
import { cell } from '../figures/show.ts';
import type { SampleAction, SampleOptions } from './action.ts';
import { reportNotices, store, withPlan } from './open.ts';
import { words } from './words.ts';

/** Sets a record apart that cannot be scored, and draws the next in its place. */
export const replace: SampleAction = async (id, options, context) => {
  const { record, reason } = given(options);
  const replaced = withPlan(id, options, context, ({ repository: { root }, plan, request }) => {
    if (!request) return undefined;
    const name = record.includes(':') ? record : `${recordKind(plan.population)}:${record}`;
    return { root, name, request, ...replaceDraw(request, name, reason) };
  });
  if (!replaced) return 1;
  const { root, name, request, draws, by } = replaced;
  store(root, draws);
  const { locale, out } = context;
  const stratum = draws.find(draw => draw.record === name)?.stratum ?? '';
  if (!by) reportNotices([{ code: 'sample/none-left', facts: { stratum } }], context);
  if (options.format === 'json') {
    const place = { plan: request.plan.id, period: request.period, record: name, reason };
    const facts = { replaced_by: by?.record ?? null, reviewer: by?.reviewer ?? null };
    out(jsonLine({ version: 1, ...place, ...facts }));
  } else if (by) {
    out(`${words[locale].replaced(cell(name), cell(by.record), cell(by.reviewer ?? ''))}\n`);
  }
  return 0;
};

const recordKind = ({ unit, record }: { unit?: string; record: string }) =>
  unit === 'customer' ? 'customer' : record;

function given({ record, reason }: SampleOptions): { record: string; reason: string } {
  if (record === undefined)
    throw new Failure('usage/missing-argument', { argument: '--record', command: 'sample' });
  if (reason === undefined || reason.trim() === '') {
    throw new Failure('usage/missing-argument', { argument: '--reason', command: 'sample' });
  }
  return { record, reason: reason.trim() };
}
