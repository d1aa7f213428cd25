import { describe, expect, test } from 'vitest';
import { dateForms } from '../../src/ingest/date-forms.ts';
import { repository } from './repository.ts';

const form = (...values: string[]) => {
  const forms = dateForms(false);
  for (const value of values) forms.add(value);
  return forms.form();
};

describe('a column of dates', () => {
  test.each([
    ['d-MMM-yy', ['1-Jan-21', '31-Dec-21']],
    ['dd/MM/yyyy H:mm', ['13/02/2021 9:12', '03/04/2021 10:00']],
    ['M/d/yy hh:mm a', ['6/23/25 07:00 AM', '1/5/25 11:00 PM']],
    ['dd.MM.yyyy', ['31.01.2021', '01.02.2021']],
    ['yyyy-MM-dd H:mm:ss', ['2021-01-01 9:12:58']],
    ["yyyy-MM-dd '1900-01-01' HH:mm:ss", ['2021-01-01 1900-01-01 09:12:58']],
    ['yyyy-M-d excel', ['2021-01-01 0.38400462962963']],
    ['excel', ['44197.384', '44198']],
    ['epoch_s', ['1609463578']],
    ['epoch_ms', ['1609463578000']],
    ['yyyy年M月d日 ah:mm', ['2026年1月5日 上午9:03', '2026年11月15日 下午12:03']],
    ['yyyy/M/d[ H:mm[:ss]]', ['2026/1/5', '2026/1/5 9:03', '2026/1/5 9:03:01']],
    ['EEE, d MMM yyyy HH:mm:ss', ['Fri, 21 Aug 2026 09:00:06']],
    ['dd/MMM/yy h:mm a', ['05/Jan/25 10:15 AM']],
    ['MMM yyyy', ['Apr 2024']],
    ['MMMM d, yyyy', ['January 5, 2021', 'May 6, 2021']],
    ['yyyyMMdd', ['20210105']],
  ])('is %s where all of it allows nothing else', (format, values) => {
    expect(form(...values)).toMatchObject({ format, readings: [], read: values.length });
  });

  test('has two readings as long as no value decides', () => {
    expect(form('01/02/2021', '03/04/2021').readings).toEqual([
      { format: 'dd/MM/yyyy', value: '01/02/2021', day: '2021-02-01' },
      { format: 'MM/dd/yyyy', value: '01/02/2021', day: '2021-01-02' },
    ]);
    expect(form('01/02/2021', '25/04/2021').readings).toEqual([]);
    expect(form('01/01/2021', '02/02/2021').readings).toEqual([]);
  });

  test('of two-digit years does not take days for years', () => {
    const days = Array.from({ length: 28 }, (_, day) => `${String(day + 1).padStart(2, '0')}/11/25`);
    expect(form(...days)).toMatchObject({ format: 'dd/MM/yy', readings: [] });
    expect(form('11/10/12').readings).toHaveLength(2);
  });

  test('that is ISO 8601, with and without milliseconds or offset, needs no format', () => {
    expect(form('2024-05-27T02:08:51.000', '2024-05-27', '2024-05-27 02:08:51Z')).toEqual({
      format: undefined,
      readings: [],
      read: 3,
      values: 3,
    });
  });

  test('of anything else has none', () => {
    expect(form('abc', '1', '12.5')).toEqual({ format: undefined, readings: [], read: 0, values: 3 });
  });
});

const source = (created: string) => `kind: source
id: tickets
title: 工单
record: contact
match: "tickets*.csv"
key: [id]
columns:
  created: ${created}
`;
const file = (...dates: string[]) => `id,date\n${dates.map((date, row) => `${row},${date}\n`).join('')}`;

describe('a date without a declared format', () => {
  test('is read in the only way that the whole column allows', async () => {
    const here = repository({ 'sources/t.yaml': source('date') });
    here.write('tickets.csv', file('03/04/2026 9:03', '05/04/2026 10:00', '13/04/2026 11:00'));
    expect((await here.ingest('tickets.csv')).records).toMatchObject({ read: 3, loaded: 3 });
    expect(here.rows('SELECT created FROM contact WHERE key = 0')).toEqual([
      { created: Date.parse('2026-04-03T09:03:00+08:00') },
    ]);
    expect((await here.run('ingest', 'tickets.csv', '--dry-run')).out).toContain('dd/MM/yyyy H:mm');
  });

  test('refuses the file where day and month cannot be told apart, and shows both readings', async () => {
    const here = repository({ 'sources/t.yaml': source('{from: date, format: auto}') });
    here.write('tickets.csv', file('03/04/2026', '05/04/2026'));
    const { code, status, err } = await here.ingest('tickets.csv');
    expect({ code, status }).toEqual({ code: 1, status: 'refused' });
    expect(err).toContain('ingest/ambiguous-date');
    expect(err).toContain('2026-04-03 as dd/MM/yyyy');
    expect(err).toContain('2026-03-04 as MM/dd/yyyy');
    here.write('sources/t.yaml', source('{from: date, format: M/d/yyyy}'));
    expect((await here.ingest('tickets.csv')).records).toMatchObject({ loaded: 2 });
  });

  test('rejects the row that does not fit the others', async () => {
    const here = repository({ 'sources/t.yaml': `${source('date')}max_rejects: 50%\n` });
    here.write('tickets.csv', file('13/04/2026', '14/04/2026', '04/14/2026', 'n/a'));
    const { records, rejects } = await here.ingest('tickets.csv');
    expect(records).toMatchObject({ loaded: 2, rejected: 2 });
    expect(rejects).toEqual([{ reason: 'value/date', column: 'date', count: 2 }]);
  });

  test('that is missing by declaration says nothing of the format', async () => {
    const here = repository({
      'sources/t.yaml': `${source('date')}  closed: {from: end, missing: ["1900-01-01"]}\n`,
    });
    here.write('tickets.csv', 'id,date,end\n1,2026-01-05,1900-01-01\n2,2026-01-05,2026/1/15\n');
    expect((await here.ingest('tickets.csv')).records).toMatchObject({ loaded: 2 });
    expect(here.rows('SELECT closed FROM contact ORDER BY key')).toEqual([
      { closed: null },
      { closed: Date.parse('2026-01-15T00:00:00+08:00') },
    ]);
  });
});
