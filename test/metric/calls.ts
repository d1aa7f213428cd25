import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { at, type Feed } from './bench.ts';

const file = new URL('../../../shared/data/pwc-call-center/calls.csv', import.meta.url);

/** Whether the public call-centre data lies beside the project. */
export const hasCalls = existsSync(new URL('../../../shared/data/', import.meta.url));

const seconds = (text: string): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The 5,000 calls as a source document maps them. */
export function calls(): Feed {
  const rows: Record<string, string>[] = parse(readFileSync(file), { bom: true, columns: true });
  const number = (text: string | undefined) => (text ? Number(text) : null);
  return {
    source: 'phone-log',
    mapped: {
      contact_id: 'text',
      agent: 'text',
      created: 'instant',
      answered: 'boolean',
      resolved: 'boolean',
      wait: 'duration',
      talk: 'duration',
      csat: 'number',
      'x-topic': 'text',
      channel: 'text',
    },
    rows: rows.map(row => ({
      key: row['Call Id'] ?? '',
      contact_id: row['Call Id'] ?? '',
      agent: row.Agent ?? '',
      created:
        at(`${row.Date} ${(row.Time ?? '').padStart(8, '0').slice(0, 5)}`) +
        Number(row.Time?.slice(-2)) * 1000,
      answered: row['Answered (Y/N)'] === 'Y',
      resolved: row.Resolved === 'Y',
      wait: number(row['Speed of answer in seconds']),
      talk: row.AvgTalkDuration ? seconds(row.AvgTalkDuration) : null,
      csat: number(row['Satisfaction rating']),
      'x-topic': row.Topic ?? '',
      channel: '电话',
    })),
  };
}
