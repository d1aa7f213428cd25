import type { Draw } from '../../src/store/draws.ts';

/** The source of a list of evaluations with an `item:`, `note:` and `offset:` column an item. */
export const evaluationSource = (more: readonly string[] = [], rest = ''): string => {
  const columns = [
    'evaluation_id',
    'contact_id',
    'agent',
    'level',
    'evaluator',
    'scorecard',
    'plan',
    'period',
  ];
  return `kind: source
id: evaluations
title: 质检评分
record: evaluation
match: "evaluations*"
key: [evaluation_id]
items: "item:"
notes: "note:"
offsets: "offset:"
${rest}columns:
${[...columns, 'at', ...more].map(column => `  ${column}: ${column}\n`).join('')}`;
};

/** The source of contacts; `more` as the columns of YAML have it, such as `, team: team`. */
export const callSource = (more = ''): string => `kind: source
id: calls
title: 话单
record: contact
match: "calls*.csv"
key: [id]
columns: {contact_id: id, created: created, agent: agent${more}}
`;

/** A contact that was drawn, with one chance in four, in the second week of 2026. */
export const drawOf = (contact: string, rest: Partial<Draw> = {}): Draw => ({
  plan: 'weekly',
  version: '1.0.0',
  period: '2026-W02',
  record: `contact:${contact}`,
  source: 'calls',
  key: contact,
  stratum: 'all',
  population: 12,
  rank: 1,
  hash: '',
  inclusion: 0.25,
  reviewer: 'Wang',
  level: 'leader',
  replaced_by: null,
  reason: null,
  drawn_at: 0,
  ...rest,
});
