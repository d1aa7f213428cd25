import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metrics } from '../../src/catalogue/metrics.ts';
import { occasionOf } from '../../src/catalogue/occasions.ts';
import type { Figure } from '../../src/metric/figure.ts';
import { definitionInWords } from '../../src/report/model/definition.ts';
import { at, bench, type Feed, type Given, standardYaml } from './bench.ts';

const kpi = (id: string, measure: string, more = '') =>
  `\n  - {id: ${id}, title: ${id}, category: efficiency, owner: 经理, measure: ${measure}${more}}`;

// Li takes the call at 10:00 and gives it to Wang at 11:00, who solves it at 12:00 and gives it to Zhao at 13:00.
const contacts: Feed = {
  rows: [
    { contact_id: 'A', answered: '2026-03-04 10:05', resolved: '2026-03-04 12:00', csat: 1 },
    { contact_id: 'B', answered: null, resolved: null, csat: 5 },
  ].map((row, index) => ({
    key: `K${index}`,
    created: '2026-03-04 10:00',
    agent: 'Zhao',
    team: '三组',
    ...row,
  })),
};
const events: Feed = {
  record: 'event',
  rows: ['A', 'B'].flatMap(contact_id =>
    [
      ['10:00', 'Li', '一组'],
      ['11:00', 'Wang', '二组'],
      ['13:00', 'Zhao', '三组'],
    ].map(([time, agent, team]) => ({
      ...{ contact_id, event: 'assigned', at: `2026-03-04 ${time}` },
      ...{ agent: agent ?? null, team: team ?? null },
    })),
  ),
};
const surveys: Feed = {
  record: 'survey',
  rows: [
    { key: 'A', contact_id: null, responded: '2026-03-04 14:00', score: 4 },
    { key: 'S1', contact_id: 'A', responded: '2026-03-04 14:00', score: 2 },
    { key: 'S2', contact_id: 'B', responded: '2026-03-04 11:30', score: 5 },
  ],
};

const by = (figures: readonly Figure[], id: string, name = 'agent') =>
  Object.fromEntries(
    figures
      .filter(one => one.kpi === id && name in one.by)
      .map(one => [one.by[name] ?? 'nobody', `${one.numerator}/${one.denominator}`]),
  );

const kpis = [
  kpi('answers', '{metric: answer_rate}'),
  kpi('rated', '{metric: csat_top2}'),
  kpi('surveyed', '{metric: csat_top2}', ', record: survey'),
  kpi('solved', '{metric: resolution_rate}'),
  kpi('open', '{metric: backlog}'),
  kpi('now', '{metric: csat_top2, attribution: current}'),
  kpi('queues', '{metric: queue_rate}'),
  kpi('of-wang', '{metric: csat_top2}', ', where: {agent: Wang}'),
].join('');

const open = (more: readonly Feed[] = [contacts, events, surveys]) =>
  bench({ 'standards/service.yaml': standardYaml(kpis) }, more);

describe('where events tell who had a contact', () => {
  test('an answered contact is of who had it when it was answered, one that was not of who has it at as-of', () => {
    const { figures } = open();
    expect(by(figures('2026-03', { by: ['agent'] }).figures, 'answers')).toEqual({ Li: '1/1', Zhao: '0/1' });
    const earlier = figures('2026-03', { by: ['team'], asOf: '2026-03-04T11:30:00+08:00' }).figures;
    expect(by(earlier, 'answers', 'team')).toEqual({ 一组: '1/1', 二组: '0/1' });
  });

  test('a rating is of who had the contact when it was resolved, a survey too', () => {
    const { figures } = open().figures('2026-03', { by: ['agent'] });
    expect(by(figures, 'rated')).toEqual({ Wang: '0/1', Zhao: '1/1' });
    expect(by(figures, 'surveyed')).toEqual({ Wang: '1/2', nobody: '1/1' });
    expect(by(figures, 'solved')).toEqual({ Wang: '1/1', Zhao: '0/1' });
  });

  test('what is open is of who has it at as-of', () => {
    const { figures } = open().figures('2026-03', { by: ['agent'], asOf: '2026-03-04T11:30:00+08:00' });
    expect(by(figures, 'open')).toEqual({ Wang: '2/null' });
  });

  test('a measure may ask for who has it now, and what has no such occasion is of them', () => {
    const { figures } = open().figures('2026-03', { by: ['agent'] });
    expect(by(figures, 'now')).toEqual({ Zhao: '1/2' });
    const policies = Object.fromEntries(figures.map(one => [one.kpi, one.policy.attribution]));
    expect(policies).toEqual({
      ...{ answers: 'at_answer', rated: 'at_resolution', surveyed: 'at_resolution', solved: 'at_resolution' },
      ...{ open: 'at_as_of', now: 'current', queues: 'current', 'of-wang': 'at_resolution' },
    });
  });

  test('a filter chooses by the same, and the definition says it', () => {
    const { figures, repository } = open();
    const all = figures('2026-03');
    const chosen = all.figures.find(one => one.kpi === 'of-wang');
    expect(chosen).toMatchObject({ numerator: 0, denominator: 1 });
    const [standard] = all.standards;
    const said = standard?.kpis?.find(one => one.id === 'of-wang');
    if (!chosen || !standard || !said) throw new Error('no figure');
    expect(definitionInWords(said, chosen, standard, 'zh-CN')).toContain('坐席、班组按解决时经办的算');
    expect(definitionInWords(said, chosen, standard, 'en')).toContain(
      'agent and team are those when it was resolved',
    );
    expect(repository.root).toBeTruthy();
  });

  test('nothing is said of it where nobody asks, or where no event tells', () => {
    expect(open().figure('rated', '2026-03').policy.attribution).toBeUndefined();
    const { figures } = open([contacts, surveys]).figures('2026-03', { by: ['agent'] });
    expect(by(figures, 'rated')).toEqual({ Zhao: '1/2' });
    expect(figures[0]?.policy.attribution).toBeUndefined();
  });
});

test('every metric that has an occasion is of the catalogue, and lets a measure ask for who has it now', () => {
  const having = Object.keys(metrics).filter(id => occasionOf(id));
  expect(having).toHaveLength(33);
  for (const id of having) expect(metrics[id as keyof typeof metrics].parameters).toContain('attribution');
});

const minute = 60_000;
const start = at('2026-03-04 00:00');
const anytime = fc.integer({ min: 0, max: 200 }).map(minutes => start + minutes * minute);
const given = fc.record({
  contact: fc.array(fc.record({ answered: fc.option(anytime), csat: fc.option(fc.constantFrom(1, 5)) }), {
    minLength: 4,
    maxLength: 4,
  }),
  event: fc.array(
    fc.record({
      contact: fc.integer({ min: 0, max: 3 }),
      at: anytime,
      agent: fc.constantFrom('a', 'b', 'c'),
    }),
    {
      maxLength: 12,
    },
  ),
});

test('who had a contact is what going through its events gives', () => {
  fc.assert(
    fc.property(given, ({ contact, event }) => {
      const { figures } = open([
        {
          mapped: {
            contact_id: 'text',
            created: 'instant',
            answered: 'instant',
            csat: 'number',
            agent: 'text',
          },
          rows: contact.map(
            (row, n) => ({ key: `K${n}`, contact_id: `${n}`, created: start, agent: 'now', ...row }) as Given,
          ),
        },
        {
          record: 'event',
          rows: [...event, { contact: 9, at: start, agent: 'x' }].map((row, n) => ({
            ...{
              key: `E${n}`,
              contact_id: `${row.contact}`,
              at: row.at,
              agent: row.agent,
              event: 'assigned',
            },
          })),
        },
      ]);
      const wanted: Record<string, [number, number]> = {};
      contact.forEach(({ answered }, n) => {
        const own = event
          .map((one, line) => ({ ...one, line }))
          .filter(one => one.contact === n)
          .sort((left, right) => left.at - right.at || left.line - right.line);
        const owner = own.findLast(one => one.at <= (answered ?? Number.POSITIVE_INFINITY)) ?? own[0];
        const sums = wanted[owner?.agent ?? 'now'] ?? [0, 0];
        wanted[owner?.agent ?? 'now'] = [sums[0] + (answered === null ? 0 : 1), sums[1] + 1];
      });
      const found = by(figures('2026-03', { by: ['agent'] }).figures, 'answers');
      expect(found).toEqual(
        Object.fromEntries(Object.entries(wanted).map(([who, sums]) => [who, sums.join('/')])),
      );
    }),
    { numRuns: 25 },
  );
});
