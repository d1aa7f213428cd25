import type { DurationUnit } from '../../../calendar/duration.ts';
import type { Policy } from '../../../metric/figure.ts';
import type { Locale } from '../../../text/locale.ts';

/** The clauses that a definition (口径) in words is made of. */
export interface DefinitionWords {
  readonly units: { readonly [U in DurationUnit]: string };
  attainment(title: string, start: string, stop: string, within: string): string;
  /** A time limit that differs from case to case. */
  tabled(title: string, start: string, stop: string, rows: string): string;
  row(when: string, within: string): string;
  promised(title: string, stop: string, by: string): string;
  cadence(title: string, start: string, until: string, every: string, event: string): string;
  readonly rows: string;
  role(event: string, role: string): string;
  calendar(id: string): string;
  workday(hours: string): string;
  pause(states: string): string;
  reopenAgain(window: string, policy: 'resume' | 'new'): string;
  extend(): string;
  mature(): string;
  byInterval(): string;
  otherPeriod(target: string): string;
  entered(source: string): string;
  window(duration: string): string;
  survival(): string;
  tolerance(seconds: string): string;
  item(id: string): string;
  hours(count: number): string;
  coefficient(name: 'ac1' | 'alpha'): string;
  reference(name: string): string;
  /** Of actions. */
  followedBy(filter: string): string;
  readonly grade: { readonly at_start: string; readonly at_as_of: string };
  merged(): string;
  readonly attribution: { readonly [A in NonNullable<Policy['attribution']>]: string };
  variant(name: string): string;
  validIf(metric: string, target: string, value: string): string;
  statistic(name: string): string;
  withinLimit(seconds: string): string;
  shortAbandon(seconds: string): string;
  good(scores: string, scale: string | undefined): string;
  bad(scores: string, scale: string | undefined): string;
  scale(scale: string): string;
  offeredAll(): string;
  offeredMixed(): string;
  complaintsAsContacts(): string;
  reopen(seconds: string): string;
  where(filter: string): string;
  is(field: string, values: string): string;
  /** A field that says yes or no. */
  holds(field: string, isTrue: boolean): string;
  compares(field: string, comparison: string): string;
  not(filter: string): string;
  during(calendar: string): string;
  readonly and: string;
  readonly or: string;
  readonly join: string;
  population(records: string, population: string): string;
  placed(basis: string, field: string): string;
  open(policy: string): string | undefined;
  missing(policy: string): string | undefined;
  readonly mean: string;
  readonly median: string;
  readonly max: string;
  readonly stop: string;
}

const zh: DefinitionWords = {
  units: { s: '秒', min: '分钟', h: '小时', bh: '个工作小时', wd: '个工作日', cd: '日' },
  attainment: (title, start, stop, within) =>
    `${title}：自${start}起 ${within}内${stop}；按时 ÷（按时 + 超时）`,
  tabled: (title, start, stop, rows) =>
    `${title}：自${start}起在时限内${stop}（${rows}）；按时 ÷（按时 + 超时）`,
  row: (when, within) => `${when}：${within}`,
  promised: (title, stop, by) => `${title}：不晚于记录的${by}${stop}；按时 ÷（按时 + 超时）`,
  cadence: (title, start, until, every, event) =>
    `${title}：自${start}起至${until}止，每 ${every}内${event}一次，逐次计；按时 ÷（按时 + 超时）`,
  rows: '，',
  role: (event, role) => `${role}的${event}`,
  calendar: id => (id === 'none' ? '没有日历，逢法定节假日不顺延' : `工作时间按日历“${id}”`),
  workday: hours => `一个工作日按 ${hours}计`,
  pause: states => `不计处于${states}状态的时间（净时长）`,
  reopenAgain: (window, policy) =>
    policy === 'resume' ? `${window}内重开的，原时限继续` : `${window}内重开的，自重开时起另计一次`,
  extend: () => '到期前说明理由并告知的延期有效',
  window: duration => `窗口 ${duration}`,
  survival: () => '未办结的按已历时计入，用 Kaplan–Meier 法估计',
  tolerance: limit => `容差 ${limit}`,
  item: id => `评分项 ${id}`,
  hours: count => `要求 ${count} 学时`,
  coefficient: name => (name === 'ac1' ? '系数为 Gwet AC1（合格与否）' : '系数为 Krippendorff α（得分）'),
  reference: name => `以${name}的评分为基准`,
  followedBy: filter => `${filter}的 action 记录才算跟进`,
  entered: source => `录入值，来源：${source}`,
  byInterval: () => '按 95% 精确区间判定',
  otherPeriod: target => `目标按${target}约定，数字与判定只是本期的，没有换算`,
  mature: () => '只计截至时点前已到期的',
  grade: { at_start: '等级按开始时的等级', at_as_of: '等级按统计时点的等级' },
  merged: () => '有其他联络并入的，自最早一件受理时起算',
  attribution: {
    at_event: '坐席、班组按当时经办的算（按时的为办结时，超时的为到期时）',
    at_answer: '坐席、班组按接起时经办的算（未接起的按统计时点）',
    at_resolution: '坐席、班组按解决时经办的算（没有解决时刻的按关闭时，再没有的按统计时点；问卷按答复时）',
    at_as_of: '坐席、班组按统计时点经办的算',
    current: '坐席、班组按当前经办的算',
  },
  variant: name => `口径变体“${name}”`,
  validIf: (metric, target, value) => `仅当${metric}${target}时判定（实际 ${value}）`,
  statistic: name => `统计量为${/^[A-Z]/.test(name) ? ' ' : ''}${name}`,
  withinLimit: limit => `时限 ${limit}`,
  shortAbandon: limit => `剔除等待不足 ${limit}的短时放弃`,
  bad: (scores, scale) => `评 ${scores} 分为不满意${scale ? `，有效分值 ${scale}` : ''}`,
  good: (scores, scale) => `评 ${scores} 分为满意${scale ? `，有效分值 ${scale}` : ''}`,
  scale: scale => `有效分值 ${scale}`,
  offeredAll: () => '数据没有进入队列的时刻，请求人工的联络按全部联络计',
  offeredMixed: () => '有进入队列时刻的数据，以进入队列的联络为请求人工；没有的，以全部联络为请求人工',
  complaintsAsContacts: () => '没有投诉记录的来源，按投诉环节的联络计',
  reopen: limit => `${limit}内重开的不算解决`,
  where: filter => `只计${filter}`,
  is: (field, values) => `${field}为${values}`,
  holds: (field, isTrue) => `${field}为“${isTrue ? '是' : '否'}”`,
  compares: (field, comparison) => `${field} ${comparison}`,
  not: filter => `除去${filter}`,
  during: calendar => `在“${calendar}”时段内`,
  and: '、',
  or: '或',
  join: '；',
  population: (records, population) => `对象为${records}记录（${population}）`,
  placed: (basis, field) => `${basis}：按${field}时刻归月`,
  open: policy =>
    ({ due: '未办结且未到期的列为在途，已到期的为超时', missed: '未办结的为超时', excluded: '未办结的剔除' })[
      policy
    ],
  missing: policy =>
    ({
      apart: '已结束而没有记下完成时刻的列为缺数据',
      missed: '没有记下完成时刻的为超时',
      excluded: '没有记下完成时刻的剔除',
    })[policy],
  mean: '平均值',
  median: '中位数',
  max: '最大值',
  stop: '。',
};

const en: DefinitionWords = {
  units: { s: 's', min: 'min', h: 'h', bh: 'working hours', wd: 'working days', cd: 'calendar days' },
  attainment: (title, start, stop, within) =>
    `${title}: ${stop} within ${within} of ${start}; on time ÷ (on time + late)`,
  tabled: (title, start, stop, rows) =>
    `${title}: ${stop} within its limit of ${start} (${rows}); on time ÷ (on time + late)`,
  row: (when, within) => `${when}: ${within}`,
  promised: (title, stop, by) => `${title}: ${stop} no later than the ${by}; on time ÷ (on time + late)`,
  cadence: (title, start, until, every, event) =>
    `${title}: ${event} every ${every} from ${start} until ${until}, each interval counted; on time ÷ (on time + late)`,
  rows: ', ',
  role: (event, role) => `${event} by ${role}`,
  calendar: id =>
    id === 'none' ? 'no calendar: holidays move nothing' : `working time by the calendar “${id}”`,
  workday: hours => `a working day counts ${hours}`,
  pause: states => `less the time in ${states} (net)`,
  reopenAgain: (window, policy) =>
    policy === 'resume'
      ? `reopened within ${window} goes on under the same limit`
      : `reopened within ${window} is owed anew from then`,
  extend: () => 'an extension counts when it was announced before the due date with a reason',
  window: duration => `within ${duration}`,
  survival: () => "open items enter with the time they have taken so far, by Kaplan and Meier's estimate",
  tolerance: limit => `give or take ${limit}`,
  item: id => `item ${id}`,
  hours: count => `${count} hours are asked for`,
  coefficient: name =>
    name === 'ac1' ? "Gwet's AC1 of pass and fail" : "Krippendorff's alpha of the scores",
  reference: name => `against the scores by ${name}`,
  followedBy: filter => `only actions with ${filter} follow up`,
  entered: source => `Entered by hand, source: ${source}`,
  byInterval: () => 'judged by the exact 95 % interval',
  otherPeriod: target =>
    `the target is set for ${target}, the figure and its verdict are of this period alone, nothing is converted`,
  mature: () => 'only what is due by the as-of instant',
  grade: { at_start: 'grades are those at the start', at_as_of: 'grades are those at the as-of instant' },
  merged: () => 'a contact that others were merged into counts from the first of them',
  attribution: {
    at_event: 'agent and team are those at the time (when it was done in time, else when it fell due)',
    at_answer: 'agent and team are those when it was answered (not answered: at the as-of instant)',
    at_resolution:
      'agent and team are those when it was resolved (else when it was closed, else at the as-of instant; of a survey when it was answered)',
    at_as_of: 'agent and team are those at the as-of instant',
    current: 'agent and team are the present ones',
  },
  variant: name => `variant “${name}”`,
  validIf: (metric, target, value) =>
    `judged only where the ${metric.replace(/^[A-Z](?=[a-z])/, first => first.toLowerCase())} is ${target} (it is ${value})`,
  statistic: name => `statistic: ${name}`,
  withinLimit: limit => `limit ${limit}`,
  shortAbandon: limit => `less abandons after a wait of under ${limit}`,
  bad: (scores, scale) => `ratings of ${scores} are bad${scale ? `, valid ratings are ${scale}` : ''}`,
  good: (scores, scale) => `ratings of ${scores} are good${scale ? `, valid ratings are ${scale}` : ''}`,
  scale: scale => `valid ratings are ${scale}`,
  offeredAll: () => 'the data has no time of queueing, so that every contact counts as asking for a person',
  offeredMixed: () =>
    'contacts that were queued asked for a person; where the data has no time of queueing, every contact did',
  complaintsAsContacts: () => 'no source yields complaints, so that contacts of the complaint stage count',
  reopen: limit => `reopened within ${limit} is not resolved`,
  where: filter => `only ${filter}`,
  is: (field, values) => `${field} ${values}`,
  holds: (field, isTrue) => `${field} ${isTrue ? 'yes' : 'no'}`,
  compares: (field, comparison) => `${field} ${comparison}`,
  not: filter => `not ${filter}`,
  during: calendar => `during “${calendar}”`,
  and: ' and ',
  or: ' or ',
  join: '; ',
  population: (records, population) => `over ${records} (${population})`,
  placed: (_, field) => `by month of ${field}`,
  open: policy =>
    ({
      due: 'what is open counts as in progress until it is due, then as late',
      missed: 'what is open counts as late',
      excluded: 'what is open is excluded',
    })[policy],
  missing: policy =>
    ({
      apart: 'what has ended without a recorded time is missing',
      missed: 'what has ended without a recorded time counts as late',
      excluded: 'what has ended without a recorded time is excluded',
    })[policy],
  mean: 'mean',
  median: 'median',
  max: 'maximum',
  stop: '.',
};

export const definitionWords: { readonly [L in Locale]: DefinitionWords } = { 'zh-CN': zh, en };
