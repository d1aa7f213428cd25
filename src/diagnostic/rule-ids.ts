import { type DiagnosticCode, diagnosticCodes } from './sentences/catalogue.ts';

/** The families that `validate` reports; the others speak of data. */
const families = [
  'yaml',
  'document',
  'schema',
  'meta',
  'ref',
  'source',
  'kpi',
  'sla',
  'scope',
  'scorecard',
  'charter',
  'research',
  'benchmark',
  'clause',
  'domain',
  'conflict',
  'sampling',
  'pilot',
  'monthly',
  'lifecycle',
  'review',
  'suppress',
];

export const familyOf = (rule: string): string => rule.slice(0, rule.indexOf('/'));

/** Every rule that `validate` can report, family by family. */
export const ruleIds: readonly DiagnosticCode[] = families.flatMap(family =>
  diagnosticCodes.filter(code => familyOf(code) === family),
);

export const isRuleId = (word: string): word is DiagnosticCode => ruleIds.some(rule => rule === word);

/** What a run of `validate` was asked to hold the documents against, beside themselves. */
export interface Beside {
  /** An earlier revision. */
  readonly base?: unknown;
  /** What was imported. */
  readonly history?: unknown;
}

/** Whether a rule can judge; some say nothing where what they need was not asked for. */
export const isAsked = (rule: string, { base, history }: Beside): boolean =>
  (base !== undefined || rule !== 'lifecycle/version-not-bumped') &&
  (history !== undefined || rule !== 'kpi/unrealistic');
