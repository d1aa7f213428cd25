import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { schemaNames } from '../../document/validators.ts';
import { closest } from '../../text/closest.ts';
import type { Context } from '../context.ts';
import { editorSchema } from '../schema/editor.ts';

/** Prints the schema of a kind or of brand.yaml for an editor, or the names of all. */
export async function schema(
  [kind]: readonly string[],
  _options: object,
  context: Context,
): Promise<ExitCode> {
  if (kind === undefined) {
    context.out(schemaNames.map(word => `${word}\n`).join(''));
    return 0;
  }
  if (!schemaNames.some(name => name === kind)) {
    throw new Failure('usage/unknown-kind', {
      kind,
      closest: closest(kind, schemaNames),
      kinds: schemaNames,
    });
  }
  context.out(editorSchema(kind));
  return 0;
}
