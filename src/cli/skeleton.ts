import type { Charter, Standard } from '../document/documents.generated.ts';
import { isKind, type Kind } from '../document/validators.ts';
import { safeName } from '../report/file-name.ts';
import { packageText } from '../text/package-file.ts';
import { folderOf } from '../workspace/files.ts';

/** What a charter can be begun for. */
export type Scenario = Charter['scenario'];

/** The kinds that can be begun; yardstick.yaml is made by `init`. */
export type Begun = Exclude<Kind, 'workspace'>;

export const isBegun = (word: unknown): word is Begun => isKind(word) && word !== 'workspace';

const share = 'kpi: answer-rate';
const blanks = /\bID\b|\bSTANDARD(@1\.0\.0)?( +(?=#))?|kpi: answer-rate/g;

/** A template with the id, the standard and one of its shares where it speaks of them; what is put in stays. */
function filled(template: string, id: string, standard: Standard | undefined): string {
  return template.replaceAll(blanks, (blank, version: string | undefined, gap: string | undefined) => {
    if (blank === 'ID') return id;
    if (!standard) return blank;
    if (blank === share) return withShare(standard);
    const name = version === undefined ? standard.id : `${standard.id}@${standard.version}`;
    return gap === undefined ? name : `${name}  `;
  });
}

function withShare({ kpis = [] }: Standard): string {
  const kpi = kpis.find(({ target }) => target?.includes('%'));
  return kpi ? `kpi: ${kpi.id}` : share;
}

/**
 * A document to begin with: its file, relative to the workspace, and its text. `likelyStandard` finds what a review,
 * pilot or monthly analysis is about; it is asked only for a document that speaks of a standard.
 */
export function skeletonOf(
  kind: Begun,
  id: string,
  likelyStandard: () => Standard | undefined,
  scenario?: Scenario,
): { file: string; text: string } {
  const name = scenario === undefined ? kind : `${kind}/${scenario}`;
  const template = packageText(`templates/new/${name}.yaml`);
  const isMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(id);
  const dated = isMonth ? template.replace(/^period: .*/m, `period: ${id}`) : template;
  const standard = /\bSTANDARD|kpi: answer-rate/.test(template) ? likelyStandard() : undefined;
  return { file: `${folderOf[kind]}/${safeName(id)}.yaml`, text: filled(dated, id, standard) };
}
