import type { ExitCode } from '../../diagnostic/family.ts';
import type { Context } from '../context.ts';

export async function trace(
  _args: readonly string[],
  _options: object,
  _context: Context,
): Promise<ExitCode> {
  throw new Error('trace is not built yet');
}
