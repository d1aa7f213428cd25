import { describe, expect, test } from 'vitest';
import { at, bench, standardYaml } from './bench.ts';
import { run } from './command.ts';

const limit = (within: string) =>
  `[{id: reply, title: 首次响应, start: created, stop: first_reply, within: ${within}, owner: 经理}]`;

const kpis = (target: string, more = '') => `
  - {id: replies, title: 响应及时率, category: efficiency, owner: 经理, measure: {attainment: reply}, target: ${target}}
  - {id: answers, title: 接通率, category: efficiency, owner: 经理, measure: {metric: answer_rate}, target: ≥50%}
${more}`;

const volume = `  - {id: volume, title: 受理量, category: basic, owner: 经理, measure: {count: {channel: 电话}}}\n`;

const draft = (text: string) =>
  text
    .replace('version: 1.0.0', 'version: 2.0.0')
    .replace('status: effective\neffective_from: 2020-01-01', 'status: draft');

const files = {
  'standards/service.yaml': standardYaml(kpis('≥60%'), limit('24h')),
  'standards/service@2.0.0.yaml': draft(standardYaml(kpis('≥75%', volume), limit('12h'))),
};

const hour = 3_600_000;

/** Forty contacts a day apart, replied to after 1, 2, … 40 hours. */
const rows = Array.from({ length: 40 }, (_, index) => {
  const created = at('2026-03-01 10:00') + Math.floor((index * 30) / 39) * 24 * hour;
  return {
    key: `C${index + 1}`,
    created,
    first_reply: created + (index + 1) * hour,
    answered: true,
    channel: '电话',
  };
});

const open = () => bench(files, [{ source: 'calls', rows }]);
const versions = ['--compare', 'service@1.0.0', 'service@2.0.0'];
const month = { from: at('2026-03-01'), to: at('2026-04-01') };

/** Outcomes as the policy says them, without the engine: due in the month, met when replied to by then. */
function expected(hours: number): Map<string, string> {
  return new Map(
    rows
      .map(({ key, created, first_reply }) => ({ key, due: created + hours * hour, first_reply }))
      .filter(({ due }) => due >= month.from && due < month.to)
      .map(({ key, due, first_reply }) => [key, first_reply <= due ? 'met' : 'missed']),
  );
}

async function compared(...more: string[]) {
  const { root } = open().repository;
  const { code, out, err } = await run(root, 'kpi', '--period', '2026-03', ...versions, ...more);
  return { code, out, err, json: () => JSON.parse(out) };
}

test('a draft judges a past period as it stands', () => {
  const figure = open().figure('replies', '2026-03', { standard: 'service@2.0.0' });
  const outcomes = [...expected(12).values()];
  expect(figure).toMatchObject({
    standard: 'service@2.0.0',
    numerator: outcomes.filter(outcome => outcome === 'met').length,
    denominator: outcomes.length,
    verdict: 'missed',
    policy: { within: '12h' },
  });
});

describe('kpi --compare', () => {
  test('gives the figures that change, under the first and under the second version', async () => {
    const { code, json } = await compared('--format', 'json');
    expect(code).toBe(0);
    const { a, b, figures, unchanged } = json();
    expect([a, b, unchanged]).toEqual(['service@1.0.0', 'service@2.0.0', 1]);
    const share = (hours: number) => {
      const outcomes = [...expected(hours).values()];
      return {
        numerator: outcomes.filter(outcome => outcome === 'met').length,
        denominator: outcomes.length,
      };
    };
    expect(figures).toMatchObject([
      {
        kpi: 'replies',
        a: { ...share(24), target: { op: '>=', value: 0.6 }, verdict: 'met' },
        b: { ...share(12), target: { op: '>=', value: 0.75 }, verdict: 'missed' },
      },
      { kpi: 'volume', a: null, b: { value: 40, verdict: 'no_target' } },
    ]);
  });

  test('lists every obligation whose outcome changes, with its place', async () => {
    const { flips } = (await compared('--format', 'json')).json();
    const [old, now] = [expected(24), expected(12)];
    const wanted = rows.flatMap(({ key }, index) => {
      const [before = null, after = null] = [old.get(key), now.get(key)];
      return before === after ? [] : [{ record: `contact:${key}`, before, after, line: index + 2 }];
    });
    expect(wanted.some(({ before }) => before === null)).toBe(true);
    const found = flips.rows.map((row: Record<string, { outcome: string } | null>) => ({
      record: row.record,
      before: row.a?.outcome ?? null,
      after: row.b?.outcome ?? null,
      line: row.line,
    }));
    const sorted = (list: { line: number }[]) => [...list].sort((left, right) => left.line - right.line);
    expect(sorted(found)).toEqual(wanted);
    expect(flips.total).toBe(wanted.length);
    expect(new Set(flips.rows.map(({ file }: { file: string }) => file))).toEqual(
      new Set(['data/calls.csv']),
    );
  });

  test('what the flips add and take is the difference of the figures', async () => {
    const { figures, flips } = (await compared('--format', 'json')).json();
    for (const part of ['numerator', 'denominator']) {
      const moved = flips.rows.reduce(
        (sum: number, { a, b }: Record<string, Record<string, number> | null>) =>
          sum + (b?.[part] ?? 0) - (a?.[part] ?? 0),
        0,
      );
      expect(moved).toBe(figures[0].b[part] - figures[0].a[part]);
    }
  });

  test('prints both for people, and the first twenty rows', async () => {
    const { code, out, err } = await compared('--lang', 'en');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^服务标准 service@1\.0\.0 .*\n服务标准 service@2\.0\.0 /);
    expect(out).toMatch(
      /响应及时率 +service@1\.0\.0 +≥60% +\S+ +\d+\/\d+ +Met\n +service@2\.0\.0 +≥75% .*Missed/,
    );
    expect(out).toContain('1 figures stay as they are.');
    const total = (await compared('--format', 'json')).json().flips.total;
    expect(out).toContain(`Rows that change: ${total}`);
    expect(out.match(/ → /g)).toHaveLength(Math.min(20, total));
    expect(out).toContain('yardstick trace replies --period 2026-03 --standard service@2.0.0');
  });

  test('a version against itself changes nothing', async () => {
    const { root } = open().repository;
    const same = ['--compare', 'service@2.0.0', 'service@2.0.0'];
    const { code, out } = await run(root, 'kpi', '--period', '2026-03', ...same);
    expect(code).toBe(0);
    expect(out).toContain('没有数会变。\n');
    expect(out).not.toContain('→');
  });

  test.each([
    [['--compare', 'service@1.0.0'], '两个版本'],
    [['--compare', 'service@1.0.0', 'service@9.0.0'], 'service@9.0.0'],
    [[...versions, 'service@3.0.0'], '写了 3 个'],
    [[...versions, '--standard', 'service'], '--standard'],
    [[...versions, '--sensitivity'], '--sensitivity'],
    [[...versions, '--format', 'csv'], '--format csv'],
  ])('%j is refused', async (options, hint) => {
    const { code, out, err } = await run(open().repository.root, 'kpi', '--period', '2026-03', ...options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(hint);
  });
});
