import type { ExitCode } from '../../diagnostic/family.ts';
import type { Context } from '../context.ts';

export async function init(_args: readonly string[], _options: object, _context: Context): Promise<ExitCode> {
  throw new Error('init is not built yet');
}
