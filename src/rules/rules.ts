import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { clause } from './clause/clause.ts';
import { fields } from './fields.ts';
import { kpi } from './kpi.ts';
import { lifecycle } from './lifecycle.ts';
import { meta } from './meta.ts';
import { knownRules, withSeverities } from './overrides.ts';
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
  const { documents, settings } = subject;
  const found = [...rules, knownRules].flatMap(({ check }) => check(subject));
  return withSeverities(found, settings, documents);
}
