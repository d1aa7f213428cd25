import { csvMark, csvRow } from '../../../text/csv.ts';
import { evaluationColumns, evaluationRow } from '../columns.ts';
import type { SheetData, SheetRecord } from '../data.ts';
import { element } from './dom.ts';
import { filledOf, isComplete, type State } from './state.ts';

export interface Split {
  readonly complete: readonly SheetRecord[];
  /** Begun, but lacking answers. */
  readonly begun: readonly SheetRecord[];
}

export function split(data: SheetData, state: State): Split {
  const of = (record: SheetRecord) => filledOf(state, record);
  return {
    complete: data.records.filter(record => isComplete(data, of(record))),
    begun: data.records.filter(record => of(record).at !== '' && !isComplete(data, of(record))),
  };
}

/** The complete evaluations as the CSV that `ingest` reads. */
function csvOf(data: SheetData, state: State): string {
  const rows = split(data, state).complete.map(record =>
    evaluationRow(data, record, state.evaluator.trim(), filledOf(state, record)),
  );
  return csvMark + [evaluationColumns(data), ...rows].map(csvRow).join('');
}

const safe = (text: string) => text.replace(/[\\/:*?"<>|\s]+/g, '-');

export function download(data: SheetData, state: State): void {
  const url = URL.createObjectURL(new Blob([csvOf(data, state)], { type: 'text/csv;charset=utf-8' }));
  const parts = ['evaluations', data.plan.id, data.period, state.evaluator.trim()];
  const link = element('a', { href: url, download: `${parts.map(safe).join('-')}.csv` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
