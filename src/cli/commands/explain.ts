import type { ExitCode } from '../../diagnostic/family.ts';
import type { Context } from '../context.ts';
export async function explain(_a: readonly string[], _o: object, _c: Context): Promise<ExitCode> {
  return 0;
}
