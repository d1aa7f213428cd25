import { scoreAnswers } from '../../../audit/scoring.ts';
import { type Filled, unfilled } from '../columns.ts';
import type { SheetData, SheetRecord } from '../data.ts';

/** What the browser keeps of one sheet. */
export interface State {
  evaluator: string;
  index: number;
  usesKeys: boolean;
  /** By draw. */
  filled: Record<string, Filled>;
}

/** Another version of the scorecard is another sheet. */
const nameOf = ({ plan, period, reviewer, scorecard }: SheetData) =>
  ['yardstick-sheet', plan.id, period, reviewer ?? '', scorecard.id, scorecard.version].join('|');

function isState(value: unknown): value is State {
  return typeof value === 'object' && value !== null && 'filled' in value && 'index' in value;
}

export function load(data: SheetData): State {
  const fresh: State = { evaluator: data.reviewer ?? '', index: 0, usesKeys: true, filled: {} };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(data)) ?? 'null');
    if (!isState(kept)) return fresh;
    return { ...fresh, ...kept, index: Math.min(kept.index, Math.max(0, data.records.length - 1)) };
  } catch {
    return fresh;
  }
}

/** False where the browser does not allow it. */
export function save(data: SheetData, state: State): boolean {
  try {
    localStorage.setItem(nameOf(data), JSON.stringify(state));
    return true;
  } catch {
    return false;
  }
}

export function forget(data: SheetData): void {
  try {
    localStorage.removeItem(nameOf(data));
  } catch {
    return;
  }
}

export function filledOf(state: State, { draw }: SheetRecord): Filled {
  return Object.hasOwn(state.filled, draw) ? (state.filled[draw] ?? unfilled) : unfilled;
}

const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');

/** The local time of the browser, ISO 8601 with its offset. */
export function timestamp(): string {
  const now = new Date(performance.timeOrigin + performance.now());
  const offset = -now.getTimezoneOffset();
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':');
  return `${date}T${time}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

export function change(state: State, record: SheetRecord, what: Partial<Filled>): void {
  state.filled[record.draw] = { ...filledOf(state, record), ...what, at: timestamp() };
}

/** Whether every item that needs an answer has one. */
export function isComplete(data: SheetData, filled: Filled): boolean {
  return filled.at !== '' && !('problems' in scoreAnswers(data.scorecard, filled.answers));
}
