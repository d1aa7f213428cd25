import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { clause } from './clause/clause.ts';
import { fields } from './fields.ts';
import { kpi } from './kpi.ts';
import { lifecycle } from './lifecycle.ts';
import { meta } from './meta.ts';
import { reference } from './reference.ts';
import type { Rule, Subject } from './rule.ts';
import { source } from './source.ts';

/** Every rule, family by family. */
export const rules: readonly Rule[] = [
  ...meta,
  ...reference,
  ...fields,
  ...kpi,
  ...source,
  ...clause,
  ...lifecycle,
];

/** What the rules say of the documents together, with the severities that the workspace gives them. */
export function applyRules(subject: Subject): Diagnostic[] {
  const severity = subject.settings?.lint?.severity ?? {};
  return rules.flatMap(({ id, check }) => {
    const given = Object.hasOwn(severity, id) ? severity[id] : undefined;
    if (given === 'off') return [];
    return check(subject).map(finding => (given ? { ...finding, severity: given } : finding));
  });
}
