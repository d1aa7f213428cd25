import type { Charter, Standard } from '../document/documents.generated.ts';
import type { Kind } from '../document/validators.ts';
import { safeName } from '../report/file-name.ts';
import { packageText } from '../text/package-file.ts';
import { folderOf } from '../workspace/files.ts';

/** What a charter can be begun for. */
export type Scenario = Charter['scenario'];

/** Names the standard, and one of its shares, where a skeleton speaks of one. */
function about(standard: Standard, text: string): string {
  const { id, version, kpis = [] } = standard;
  const kpi = kpis.find(({ target }) => target?.includes('%'))?.id;
  return text
    .replaceAll('STANDARD@1.0.0', () => `${id}@${version}`)
    .replaceAll('STANDARD', () => id)
    .replace(/^(standard: \S+) +#/m, '$1  #')
    .replaceAll('kpi: answer-rate', said => (kpi === undefined ? said : `kpi: ${kpi}`));
}

/**
 * A document to begin with: its file, relative to the workspace, and its text; yardstick.yaml is made by `init`.
 * `standard`: what a review, pilot or monthly analysis is about.
 */
export function skeletonOf(
  kind: Kind,
  id: string,
  scenario?: Scenario,
  standard?: Standard,
): { file: string; text: string } | undefined {
  if (kind === 'workspace') return undefined;
  const name = scenario === undefined ? kind : `${kind}/${scenario}`;
  const template = packageText(`templates/new/${name}.yaml`);
  const named = template.replaceAll(/\bID\b/g, () => id);
  const dated = /^\d{4}-\d{2}$/.test(id) ? named.replace(/^period: .*/m, `period: ${id}`) : named;
  const text = standard && kind !== 'standard' ? about(standard, dated) : dated;
  return { file: `${folderOf[kind]}/${safeName(id)}.yaml`, text };
}
