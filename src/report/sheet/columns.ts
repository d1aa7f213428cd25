import { type Answers, scoreAnswers } from '../../audit/scoring.ts';
import { itemsOf, pinned } from '../../catalogue/scorecard.ts';
import type { SheetData, SheetRecord } from './data.ts';

/** What a reviewer has filled in for one record. */
export interface Filled {
  readonly answers: Answers;
  readonly notes: Readonly<Record<string, string>>;
  readonly offsets: Readonly<Record<string, string>>;
  readonly comment: string;
  /** ISO 8601 of the last change; '' before any. */
  readonly at: string;
}

export const unfilled: Filled = { answers: {}, notes: {}, offsets: {}, comment: '', at: '' };

const fixed = [
  'evaluation_id',
  'contact_id',
  'agent',
  'team',
  'level',
  'evaluator',
  'scorecard',
  'plan',
  'period',
  'draw',
  'weight',
  'at',
  'score',
  'passed',
  'comment',
] as const;

const itemIds = ({ scorecard }: SheetData) => itemsOf(scorecard).map(({ item }) => item.id);

/** The columns of the CSV that sheets and worksheets export and `ingest` reads. */
export function evaluationColumns(data: SheetData): string[] {
  const ids = itemIds(data);
  return [...fixed, ...ids.flatMap(id => [`item:${id}`, `note:${id}`, `offset:${id}`])];
}

/** One row under those columns. */
export function evaluationRow(
  data: SheetData,
  record: SheetRecord,
  evaluator: string,
  filled: Filled,
): (string | number | null)[] {
  const { plan, period, scorecard } = data;
  const scored = scoreAnswers(scorecard, filled.answers);
  const scoring = 'problems' in scored ? undefined : scored;
  const values: Readonly<Record<(typeof fixed)[number], string | number | null>> = {
    evaluation_id: [plan.id, period, record.contact_id, evaluator].filter(Boolean).join('/'),
    contact_id: record.contact_id,
    agent: record.agent,
    team: record.team,
    level: plan.level,
    evaluator,
    scorecard: pinned(scorecard),
    plan: plan.id,
    period,
    draw: record.draw,
    weight: record.weight,
    at: filled.at,
    score: scoring?.score ?? null,
    passed: scoring?.passed === undefined || scoring.passed === null ? null : String(scoring.passed),
    comment: filled.comment,
  };
  const own = <T>(map: Readonly<Record<string, T>>, id: string) =>
    Object.hasOwn(map, id) ? (map[id] ?? null) : null;
  return [
    ...fixed.map(name => values[name]),
    ...itemIds(data).flatMap(id => [own(filled.answers, id), own(filled.notes, id), own(filled.offsets, id)]),
  ];
}
