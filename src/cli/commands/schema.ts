import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { schemaText } from '../../document/schema.ts';
import { isKind, kinds } from '../../document/validators.ts';
import { closest } from '../../text/closest.ts';
import type { Context } from '../context.ts';

/** Prints the schema of a kind, or the kinds that have one. */
export async function schema(
  [kind]: readonly string[],
  _options: object,
  context: Context,
): Promise<ExitCode> {
  if (kind === undefined) {
    context.out(kinds.map(word => `${word}\n`).join(''));
    return 0;
  }
  if (!isKind(kind)) throw new Failure('usage/unknown-kind', { kind, closest: closest(kind, kinds), kinds });
  context.out(schemaText(kind));
  return 0;
}
