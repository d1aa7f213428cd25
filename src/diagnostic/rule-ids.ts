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

/** Whether a rule judges beside an earlier revision, and says nothing where none was asked for. */
export const needsBase = (rule: string): boolean => rule === 'lifecycle/version-not-bumped';
