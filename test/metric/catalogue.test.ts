import { describe, expect, test } from 'vitest';
import { bench, kpiYaml, standardYaml } from './bench.ts';
import {
  actions,
  answered,
  appointments,
  audits,
  calls,
  cases,
  contacts,
  courses,
  dueActions,
  end,
  feeds,
  handledParts,
  having,
  inMarch,
  isOpen,
  known,
  meanOf,
  number,
  offered,
  type Pair,
  rated,
  seen,
  shareOf,
  shifts,
  sumOf,
  talking,
  valid,
} from './catalogue-rows.ts';

const expected: readonly (readonly [measure: string, record: string, pair: Pair])[] = [
  [
    'short_abandon_rate, short_abandon: 10s',
    '',
    shareOf(offered, row => row.answered === false && known(row.wait) && number(row.wait) < 10),
  ],
  [
    'ring_answer_rate, within: 15s',
    '',
    shareOf(having(calls, 'ring'), row => row.answered === true && number(row.ring) <= 15),
  ],
  ['ring_no_answer', '', shareOf(having(calls, 'ring'), row => row.answered === false)],
  ['queue_rate', '', shareOf(having(offered, 'wait'), row => number(row.wait) > 0)],
  ['to_agent_rate', '', shareOf(calls, row => known(row.queued))],
  ['wait_max', '', [null, having(offered, 'wait').length]],
  ['att', '', meanOf(having(answered, 'talk'), row => number(row.talk))],
  ['acw', '', meanOf(having(answered, 'acw'), row => number(row.acw))],
  ['aht', '', meanOf(handledParts, row => number(row.talk) + number(row.hold) + number(row.acw))],
  ['transfer_rate', '', shareOf(having(answered, 'transfers'), row => number(row.transfers) > 0)],
  [
    'reopen_rate',
    '',
    shareOf(
      calls.filter(row => seen(row.resolved)),
      row => seen(row.reopened),
    ),
  ],
  ['resolution_time', '', [null, calls.filter(row => seen(row.resolved)).length]],
  ['backlog', '', [contacts.filter(isOpen).length, null]],
  [
    'backlog_breached',
    '',
    [contacts.filter(row => isOpen(row) && known(row.due) && number(row.due) < end).length, null],
  ],
  ['low_score_rate', '', shareOf(rated(calls, 'csat'), row => number(row.csat) < 3)],
  ['dissatisfied_rate, bad: [1], of: [1, 2, 3]', '', shareOf(rated(calls, 'csat', 3), row => row.csat === 1)],
  [
    'nps',
    '',
    meanOf(having(valid, 'nps'), row => (number(row.nps) >= 9 ? 1 : number(row.nps) <= 6 ? -1 : 0)),
  ],
  [
    'nps',
    'contact',
    meanOf(having(calls, 'nps'), row => (number(row.nps) >= 9 ? 1 : number(row.nps) <= 6 ? -1 : 0)),
  ],
  ['ces', '', meanOf(having(valid, 'ces'), row => number(row.ces))],
  ['fcr_survey', '', shareOf(having(valid, 'fcr'), row => row.fcr === true)],
  ['perceived_resolution_rate', '', shareOf(having(valid, 'solved'), row => row.solved === true)],
  [
    'callback_csat',
    '',
    shareOf(
      having(valid, 'score').filter(row => row.type !== 'instant'),
      row => number(row.score) >= 4,
    ),
  ],
  ['attitude_top2', '', shareOf(having(valid, 'dim_attitude'), row => number(row.dim_attitude) >= 4)],
  ['complaints_per_10k', '', [cases.length, calls.length]],
  ['liable_rate', '', [cases.filter(row => row.liable === true).length, calls.length]],
  [
    'upheld_share',
    '',
    shareOf(
      having(cases, 'upheld').filter(row => seen(row.closed)),
      row => row.upheld === true,
    ),
  ],
  ['repeat_complaint_rate', '', shareOf(cases, row => known(row.repeat_of))],
  ['escalated_complaint_rate', '', shareOf(having(cases, 'via'), row => row.via !== '内部')],
  ['three_q_rate', '', [having(cases, 'q_detail', 'q_expectation', 'q_deadline').length, cases.length]],
  ['qa_score', '', meanOf(having(audits, 'score'), row => number(row.score))],
  ['critical_error_rate', '', shareOf(having(audits, 'critical'), row => row.critical === true)],
  ['capa_on_time', '', shareOf(dueActions, row => seen(row.closed) && number(row.closed) <= number(row.due))],
  [
    'capa_effective',
    '',
    shareOf(
      having(inMarch(actions, 'opened'), 'effective').filter(row => seen(row.closed)),
      row => row.effective === true,
    ),
  ],
  [
    'online_share',
    '',
    [
      sumOf(
        having(courses, 'hours', 'mode').filter(row => row.mode !== '线下'),
        row => number(row.hours),
      ),
      sumOf(having(courses, 'hours', 'mode'), row => number(row.hours)),
    ],
  ],
  ['exam_pass_rate', '', shareOf(having(courses, 'passed'), row => row.passed === true)],
  [
    'appointment_kept',
    '',
    shareOf(appointments, row => seen(row.arrived) && number(row.arrived) <= number(row.appointed)),
  ],
  [
    'occupancy',
    '',
    [
      sumOf(shifts.filter(talking), row => number(row.spent)),
      sumOf(
        shifts.filter(row => talking(row) || row.state === '空闲'),
        row => number(row.spent),
      ),
    ],
  ],
  [
    'work_utilisation',
    '',
    [
      sumOf(
        shifts.filter(row => talking(row) || row.state === '空闲'),
        row => number(row.spent),
      ),
      sumOf(having(shifts, 'state'), row => number(row.spent)),
    ],
  ],
  [
    'adherence',
    '',
    [
      sumOf(having(shifts, 'planned'), row => Math.min(number(row.spent), 3600)),
      sumOf(having(shifts, 'planned'), () => 3600),
    ],
  ],
];

describe('the catalogue, against the same rows counted in plain code', () => {
  const kpis = expected.map(([measure, record], index) =>
    kpiYaml(`{metric: ${measure}}`, record ? `record: ${record}` : '').replace('id: k', `id: k${index}`),
  );
  test.each(expected.map((one, index) => [`${one[0]} ${one[1]}`, index, one[2]] as const))(
    '%s',
    (_, index, [numerator, denominator]) => {
      const { figure, trace } = bench({ 'standards/service.yaml': standardYaml(kpis[index] ?? '') }, feeds);
      const found = figure(`k${index}`, '2026-03');
      expect([found.numerator, found.denominator]).toEqual([numerator, denominator]);
      const { rows } = trace(`k${index}`, '2026-03');
      const added = (column: 'numerator' | 'denominator') =>
        rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
      expect([added('numerator'), added('denominator')]).toEqual([numerator ?? 0, denominator ?? 0]);
    },
  );
});
