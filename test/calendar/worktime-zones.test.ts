import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const program = `
  import { parsePeriod } from './src/calendar/period.ts';
  import { addWorking, compileCalendar, workingDays, workingMs } from './src/calendar/worktime.ts';
  import { formatInstant } from './src/calendar/zone.ts';
  const zone = 'Asia/Shanghai';
  const week = { 'mon-fri': ['09:00-12:00', '13:00-18:00'] };
  const office = compileCalendar({ holidays: 'cn', week }, zone);
  const due = (start, value) => formatInstant(addWorking(Date.parse(start), { value, unit: 'wd' }, office), zone);
  const { from, to } = parsePeriod('2026', zone);
  console.log(JSON.stringify([
    new Date(2026, 0, 1).getTimezoneOffset(),
    due('2026-09-30T17:30+08:00', 3),
    due('2026-02-13T16:00+08:00', 1),
    workingDays(from - 1, to, office),
    workingMs(from, to, office) / 3600000,
    office.hash,
  ]));
`;

function runIn(zone: string): unknown[] {
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    },
  );
  return JSON.parse(output) as unknown[];
}

test('deadlines and working time do not depend on the time zone of the machine', () => {
  const runs = ['America/Los_Angeles', 'UTC', 'Asia/Shanghai'].map(runIn);
  expect(runs.map(([minutes]) => minutes)).toEqual([480, 0, -480]);
  const [first] = runs.map(([, ...rest]) => rest);
  expect(first?.slice(0, 4)).toEqual(['2026-10-10T18:00:00+08:00', '2026-02-14T18:00:00+08:00', 248, 1984]);
  for (const [, ...rest] of runs) expect(rest).toEqual(first);
});
