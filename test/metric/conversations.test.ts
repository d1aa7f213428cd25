import { describe, expect, test } from 'vitest';
import { bench, type Feed, type Given, kpiYaml, standardYaml } from './bench.ts';

const message = (contact_id: string, time: string, author: string, more: Given = {}): Given => ({
  contact_id,
  at: `2026-03-05 ${time}`,
  author,
  ...more,
});

const talk: Feed = {
  record: 'message',
  rows: [
    message('A', '10:00', '客户'),
    message('A', '10:01', 'bot'),
    message('A', '10:02', 'agent'),
    message('A', '10:10', 'customer'),
    message('A', '10:11', 'customer'),
    message('A', '10:13', 'agent', { is_public: false }),
    message('A', '10:14', 'agent'),
    message('A', '10:20', 'customer'),
    message('A', '10:40', 'agent'),
    // Solved before anybody had to answer.
    message('B', '11:00', 'customer'),
    message('B', '11:01', 'agent'),
    message('B', '11:02', 'customer'),
    // Never answered.
    message('C', '12:00', 'customer'),
    // Begun by the agent: the customer's first turn is no first message.
    message('D', '13:00', 'agent'),
    message('D', '13:05', 'customer'),
    message('D', '13:09', 'agent'),
  ],
};
const contacts: Feed = {
  record: 'contact',
  rows: [
    { contact_id: 'A', created: '2026-03-05 10:00' },
    { contact_id: 'B', created: '2026-03-05 11:00', resolved: '2026-03-05 11:04' },
  ],
};

function measured(measure: string, feeds: readonly Feed[] = [talk, contacts], more = '') {
  const { figure, trace } = bench({ 'standards/service.yaml': standardYaml(kpiYaml(measure, more)) }, feeds);
  const found = figure('k', '2026-03');
  const { rows } = trace('k', '2026-03');
  const sum = (column: 'numerator' | 'denominator') => rows.reduce((all, row) => all + (row[column] ?? 0), 0);
  return { figure: found, rows, sums: [sum('numerator'), sum('denominator')] };
}

describe('turns of customers', () => {
  test('later turns are answered by people within the limit; what was solved by then needs no answer', () => {
    const { figure, rows, sums } = measured('{metric: next_reply_attainment, within: 5min}');
    // A 10:10 by 10:14 and D 13:05 by 13:09 in time, A 10:20 by 10:40 too late, B 11:02 solved at 11:04.
    expect(figure).toMatchObject({ numerator: 2, denominator: 3, excluded: { solved: 1 }, pending: 0 });
    expect(figure.policy).toMatchObject({ basis: 'due', record: 'message', withinS: 300 });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['met', 'missed', 'excluded', 'met']);
    expect(sums).toEqual([2, 3]);
  });

  test('the first message waits for a person, not for a bot', () => {
    const { figure } = measured('{metric: human_reply_attainment, within: 1min}');
    // A waits 2 minutes, B 1 minute, C for ever; D was begun by the agent.
    expect(figure).toMatchObject({ numerator: 1, denominator: 3 });
  });

  test('the mean reply time counts every turn that was replied to', () => {
    const { figure } = measured('{metric: chat_reply_mean}');
    // A 120 + 240 + 1200, B 60, D 240 seconds; B's second turn was solved without a reply, C waits.
    expect(figure).toMatchObject({ value: 372, denominator: 5, pending: 1, excluded: { solved: 1 } });
  });

  test('a filter on the agent is one on who asks, and a turn not yet due is pending', () => {
    const late: Feed = {
      record: 'message',
      rows: [
        message('E', '14:00', 'customer'),
        message('E', '14:01', 'agent'),
        message('E', '14:02', '用户'),
      ],
    };
    const { figure } = bench(
      {
        'standards/service.yaml': standardYaml(kpiYaml('{metric: next_reply_attainment, within: 5min}')),
      },
      [late],
    );
    expect(figure('k', '2026-03', { asOf: '2026-03-05T14:03:00+08:00' })).toMatchObject({
      value: null,
      pending: 1,
      verdict: 'no_data',
    });
  });
});

test('chats are accepted where a person answers them', () => {
  const rows = [
    { created: '2026-03-05 10:00', channel: 'chat', answered: true },
    { created: '2026-03-05 10:00', channel: '在线', answered: false },
    { created: '2026-03-05 10:00', channel: 'phone', answered: false },
  ];
  expect(measured('{metric: chat_accept_rate}', [{ rows }]).figure).toMatchObject({
    numerator: 1,
    denominator: 2,
  });
});

test('a silence is answered for about when the limit is reached', () => {
  const rows = [
    // Reminded after 58 minutes; the reminder's own silence asks for nothing.
    message('A', '10:00', 'customer'),
    message('A', '10:05', 'agent'),
    message('A', '11:03', 'bot'),
    // Never reminded.
    message('B', '10:00', 'agent'),
    // The customer came back just before the reminder.
    message('C', '10:00', 'agent'),
    message('C', '10:58', 'customer'),
    message('C', '10:59', 'agent'),
    message('C', '11:30', 'customer'),
    // Reminded much too late.
    message('D', '10:00', 'agent'),
    message('D', '12:00', 'agent'),
    // Solved in time.
    message('E', '10:00', 'agent'),
  ];
  const solved: Feed = {
    rows: [{ contact_id: 'E', created: '2026-03-05 09:00', closed: '2026-03-05 10:30' }],
  };
  const { figure, rows: traced } = measured('{metric: idle_reminder, within: 60min}', [
    { record: 'message', rows },
    solved,
  ]);
  expect(figure).toMatchObject({
    numerator: 1,
    denominator: 3,
    excluded: { returned: 1, solved: 1 },
    policy: { withinS: 3600, toleranceS: 300 },
  });
  expect(traced.map(({ outcome }) => outcome).sort()).toEqual([
    'excluded',
    'excluded',
    'met',
    'missed',
    'missed',
  ]);
});

describe('tickets', () => {
  test('an extension is announced before the due date that it moves, with a reason', () => {
    const event = (contact_id: string, at: string, due: string, note: string | null): Given => ({
      ...{ contact_id, at: `2026-03-${at}`, due: `2026-03-${due}`, note },
      event: 'extended',
    });
    const events: Feed = {
      record: 'event',
      rows: [
        event('A', '05 10:00', '10 18:00', '缺件'),
        event('A', '11 10:00', '15 18:00', '缺件'),
        event('B', '05 10:00', '10 18:00', null),
        event('C', '05 10:00', '10 18:00', '缺件'),
      ],
    };
    const due: Feed = {
      rows: ['A', 'B'].map(contact_id => ({
        contact_id,
        created: '2026-03-01 10:00',
        due: '2026-03-06 18:00',
      })),
    };
    const { figure, rows } = measured('{metric: extension_notice}', [events, due]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 3, missing: 1 });
    expect(rows.map(({ reason }) => reason)).toContain('no_reason');
  });

  test('returns are counted over dispatches, chasers over the contacts that are none', () => {
    const events: Feed = {
      record: 'event',
      rows: ['dispatched', 'dispatched', '派单', 'returned', 'closed'].map(event => ({
        at: '2026-03-05 10:00',
        event,
      })),
    };
    expect(measured('{metric: ticket_return_rate}', [events])).toMatchObject({
      figure: { numerator: 1, denominator: 3, value: 1 / 3 },
      sums: [1, 3],
    });
    const reasons = ['催单', '账单', '账单', null].map(reason => ({ created: '2026-03-05 10:00', reason }));
    expect(measured('{metric: chaser_rate}', [{ rows: reasons }])).toMatchObject({
      figure: { numerator: 1, denominator: 3 },
      sums: [1, 3],
    });
  });

  test('overflow is an outcome of contacts that asked for a person', () => {
    const rows = [
      { created: '2026-03-05 10:00', queued: '2026-03-05 10:00', outcome: '溢出' },
      { created: '2026-03-05 10:00', queued: '2026-03-05 10:00', outcome: 'answered' },
      { created: '2026-03-05 10:00', queued: null, outcome: '溢出' },
    ];
    expect(measured('{metric: overflow_rate}', [{ rows }]).figure).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
  });
});
