import type { Charter } from '../document/documents.generated.ts';
import type { Kind } from '../document/validators.ts';
import { safeName } from '../report/file-name.ts';
import { packageText } from '../text/package-file.ts';
import { folderOf } from '../workspace/files.ts';

/** What a charter can be begun for. */
export type Scenario = Charter['scenario'];

/** A document to begin with: its file, relative to the workspace, and its text; yardstick.yaml is made by `init`. */
export function skeletonOf(
  kind: Kind,
  id: string,
  scenario?: Scenario,
): { file: string; text: string } | undefined {
  if (kind === 'workspace') return undefined;
  const name = scenario === undefined ? kind : `${kind}/${scenario}`;
  const template = packageText(`templates/new/${name}.yaml`);
  return { file: `${folderOf[kind]}/${safeName(id)}.yaml`, text: template.replaceAll(/\bID\b/g, () => id) };
}
