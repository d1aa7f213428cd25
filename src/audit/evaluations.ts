import type { Instant } from '../calendar/zone.ts';
import type { Reader } from '../store/store.ts';
import type { Answer } from './scoring.ts';

/** One evaluation as it is stored. */
export interface Evaluation {
  /** Of its source. */
  readonly key: string;
  /** `contact:ID`; null where it names no record. */
  readonly record: string | null;
  readonly agent: string | null;
  readonly team: string | null;
  readonly level: string | null;
  readonly evaluator: string | null;
  /** `id@version`. */
  readonly scorecard: string | null;
  readonly plan: string | null;
  /** The period that its record was drawn for. */
  readonly period: string | null;
  readonly at: Instant;
  readonly score: number | null;
  /** Null where the scorecard has no pass mark. */
  readonly passed: boolean | null;
  readonly critical: boolean;
  readonly classes: readonly string[];
  /** 1 / inclusion; 0 for a record drawn only to compare two levels; null where its plan has drawn nothing yet. */
  readonly weight: number | null;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly notes: Readonly<Record<string, Note>>;
  readonly file: string;
  readonly line: number;
}

/** What an evaluator wrote about an item, and where in the recording it is, in seconds. */
export interface Note {
  readonly text?: string;
  readonly offset_s?: number;
}

interface Row {
  readonly key: string;
  readonly record: string | null;
  readonly agent: string | null;
  readonly team: string | null;
  readonly level: string | null;
  readonly evaluator: string | null;
  readonly scorecard: string | null;
  readonly plan: string | null;
  readonly period: string | null;
  readonly at: number;
  readonly score: number | null;
  readonly passed: number | null;
  readonly critical: number | null;
  readonly critical_class: string | null;
  readonly weight: number | null;
  readonly answers: string | null;
  readonly notes: string | null;
  readonly file: string;
  readonly line: number;
}

/** An object as it is stored; empty where there is none, or an export has put something else there. */
function parsed<Value>(text: string | null): Readonly<Record<string, Value>> {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as Record<string, Value>) : {};
  } catch {
    return {};
  }
}

/** Levels as exports from elsewhere write them. */
const levels: Readonly<Record<string, string>> = {
  自检: 'self',
  自查: 'self',
  校准: 'calibration',
  组长: 'leader',
  质量专员: 'specialist',
  管理层: 'manager',
  神秘顾客: 'mystery',
  互评: 'peer',
  同事互评: 'peer',
  第三方: 'third_party',
};

function levelOf(text: string | null): string | null {
  if (text === null) return null;
  return Object.hasOwn(levels, text) ? (levels[text] ?? text) : text.toLowerCase();
}

function evaluation({ answers, notes, passed, critical, critical_class, ...row }: Row): Evaluation {
  return {
    ...row,
    level: levelOf(row.level),
    passed: passed === null ? null : passed === 1,
    critical: critical === 1,
    classes: (critical_class ?? '')
      .split(/[,，、]/)
      .map(name => name.trim())
      .filter(Boolean),
    answers: parsed<Answer>(answers),
    notes: parsed<Note>(notes),
  };
}

/** The evaluations made in [from, to), in the order in which they were made. */
export function evaluationsOf(
  store: Pick<Reader, 'rows'>,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Evaluation[] {
  return store
    .rows<Row>(
      `SELECT e.key, coalesce(e.draw, 'contact:' || e.contact_id) AS record, e.agent, e.team, e.level, e.evaluator,
  e.scorecard, e.plan, e.period, e.at, e.score, e.passed, e.critical, e.critical_class, e.weight, e.answers, e.notes,
  import.file, e.line
FROM evaluation AS e JOIN import ON import.id = e.import_id
WHERE e.at >= ? AND e.at < ?
ORDER BY e.at, e.source, e.key`,
      [from, to],
    )
    .map(evaluation);
}
