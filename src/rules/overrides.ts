import { type Diagnostic, error, type Severity } from '../diagnostic/diagnostic.ts';
import { isRuleId, ruleIds } from '../diagnostic/rule-ids.ts';
import type { Document, Workspace } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import { closest } from '../text/closest.ts';
import { matchesGlob } from '../text/path-pattern.ts';
import { documentsOf } from '../workspace/workspace.ts';
import type { Rule, Subject } from './rule.ts';
import { broken } from './severity.ts';

type Severities = Readonly<Record<string, Severity | 'off'>>;

const own = (severities: Severities | undefined, rule: string) =>
  severities && Object.hasOwn(severities, rule) ? severities[rule] : undefined;

const statusOf = (document: Document | undefined) =>
  document && 'status' in document && typeof document.status === 'string' ? document.status : undefined;

type Override = NonNullable<NonNullable<Workspace['lint']>['overrides']>[number];

/** Whether a file is at a path or below it, however the path is written. */
function isAt(path: string, file: string): boolean {
  const plain = path
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '');
  return matchesGlob(plain, file) || matchesGlob(`${plain}/**`, file);
}

/** Whether an entry of `lint.overrides` is about a file; one with a status is not about a file that has none. */
export function fits({ paths, status }: Override, file: string, document: Document | undefined): boolean {
  const its = statusOf(document);
  const isPlace = !paths || paths.some(path => isAt(path, file));
  return isPlace && (!status || (its !== undefined && status.some(one => one === its)));
}

/**
 * The findings with the severities that the workspace gives them: those of `lint.severity`, then those of
 * every entry of `lint.overrides` that the file's path and the document's status fit; the last one counts.
 */
export function withSeverities(
  findings: readonly Diagnostic[],
  settings: Workspace | undefined,
  documents: readonly Loaded[],
): Diagnostic[] {
  const { severity, overrides = [] } = settings?.lint ?? {};
  if (!severity && overrides.length === 0) return [...findings];
  const known = new Map(documents.map(({ file, document }) => [file, document]));
  return findings.flatMap(finding => {
    let given = own(severity, finding.rule);
    for (const override of overrides) {
      const other = own(override.severity, finding.rule);
      if (other && fits(override, finding.place.file, known.get(finding.place.file))) given = other;
    }
    if (given === 'off') return [];
    return [given ? { ...finding, severity: given } : finding];
  });
}

/** A severity for a rule that there is none of would never count. */
export const knownRules: Rule<'suppress/unknown-rule'> = {
  id: 'suppress/unknown-rule',
  defaults: broken,
  check: ({ documents }: Subject) =>
    documentsOf({ documents }, 'workspace').flatMap(loaded => {
      const { severity, overrides = [] } = loaded.document.lint ?? {};
      const maps = [
        { path: ['lint', 'severity'], severity },
        ...overrides.map((one, index) => ({
          path: ['lint', 'overrides', index, 'severity'],
          severity: one.severity,
        })),
      ];
      return maps.flatMap(({ path, severity: given }) =>
        Object.keys(given ?? {})
          .filter(rule => !isRuleId(rule))
          .map(rule =>
            error('suppress/unknown-rule', placeOf(loaded, [...path, rule], 'key'), {
              rule,
              closest: closest(rule, ruleIds),
            }),
          ),
      );
    }),
};
