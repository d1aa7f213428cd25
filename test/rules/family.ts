import type { Workspace } from '../../src/document/documents.generated.ts';
import { readDocument } from '../../src/document/read.ts';
import { applyRules } from '../../src/rules/rules.ts';

/** What the rules of a family say of these standards, as `severity rule path`; throws where one cannot be read. */
export function findingsOf(texts: readonly string[], settings: Workspace, family: string): string[] {
  const documents = texts.map((text, index) => {
    const { loaded, findings } = readDocument(`standards/${index}.yaml`, new TextEncoder().encode(text));
    if (!loaded) throw new Error(JSON.stringify(findings));
    return loaded;
  });
  return applyRules({ documents, settings, today: '2026-03-31', isComplete: true })
    .filter(({ rule }) => rule.startsWith(family))
    .map(({ rule, severity, place }) => `${severity} ${rule} ${place.path}`);
}
