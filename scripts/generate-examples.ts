/** Writes examples/xinghe/data/*.csv: invented calls, tickets, complaints and callbacks, the same on every run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { callHeader, callRows } from './examples/calls.ts';
import { complaintHeader, complaintRows } from './examples/complaints.ts';
import { type CsvStyle, csv } from './examples/csv.ts';
import { seeded } from './examples/random.ts';
import { months } from './examples/story.ts';
import { surveyHeader, surveyRows } from './examples/surveys.ts';
import { ticketHeader, ticketRows } from './examples/tickets.ts';

const phoneSystem: CsvStyle = { encoding: 'utf-8', bom: true, end: '\r\n' };
const ticketSystem: CsvStyle = { encoding: 'utf-8', bom: false, end: '\n' };
const chineseExcel: CsvStyle = { encoding: 'gb18030', bom: false, end: '\r\n' };

/** File name → bytes. Every month and kind has its own seed, so that changing one leaves the others alone. */
export function exampleFiles(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const complaints: string[][] = [];
  for (const [index, month] of months.entries()) {
    const seed = 20_260_331 + index * 10;
    const calls = callRows(seeded(seed), month, 412_807 + index * 1_000);
    const tickets = ticketRows(seeded(seed + 1), month, 83_101 + index * 500);
    const surveys = surveyRows(seeded(seed + 2), month, 5_201 + index * 100);
    files.set(`calls-${month.id}.csv`, csv(callHeader, calls, phoneSystem));
    files.set(`online-tickets-${month.id}.csv`, csv(ticketHeader, tickets, ticketSystem));
    files.set(`surveys-${month.id}.csv`, csv(surveyHeader, surveys, chineseExcel));
    complaints.push(...complaintRows(seeded(seed + 3), month, 1_001 + complaints.length));
  }
  files.set('complaints.csv', csv(complaintHeader, complaints, phoneSystem));
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../examples/xinghe/data/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of exampleFiles()) writeFileSync(new URL(name, folder), bytes);
}
