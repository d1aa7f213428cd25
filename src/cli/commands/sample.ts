import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import type { Context } from '../context.ts';
import type { SampleAction, SampleOptions } from '../sample/action.ts';

/** Each is loaded only when it is asked for. */
const actions: Readonly<Record<string, () => Promise<SampleAction>>> = {
  draw: async () => (await import('../sample/draw.ts')).draw,
  show: async () => (await import('../sample/show.ts')).show,
  verify: async () => (await import('../sample/verify.ts')).verify,
  replace: async () => (await import('../sample/replace.ts')).replace,
  list: async () => (await import('../sample/list.ts')).list,
  size: async () => (await import('../sample/size.ts')).size,
};

/** Draws the records to score, and reckons how many are needed. */
export async function sample(
  [name = '', plan, ...excess]: readonly string[],
  options: SampleOptions,
  context: Context,
): Promise<ExitCode> {
  const load = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!load) throw new Failure('sample/action', { action: name, actions: Object.keys(actions) });
  if (excess.length > 0) throw new Failure('usage/excess-arguments', { command: 'sample' });
  return (await load())(plan, options, context);
}
