/** Twenty usual KPIs as a standard, and each as the query that a person would write for it. */

export interface Measured {
  readonly id: string;
  readonly measure: string;
  readonly where?: string;
  /** None where nothing is to be reached. */
  readonly target?: string;
  /** The peer's numerator and denominator, null where the figure has none; left out where a peer cannot tell. */
  readonly sums?: readonly [numerator: string, denominator: string | null];
  /** The figure's value stands for its numerator. */
  readonly isRanked?: boolean;
  readonly rows?: string;
  /** The peer's instant that places a row in a month. */
  readonly placed?: string;
}

const asOf = "TIMESTAMP '2027-01-01'";

/** `hours` may be an expression; a contact that was closed without the instant is missing, an open one overdue. */
function attainment(stop: string, hours: string, only = 'TRUE') {
  const due = `created + ${hours} * INTERVAL 1 HOUR`;
  const end = `CASE WHEN ${stop} <= ${asOf} THEN ${stop} END`;
  const isJudged = `${end} IS NOT NULL OR NOT (${stop} IS NULL AND status = '已关闭')`;
  return {
    sums: [`count(*) FILTER (${end} <= ${due})`, `count(*) FILTER (${isJudged})`],
    rows: `${only} AND ${due} <= ${asOf}`,
    placed: due,
  } as const;
}

const mean = (value: string) => [`sum(${value})`, `count(${value})`] as const;
const counts = (numerator: string, denominator = 'TRUE') =>
  [`count(*) FILTER (${numerator})`, `count(*) FILTER (${denominator})`] as const;

const isShort = 'NOT answered AND wait < 5';
const replyHours = "CASE grade WHEN 'problem.P1' THEN 0.5 WHEN 'problem.P2' THEN 1 ELSE 2 END";

export const measured: readonly Measured[] = [
  {
    id: 'answer-rate',
    measure: '{metric: answer_rate, short_abandon: 5s}',
    sums: counts('answered', `(${isShort}) IS NOT TRUE`),
  },
  { id: 'abandon-rate', measure: '{metric: abandon_rate}', target: '≤10%', sums: counts('NOT answered') },
  {
    id: 'service-level',
    measure: '{metric: service_level, within: 20s, short_abandon: 5s}',
    where: '{channel: 电话}',
    sums: counts('answered AND wait <= 20', `(${isShort}) IS NOT TRUE AND NOT (answered AND wait IS NULL)`),
    rows: "channel = '电话'",
  },
  {
    id: 'short-abandons',
    measure: '{metric: short_abandon_rate, short_abandon: 5s}',
    sums: counts(isShort),
  },
  { id: 'speed-of-answer', measure: '{metric: asa}', sums: mean('wait'), rows: 'answered' },
  { id: 'talk-time', measure: '{metric: att}', sums: mean('talk'), rows: 'answered' },
  { id: 'handle-time', measure: '{metric: aht}', sums: mean('talk + hold + acw'), rows: 'answered' },
  { id: 'after-call', measure: '{metric: acw}', sums: mean('acw'), rows: 'answered' },
  { id: 'transfers', measure: '{metric: transfer_rate}', sums: counts('transfers > 0'), rows: 'answered' },
  {
    id: 'resolution',
    measure: '{metric: resolution_rate}',
    sums: counts(`resolved <= ${asOf}`, `NOT (resolved IS NULL AND status = '已关闭')`),
  },
  {
    id: 'satisfaction',
    measure: '{metric: csat_top2}',
    sums: counts('csat >= 4'),
    rows: 'csat IS NOT NULL',
  },
  {
    id: 'satisfaction-by-phone',
    measure: '{metric: csat_mean}',
    where: '{channel: 电话, customer: 个人}',
    sums: mean('csat'),
    rows: "channel = '电话' AND customer = '个人'",
  },
  {
    id: 'low-scores',
    measure: '{metric: low_score_rate}',
    sums: counts('csat <= 2'),
    rows: 'csat IS NOT NULL',
  },
  { id: 'responses', measure: '{metric: response_rate}', sums: counts('csat IS NOT NULL'), rows: 'answered' },
  { id: 'replies', measure: '{attainment: first-reply}', ...attainment('first_reply', replyHours) },
  { id: 'one-day', measure: '{attainment: one-day}', ...attainment('resolved', '24') },
  {
    id: 'three-days',
    measure: '{attainment: three-days}',
    ...attainment('resolved', '72', "stage = '投诉'"),
  },
  {
    id: 'complaints',
    measure: '{count: {stage: 投诉, channel: 电话}}',
    sums: ['count(*)', null],
    rows: "stage = '投诉' AND channel = '电话'",
  },
  {
    id: 'unhappy-complainants',
    measure: '{ratio: {part: {csat: "<3"}, whole: {stage: 投诉, customer: 个人}}}',
    target: '≤20%',
    sums: counts('csat < 3'),
    rows: "stage = '投诉' AND customer = '个人'",
  },
  {
    id: 'long-holds',
    measure: '{ratio: {part: {hold: "≥60"}, whole: {channel: [电话, 在线]}}}',
    sums: counts('hold >= 60'),
    rows: "channel IN ('电话', '在线')",
  },
];

/** What may cost more: a percentile, and time that only a calendar can count. */
export const dear: readonly Measured[] = [
  {
    id: 'wait-p90',
    measure: '{metric: wait_time, statistic: p90}',
    sums: ['quantile_disc(wait, 0.9)', 'count(wait)'],
    rows: 'answered',
    isRanked: true,
  },
  { id: 'working-hours', measure: '{attainment: working-hours}' },
];

const limits = `
  - {id: first-reply, title: T, start: created, stop: first_reply, owner: 经理, table: [
      {when: {grade: problem.P1}, within: 30min}, {when: {grade: problem.P2}, within: 1h},
      {when: {grade: problem.P3}, within: 2h}]}
  - {id: one-day, title: T, start: created, stop: resolved, within: 24h, owner: 经理}
  - {id: three-days, title: T, when: {stage: 投诉}, start: created, stop: resolved, within: 72h, owner: 经理}
  - {id: working-hours, title: T, start: created, stop: resolved, within: 16bh, calendar: office, owner: 经理}`;

/** A standard in force in 2026 with these KPIs. */
export const standardYaml = (kpis: readonly Measured[]) => `
kind: standard
id: service
title: 服务标准
version: 1.0.0
status: effective
effective_from: 2020-01-01
owner: 总监
scope: {}
time_limits: ${limits}
kpis:
${kpis
  .map(
    ({ id, measure, where, target }) =>
      `  - {id: ${id}, title: T, category: efficiency, owner: 经理, measure: ${measure}${where ? `, where: ${where}` : ''}${target ? `, target: ${target}` : ''}}`,
  )
  .join('\n')}
`;

export const calendarYaml =
  'kind: calendar\nid: office\ntitle: 工作时间\ntimezone: Asia/Shanghai\nholidays: cn\nweek: {mon-fri: ["09:00-12:00", "13:00-18:00"]}\n';
