/* Generated from schemas/ by `npm run types`. Do not edit. */

export type Document =
  | Benchmark
  | Calendar
  | Charter
  | Monthly
  | Pilot
  | Research
  | Review
  | Sampling
  | Scorecard
  | Source
  | Standard
  | Workspace;
/**
 * 一段文字，或每种语言一段。 / One text, or one text a language.
 */
export type Text =
  | string
  | {
      'zh-CN'?: string;
      en?: string;
    };
/**
 * 一个取值，或列表中的任一个。 / One value, or any of a list.
 */
export type Words = string | string[];
export type Scalar = string | number | boolean;
export type Field =
  | string
  | {
      from: string;
      to: string;
    };
export type RecordKind =
  | 'contact'
  | 'event'
  | 'message'
  | 'survey'
  | 'complaint'
  | 'order'
  | 'evaluation'
  | 'training'
  | 'roster'
  | 'action'
  | 'tally';
/**
 * 本标准的指标。 / KPIs of this standard.
 *
 * @maxItems 20
 */
export type Parts =
  | []
  | [string]
  | [string, string]
  | [string, string, string]
  | [string, string, string, string]
  | [string, string, string, string, string]
  | [string, string, string, string, string, string]
  | [string, string, string, string, string, string, string]
  | [string, string, string, string, string, string, string, string]
  | [string, string, string, string, string, string, string, string, string]
  | [string, string, string, string, string, string, string, string, string, string]
  | [string, string, string, string, string, string, string, string, string, string, string]
  | [string, string, string, string, string, string, string, string, string, string, string, string]
  | [string, string, string, string, string, string, string, string, string, string, string, string, string]
  | [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string
    ]
  | [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string
    ]
  | [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string
    ]
  | [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string
    ]
  | [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string
    ]
  | [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string
    ]
  | [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string
    ];
/**
 * @maxItems 2
 */
export type Pair = [] | [string] | [string, string];
export type Values = string[];
/**
 * 事件说明经办坐席、班组有变更时：at_event（省略时）按时办结的归办结时经办的，超时的归到期时经办的；指标按接起、解决或统计时点经办的；current 归当前经办的。 / Where events tell that the agent or team has changed: at_event (the default) charges who had the record when it was done in time, else when it fell due, of a metric when it was answered or resolved, or at as-of; current, who has it now.
 */
export type Attribution = 'at_event' | 'current';
export type ResearchScore = number;
export type ColumnNames = string[];
export type Column =
  | string
  | {
      /**
       * 日期和时间、年份和日期分两列时写成列表，各列以空格相连；只有年份的日期算作缺失；重名的第二列写 名称#2。 / A list where date and time, or year and date, are two columns, joined by a space; a date of which there is only the year is missing; a repeated header is name#2.
       */
      from: string | string[];
      /**
       * 日期和时间用记号写：yyyy yy 年，MMMM MMM MM M 月，dd d 日，EEE 星期，HH H hh h 时，a 上午/下午，mm m 分，ss s 秒，SSS 秒的小数，XXX 时差；可有可无的部分放在方括号内，其他字母放在单引号内。excel 是 Excel 序列值，epoch_s、epoch_ms 是自 1970 年起的秒、毫秒。日期省略格式或写 auto：按 ISO 8601，否则按整列唯一可能的写法；日月先后无法确定时拒收文件。数字：decimal_comma 表示以逗号作小数点。 / Dates and times in tokens; sections a value may lack in square brackets, other letters in single quotes. excel is a serial day, epoch_s and epoch_ms count from 1970. A date without a format, or with auto, is read as ISO 8601, else in the one way that its whole column allows. Numbers: decimal_comma.
       */
      format?: string;
      unit?: 'ms' | 's' | 'min' | 'h';
      type?: 'text' | 'number' | 'integer' | 'boolean' | 'instant' | 'date' | 'duration';
      true?: Values;
      false?: Values;
      /**
       * 评价写成文字时各是几分；其他的值仍按数字读。 / How many points each word is; other values are read as numbers.
       */
      values?: {
        [k: string]: number;
      };
      missing?: string[];
      after?: string;
      timezone?: string;
      private?: 'pseudonym';
    };
export type Instant =
  | string
  | {
      event: string;
      role?: string;
    };
/**
 * 快到时限还没有办完时交给谁；时限表的一行可以另写。写进标准并由 validate 核对先后，不参与计算。 / Who takes over while the limit is not yet kept; a row of a table may have its own. Printed in the standard and checked for its order, not part of any figure.
 *
 * @maxItems 50
 */
export type Escalation = {
  after: string;
  to: string;
}[];
/**
 * 到期口径、受理口径、办结口径。 / By due, start or stop.
 */
export type Basis = 'due' | 'start' | 'stop';
/**
 * 基础服务、流程效率、效果评估。 / Basic service, process efficiency, outcome.
 */
export type Category = 'basic' | 'efficiency' | 'outcome';
/**
 * 随标准使用的表单、模板和图；列入标准文件，validate 核对文件是否存在。 / Forms, templates and pictures that go with the standard; listed in the printed standard, and validate looks whether they exist.
 *
 * @maxItems 100
 */
export type Attachments = Attachment[];

/**
 * 本单位指标与国家标准、行业标准或同行的对照，各按对方的口径计算。 / The organisation's figures beside those of standards and peers, each computed by the other's definition.
 */
export interface Benchmark {
  kind: 'benchmark';
  id: string;
  title: Text;
  standard?: string;
  /**
   * 本单位数据的统计期；render 时可用 --period 另行指定。 / Period of the organisation's own figures; render --period chooses another.
   */
  period?: string;
  owner?: string;
  date?: string;
  background?: Text;
  conclusions?: Text[];
  rows: BenchmarkRow[];
}
export interface BenchmarkRow {
  id: string;
  indicator: Text;
  /**
   * 标准、同行、调查报告；不写为标准。 / A standard, a peer, a study; a standard where left out.
   */
  of?: 'standard' | 'peer' | 'study';
  source?: Text;
  /**
   * 来源中的条款号或页码。 / Clause or page in the source.
   */
  clause?: string;
  definition?: Text;
  value?: string | number;
  period?: string;
  /**
   * 可带“标准/”前缀。 / Optionally standard/kpi.
   */
  kpi?: string;
  variant?: string;
  measure?: Measure;
  record?:
    | 'contact'
    | 'event'
    | 'message'
    | 'survey'
    | 'complaint'
    | 'order'
    | 'evaluation'
    | 'training'
    | 'roster'
    | 'action'
    | 'tally';
  where?: Filter;
  /**
   * 可比、部分可比、不可比；后两种要写 why。 / Yes, partly, no; the latter two want a why.
   */
  comparable?: 'yes' | 'partly' | 'no';
  why?: Text;
  action?: Text;
}
/**
 * 目录中的指标、时限要求的及时率，或自定的比率、限时内占比、均值、分位数、计数、每 N 条的条数、评分占比、得分、净推荐值、其他指标的四则运算与变化、录入值。 / A catalogue metric, the attainment of a time limit, or your own ratio, share within a limit, mean, percentile, count, rate per N, share of answers, score, NPS, arithmetic or change of other KPIs, or entered value.
 */
export interface Measure {
  metric?: string;
  attainment?: string;
  ratio?: {
    part?: Filter;
    whole?: Filter;
    sum?: string;
    over?: string;
    /**
     * 两个和之商是什么：占比、数，或时间；s、min、h 是 sum 中数值的时间单位。省略时按目标的单位，没有目标为占比；只有 sum 是时长时为时间。 / What the sums come to: a share, a number, or a time; s, min and h are the unit of the numbers that sum adds up. Where left out it is that of the target, without a target a share; a time where only sum is a duration.
     */
    unit?: '%' | 'number' | 's' | 'min' | 'h';
  };
  mean?: Field;
  median?: Field;
  p90?: Field;
  p95?: Field;
  max?: Field;
  count?: Filter;
  share?: Field;
  rate?: Rate;
  answers?: string;
  score?: string;
  /**
   * from_lowest：（分 − 最低分）÷（最高分 − 最低分）× 100；from_zero：分 ÷ 最高分 × 100。 / from_lowest: (score − lowest) ÷ (highest − lowest) × 100; from_zero: score ÷ highest × 100.
   */
  hundred?: 'from_lowest' | 'from_zero';
  nps?: string;
  sum?: Parts;
  difference?: Pair;
  product?: Parts;
  quotient?: Pair;
  /**
   * 本标准的指标，各带权重。 / KPIs of this standard, each with its weight.
   */
  weighted?: {
    [k: string]: number;
  };
  change?: string;
  /**
   * previous 上一期，year_before 上年同期，或 2026-Q1 这样的时期。 / previous, year_before, or a period such as 2026-Q1.
   */
  vs?: string;
  entered?: number;
  source?: Text;
  variant?: string;
  statistic?: string;
  within?: string;
  short_abandon?: string;
  good?: number[];
  bad?: number[];
  of?: number[];
  per?: 'contacts' | 'orders' | 'customers';
  /**
   * 只计这一类：customer 客户、business 业务、compliance 合规；省略时三类都计。 / Only errors of this class; all three where left out.
   */
  critical_class?: 'customer' | 'business' | 'compliance';
  /**
   * km：未办结的按已历时计入，用 Kaplan–Meier 法估计中位数与分位数；省略时只计已办结的。 / km: open items enter with the time they have taken so far, by Kaplan and Meier's estimate; left out, only what has ended counts.
   */
  censored?: 'km';
  window?: string;
  tolerance?: string;
  item?: string;
  /**
   * 本期应达到的学时。 / The hours of training to be reached in the period.
   */
  hours?: number;
  /**
   * ac1：合格与否的 Gwet AC1；alpha：得分的 Krippendorff α；省略时为一致率。 / ac1: Gwet's of pass and fail; alpha: Krippendorff's of the scores; the share of agreeing pairs where left out.
   */
  coefficient?: 'ac1' | 'alpha';
  /**
   * 其评分作为基准的人。 / The rater whose scores the others are held against.
   */
  reference?: string;
  action?: Filter;
  basis?: 'due' | 'start' | 'stop' | 'created' | 'resolved' | 'answered' | 'rated';
  open?: 'due' | 'missed' | 'excluded';
  missing?: 'apart' | 'missed' | 'excluded';
  mature?: boolean;
  pause?: Values;
  calendar?: string;
  as_of?: string;
  reopen?: Reopen;
  workday?: string;
  attribution?: Attribution;
}
/**
 * 键之间是“且”，列表内是“或”，not 表示取反；数值比较写成文字，如 "<3"。 / Keys are AND, a list is OR, not negates; comparisons are strings such as "<3".
 */
export interface Filter {
  not?: Filter;
  during?: string;
  stage?: Words;
  customer?: Words;
  channel?: Words;
  grade?: Words;
  [k: string]: string | number | boolean | Scalar[] | Filter | Words | undefined;
}
/**
 * count 的条数 ÷ over 的条数 × per（省略为 1）；两边可以是不同的记录，各按自己的时刻归期。 / The rows of count over the rows of over, times per (1 where left out); each by its own instant.
 */
export interface Rate {
  count: Counted;
  over: Counted;
  per?: number;
}
export interface Counted {
  record?: RecordKind;
  where?: Filter;
}
export interface Reopen {
  window?: string;
  policy?: 'resume' | 'new';
}
/**
 * 工作时间窗口、法定节假日与调休、公司自定的放假与上班日。 / Working windows, statutory holidays with make-up days, company days off and on.
 */
export interface Calendar {
  kind: 'calendar';
  id: string;
  title: Text;
  timezone?: string;
  /**
   * cn（含调休）、none 或国家代码。 / cn (with make-up working days), none or a country code.
   */
  holidays?: string;
  /**
   * 键是 mon…sun、范围 mon-fri，值是时段列表。 / Keys are mon…sun or a range such as mon-fri; values are lists of windows.
   */
  week: {
    /**
     * Items: 起止时刻各写四位数字，一天到 24:00 为止；跨夜写成 22:00-06:00。 / Two times of four digits each; a day ends at 24:00, a night shift is 22:00-06:00.
     */
    [k: string]: string[];
  };
  off?: string[];
  work?: string[];
}
/**
 * 制定标准的目标、范围、小组、分工、计划与批准。 / Goals, scope, team, RACI, plan and approvals of making a standard.
 */
export interface Charter {
  kind: 'charter';
  id: string;
  title: Text;
  /**
   * 新业务新团队、升级迭代、强监管、跨部门协同。 / New team, upgrade, regulated, cross-department.
   */
  scenario: 'new-team' | 'upgrade' | 'regulated' | 'cross-department';
  background?: Text;
  /**
   * 所依据的法律法规或监管文件及其条款；强监管场景必须写明。 / Laws or regulations and their articles; a regulated scenario has to name them.
   */
  legal_basis?: Text[];
  goals: Goal[];
  scope: Scope;
  team: Member[];
  raci?: Assignment[];
  plan: Step[];
  approvals?: Approval[];
}
export interface Goal {
  title: Text;
  /**
   * 指标的标识，可带“标准/”前缀。 / Id of a KPI, optionally standard/kpi.
   */
  kpi?: string;
  /**
   * 目标从哪里起步。只写 period 时，由已导入的数据按指标的口径算出，连同分子和分母；自己写数值时要写来源。 / Where the goal starts from. With a period alone it is computed from the data by the KPI's definition, with numerator and denominator; a value of your own needs its source.
   */
  baseline?: {
    /**
     * 自己写的数值；不写时由数据算出。 / A value of your own; otherwise it is computed.
     */
    value?: string | number;
    period: string;
    source?: Text;
  };
  target: string;
  by: string;
}
/**
 * 服务环节、客户类型、渠道；省略一个维度表示全部。 / Stages, customers, channels; a dimension left out means all of it.
 */
export interface Scope {
  stage?: Values;
  customer?: Values;
  channel?: Values;
  exclusions?: {
    stage?: string;
    customer?: string;
    channel?: string;
    reason: Text;
  }[];
}
export interface Member {
  role: string;
  name: string;
  duty?: Text;
}
export interface Assignment {
  task: Text;
  responsible: string;
  accountable: string;
  consulted?: string[];
  informed?: string[];
}
export interface Step {
  step: number;
  task: Text;
  output: Text;
  start: string;
  end: string;
  owner: string;
}
export interface Approval {
  by: string;
  on: string;
  fingerprint?: string;
}
/**
 * 人写的月度分析：未达标的原因、证据和措施，下月计划，更正，上月措施的进展。月度报告按 period 和 standard 找到它。 / What people write of a month: causes, evidence and actions, next month’s plan, corrections, how last month’s actions went. The monthly report finds it by period and standard.
 */
export interface Monthly {
  kind: 'monthly';
  id: string;
  title: Text;
  /**
   * 月份，如 2026-03。 / A month, such as 2026-03.
   */
  period: string;
  /**
   * 标准的标识。 / Id of the standard.
   */
  standard: string;
  author?: string;
  summary?: Text;
  analysis?: MonthlyAnalysis[];
  actions?: MonthlyAction[];
  plan?: MonthlyTask[];
  corrections?: MonthlyCorrection[];
  satisfaction?: Text;
  /**
   * 印在质检白皮书中；季度的白皮书印其各月的。 / Printed in the quality audit white paper; that of a quarter prints those of its months.
   */
  recommendations?: MonthlyRecommendation[];
}
export interface MonthlyAnalysis {
  /**
   * 所试标准中指标的标识。 / Id of a KPI of the standard.
   */
  kpi: string;
  cause: Text;
  evidence?: Text;
  action?: Text;
  owner?: string;
  due?: string;
}
export interface MonthlyAction {
  action: Text;
  /**
   * 所试标准中指标的标识。 / Id of a KPI of the standard.
   */
  kpi?: string;
  owner: string;
  due: string;
  done?: string;
  note?: Text;
}
export interface MonthlyTask {
  task: Text;
  owner: string;
  due: string;
}
export interface MonthlyCorrection {
  /**
   * 如 2026-02。 / Such as 2026-02.
   */
  period: string;
  /**
   * 所试标准中指标的标识。 / Id of a KPI of the standard.
   */
  kpi: string;
  before: string | number;
  after: string | number;
  reason: Text;
}
export interface MonthlyRecommendation {
  recommendation: Text;
  evidence?: Text;
  owner?: string;
  due?: string;
}
/**
 * 标准的试点：在哪里试、与谁比、按什么算成功、出现了什么、怎样决定。 / The pilot of a standard: where, against whom, what counts as success, what happened, what was decided.
 */
export interface Pilot {
  kind: 'pilot';
  id: string;
  title: Text;
  /**
   * 标识@版本号。 / id@version.
   */
  standard: string;
  /**
   * 职场（默认）或班组。 / Site (the default) or team.
   */
  unit?: 'site' | 'team';
  background?: Text;
  /**
   * 一至两个。 / One or two.
   */
  sites: PilotSite[];
  /**
   * 同期不试行的职场或班组。 / Sites or teams that go on as before.
   */
  control?: string[];
  /**
   * 试点开始之前的期间，如 2026-01-05..2026-03-01。 / A period before the start.
   */
  baseline: string;
  start: string;
  end: string;
  /**
   * 多久看一次结果：每周。 / How often the results are looked at.
   */
  looks?: 'weekly';
  /**
   * O’Brien–Fleming（默认）或 Pocock。 / O’Brien–Fleming (the default) or Pocock.
   */
  boundary?: 'obrien-fleming' | 'pocock';
  criteria_agreed_on?: string;
  kpis: PilotCriterion[];
  training?: PilotTraining;
  deviations?: PilotDeviation[];
  problems?: PilotProblem[];
  decision?: PilotDecision;
}
export interface PilotSite {
  name: string;
  volume?: Text;
  mix?: Text;
}
export interface PilotCriterion {
  /**
   * 所试标准中指标的标识。 / Id of a KPI of the standard.
   */
  kpi: string;
  target?: string;
  /**
   * 试点应使数值上升还是下降；省略时由指标决定。 / Which way the pilot should move it; the KPI says where it is left out.
   */
  direction?: 'higher' | 'lower';
  /**
   * 相对于对照至少改善多少，如 2pp、5秒、0.2。 / The least improvement over the control, such as 2pp, 5s, 0.2.
   */
  min_effect?: string;
}
export interface PilotTraining {
  course: Text;
  required: string[];
  passed?: {
    name: string;
    on: string;
    score?: number;
  }[];
  /**
   * 是否考核通过后才可上岗（默认是）。 / Whether nobody works in the pilot before passing (the default).
   */
  gate?: boolean;
}
export interface PilotDeviation {
  /**
   * 如 2026-03-11 或 2026-W11。 / A day or an ISO week.
   */
  at: string;
  /**
   * 所试标准中指标的标识。 / Id of a KPI of the standard.
   */
  kpi: string;
  /**
   * 人员、培训、流程、系统、数据、业务量、客户、其他。 / People, training, process, system, data, volume, customer, other.
   */
  cause: 'people' | 'training' | 'process' | 'system' | 'data' | 'volume' | 'customer' | 'other';
  text: Text;
  action?: Text;
  owner?: string;
}
export interface PilotProblem {
  id: string;
  text: Text;
  clause?: string;
  change?: Text;
}
export interface PilotDecision {
  /**
   * 转正、修订后转正、延长、终止。 / Adopt, adopt as revised, extend, stop.
   */
  verdict: 'adopt' | 'adopt-revised' | 'extend' | 'stop';
  on: string;
  by: string;
  reasons: Text[];
}
/**
 * 访谈、问卷、流程数据、痛点、客户需求与投诉分析，及其由标准中的什么回应。 / Interviews, surveys, process figures, pain points, customer needs and complaints, and what in the standard answers them.
 */
export interface Research {
  kind: 'research';
  id: string;
  title: Text;
  standard?: string;
  /**
   * 本单位数据的统计期；render 时可用 --period 另行指定。 / Period of the organisation's own figures; render --period chooses another.
   */
  period?: string;
  start: string;
  end: string;
  owner: string;
  background?: Text;
  /**
   * 写在报告首页，三条以内。 / On the first page of the report; three at most.
   */
  conclusions?: Text[];
  interviews?: ResearchInterview[];
  surveys?: ResearchSurvey[];
  processes?: ResearchProcess[];
  figures?: ResearchFigure[];
  complaints?: ResearchComplaints;
  pain_points?: ResearchPainPoint[];
  weights?: ResearchWeights;
  needs?: ResearchNeed[];
  recommendations?: Text[];
  limitations?: Text;
}
export interface ResearchInterview {
  role: string;
  name?: string;
  department?: string;
  n: number;
  on: string;
  by?: string;
  notes?: Text;
}
export interface ResearchSurvey {
  id: string;
  title: Text;
  /**
   * 问卷、深度访谈、电话访问、座谈。 / Questionnaire, in-depth interview, telephone, focus group.
   */
  method: 'questionnaire' | 'interview' | 'phone' | 'focus-group';
  /**
   * 样本数数的是什么。 / What the sample size counts.
   */
  counted_unit: string;
  /**
   * 发出或邀请的数量，用来算回收率。 / Sent or invited, for the response rate.
   */
  sent?: number;
  n: number;
  /**
   * 不写为 200。 / 200 where left out.
   */
  required_n?: number;
  start: string;
  end: string;
  by?: string;
  sample?: Text;
  nps?: {
    promoters: number;
    passives: number;
    detractors: number;
  };
  questions?: ResearchQuestion[];
}
export interface ResearchQuestion {
  text: Text;
  multiple?: boolean;
  answers: {
    text: Text;
    count: number;
  }[];
}
export interface ResearchProcess {
  id: string;
  title: Text;
  record?:
    | 'contact'
    | 'event'
    | 'message'
    | 'survey'
    | 'complaint'
    | 'order'
    | 'evaluation'
    | 'training'
    | 'roster'
    | 'action'
    | 'tally';
  from?: string;
  to?: string;
  where?: Filter;
  /**
   * 按先后写出经手的部门，转手次数由此数出。 / In order; hand-offs are counted from them.
   */
  departments?: string[];
  notes?: Text;
}
export interface ResearchFigure {
  id: string;
  title: Text;
  /**
   * 标准中已有的指标。 / A KPI that the standard has.
   */
  kpi?: string;
  measure?: Measure;
  record?:
    | 'contact'
    | 'event'
    | 'message'
    | 'survey'
    | 'complaint'
    | 'order'
    | 'evaluation'
    | 'training'
    | 'roster'
    | 'action'
    | 'tally';
  where?: Filter;
}
export interface ResearchComplaints {
  by?: string;
  where?: Filter;
  /**
   * 其余合为“其他”；不写为 8。 / The others are added up; 8 where left out.
   */
  top?: number;
  /**
   * 没有投诉记录时手工填写。 / Written by hand where there are no complaint records.
   */
  reasons?: {
    reason: Text;
    count: number;
  }[];
  source?: Text;
  notes?: Text;
}
export interface ResearchPainPoint {
  id: string;
  text: Text;
  metric?: Text;
  value?: string | number;
  source?: Text;
  /**
   * 数值从多少条记录或多少人得来。 / From how many records or people.
   */
  n?: number;
  /**
   * 回应它的条款、指标或时限要求的标识，可带“标准/”前缀。 / Ids of the clauses, KPIs or time limits that answer it, optionally standard/id.
   */
  answered_by?: string[];
  response?: Text;
}
/**
 * 三项合计为 1 或 100。 / The three add up to 1, or to 100.
 */
export interface ResearchWeights {
  importance: number;
  frequency: number;
  severity: number;
}
export interface ResearchNeed {
  id: string;
  text: Text;
  /**
   * 各来源中提到它的条数。 / How often each source mentions it.
   */
  evidence?: {
    interviews?: number;
    survey?: number;
    contacts?: number;
    complaints?: number;
  };
  importance: ResearchScore;
  frequency: ResearchScore;
  severity: ResearchScore;
  quote?: Text;
  /**
   * 回应它的条款、指标或时限要求的标识，可带“标准/”前缀。 / Ids of the clauses, KPIs or time limits that answer it, optionally standard/id.
   */
  answered_by?: string[];
  response?: Text;
}
/**
 * 一个标准版本的评审：到会、逐项检查、各部门意见与处理、结论和后续任务。 / The review of one version of a standard: attendance, checks item by item, what the departments said and what became of it, result and tasks.
 */
export interface Review {
  kind: 'review';
  id: string;
  title: Text;
  /**
   * 写成 标识@版本。 / Written id@version.
   */
  standard: string;
  date: string;
  place?: string;
  chair: string;
  recorder?: string;
  /**
   * 评审有效至少要到会几人。 / How many have to be present for the review to count.
   */
  quorum?: number;
  departments?: Values;
  attendees?: ReviewAttendee[];
  checks?: ReviewCheck[];
  comments?: ReviewComment[];
  actions?: ReviewAction[];
  /**
   * 通过、修改后通过、不通过；写上结论，评审即告结束。 / Passed, passed with changes, not passed; a review with a result is closed.
   */
  result?: 'passed' | 'passed-with-changes' | 'not-passed';
  revision?: string;
  approvals?: Approval[];
}
export interface ReviewAttendee {
  name: string;
  role: string;
  department: string;
  /**
   * 省略表示到会。 / Present when left out.
   */
  present?: boolean;
}
export interface ReviewCheck {
  item: string;
  /**
   * 可实现性、权责、合规。 / Feasibility, responsibility, compliance.
   */
  aspect: 'feasibility' | 'responsibility' | 'compliance';
  /**
   * 同意、修改后同意、不同意。 / Accept, accept with change, reject.
   */
  verdict: 'accept' | 'accept-with-change' | 'reject';
  evidence: Text;
}
export interface ReviewComment {
  id: string;
  item?: string;
  department: string;
  by?: string;
  comment: Text;
  change?: Text;
  /**
   * 采纳、部分采纳、不采纳。 / Adopted, partly adopted, declined.
   */
  decision?: 'adopted' | 'partly' | 'declined';
  reason?: Text;
}
export interface ReviewAction {
  task: Text;
  owner: string;
  due: string;
}
/**
 * 质检或回访抽哪些记录、抽多少、由谁评。 / Which records an audit or a follow-up draws, how many, and who scores them.
 */
export interface Sampling {
  kind: 'sampling';
  id: string;
  title: Text;
  version: string;
  owner?: string;
  /**
   * self 自检、leader 组长、specialist 质量专员、manager 管理层、mystery 神秘顾客、peer 互评、third_party 第三方。self 由客服本人评自己的记录。 / Who scores; with self every agent scores their own records.
   */
  level: 'self' | 'leader' | 'specialist' | 'manager' | 'mystery' | 'peer' | 'third_party';
  /**
   * 标识@版本；只写标识表示现行版本。 / id@version; a bare id is the newest version.
   */
  scorecard?: string;
  population: SamplingPopulation;
  rate?: string;
  /**
   * 每层抽多少条；不足的全抽。与 rate、aql 只写一个。 / How many of each stratum, or all there are. One of rate, size and aql.
   */
  size?: number;
  /**
   * 按 GB/T 2828.1 一般检验水平 II、正常检验一次抽样方案定样本数；所用表尚未核对标准原文。 / Sizes by the single sampling plan of GB/T 2828.1, level II, normal inspection; the table is not yet checked against the standard.
   */
  aql?: 2.5;
  /**
   * 按这些维度分层，每个不空的层至少抽一条。 / Dimensions; every stratum that is not empty gives at least one record.
   */
  strata?: string[];
  /**
   * 符合其中一项的记录全部抽取，不占抽样率。 / Records that fit one of these are all drawn, beside the rate.
   */
  certainty?: Certainty[];
  /**
   * 排序依据是 种子|方案|期间|记录 的 SHA-256；换种子就换样本，应事先公布。 / Records are ranked by the SHA-256 of seed|plan|period|record; publish it before the period.
   */
  seed: string;
  /**
   * 为校准，把另一方案抽到的记录也抽一部分；这些记录不进入合格率估计。 / For calibration, part of what another plan drew is drawn here too; no estimate counts these records.
   */
  overlap?: {
    with: string;
    rate: string;
  };
  reviewers?: Reviewer[];
  /**
   * allowed（默认）：可评本组；excluded：回避本组；only：只评本组。任何人都不评自己，self 除外。 / Whether reviewers may score their own team. Nobody scores themselves, except with self.
   */
  own_team?: 'allowed' | 'excluded' | 'only';
  minutes_per_item?: number;
  /**
   * 全体一个周期内符合条件的记录数，用于核算工时。 / Eligible records of one period altogether; the workload is reckoned with it.
   */
  expected_volume?: number;
  /**
   * 评分表上可以显示的字段，录音编号在内。 / The fields that the sheet may show, the recording's reference among them.
   */
  columns?: string[];
}
export interface SamplingPopulation {
  record: 'contact' | 'complaint' | 'order';
  source?: Values;
  where?: Filter;
  /**
   * record（默认）：一条记录；customer：一位客户，层由其期内第一条记录决定。 / record (default), or customer: a customer's stratum is that of their first record in the period.
   */
  unit?: 'record' | 'customer';
  /**
   * 按谁、按多长的周期计算抽样率：agent 每人，team 每组，centre 全体；day、week、month、quarter。 / Whose records and how long a period the rate is counted on.
   */
  per:
    | 'agent-day'
    | 'agent-week'
    | 'agent-month'
    | 'agent-quarter'
    | 'team-day'
    | 'team-week'
    | 'team-month'
    | 'team-quarter'
    | 'centre-day'
    | 'centre-week'
    | 'centre-month'
    | 'centre-quarter';
}
export interface Certainty {
  id: string;
  title?: Text;
  where: Filter;
  expected?: number;
}
export interface Reviewer {
  /**
   * 与数据中 agent 的写法一致，才能回避本人；self 写岗位。 / As data spell the agent, so that nobody scores themselves; with self, the role.
   */
  name: string;
  team?: string;
  hours?: number;
  /**
   * self 时同岗位的人数，默认 1。 / With self, how many people of the role; default 1.
   */
  count?: number;
}
/**
 * 质检时逐项评分的表：评分项按 sections 分组，或直接写在 items。 / What an audit scores, item by item: grouped in sections, or listed in items.
 */
export interface Scorecard {
  kind: 'scorecard';
  id: string;
  title: Text;
  version: string;
  effective_from?: string;
  owner?: string;
  /**
   * 0 至 100；省略时不判是否合格。 / 0 to 100; without it nothing is passed or failed.
   */
  pass_mark?: number;
  /**
   * zero（默认）：总分记 0 分并判不合格；fail：保留得分，判不合格。 / zero (default): the total is 0 and not passed; fail: the score stays, not passed.
   */
  on_critical?: 'zero' | 'fail';
  /**
   * 不分组的评分项；分组时写 sections。 / Items without sections.
   */
  items?: Item[];
  sections?: ScorecardSection[];
}
/**
 * 默认回答“是”或“否”；写 scale 则按刻度打分。weight、bonus、deduction 只写一个。 / Answered yes or no, or on a scale. One of weight, bonus and deduction.
 */
export interface Item {
  id: string;
  title: Text;
  /**
   * 全表合计 100；全表都不写时各项相同；致命项可为 0，只用于否决。 / All add up to 100; without any, every item weighs the same; a critical item may weigh 0 and only decide.
   */
  weight?: number;
  scale?: AnswerScale;
  /**
   * true：允许回答“不适用”，此项从得分和满分中同时去掉。 / true: N/A is allowed and leaves both the points and their maximum.
   */
  na?: boolean;
  /**
   * 影响客户、业务或合规的致命错误。 / A critical error to the customer, the business or compliance.
   */
  critical?: 'customer' | 'business' | 'compliance';
  /**
   * 做到时加的分，总分不超过 100。 / Points added where done; the total stays within 100.
   */
  bonus?: number;
  /**
   * 出现时扣的分，总分不低于 0。 / Points taken off where it happened; the total stays at 0 or above.
   */
  deduction?: number;
  checks?: Values;
  guidance?: Text;
  good?: Text[];
  bad?: Text[];
}
/**
 * 从 min 到 max 的整数。 / Whole numbers from min to max.
 */
export interface AnswerScale {
  min: number;
  max: number;
  /**
   * 从 min 到 max 每档一个。 / One for each value from min to max.
   */
  labels?: Text[];
}
export interface ScorecardSection {
  id: string;
  title: Text;
  /**
   * 写出时须等于本组各项之和。 / Where written, the sum of its items.
   */
  weight?: number;
  items: Item[];
}
/**
 * 一种导出文件怎样变成记录。 / How one kind of export becomes records.
 */
export interface Source {
  kind: 'source';
  id: string;
  title: Text;
  record:
    | 'contact'
    | 'event'
    | 'message'
    | 'survey'
    | 'complaint'
    | 'order'
    | 'evaluation'
    | 'training'
    | 'roster'
    | 'action'
    | 'tally';
  /**
   * 不含斜杠时只比对文件名。 / Without a slash, tried on the file's name.
   */
  match: string;
  encoding?:
    'auto' | 'utf-8' | 'gb18030' | 'gbk' | 'big5' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850';
  /**
   * 省略时自动识别。 / Detected when left out.
   */
  delimiter?: string;
  /**
   * 默认是 "。 / Default ".
   */
  quote?: string;
  /**
   * 引号内写在引号之前的符号，默认是引号本身。 / What stands before a quote inside quotes; default the quote itself.
   */
  escape?: string;
  /**
   * 以它开头的行不是数据。 / Lines that begin with it are no data.
   */
  comment?: string;
  /**
   * 省略时，前 20 行中第一个具备全部所需列的行是表头，其上是标题。 / When left out, the first of 20 lines that has all columns of the source; above it are titles.
   */
  header?: number;
  footer?: Values;
  /**
   * .xlsx 的工作表名；省略时取第一个。 / Of an .xlsx file; the first when left out.
   */
  sheet?: string;
  timezone?: string;
  /**
   * 再次导入同一主键时更新该记录。 / Importing the same key again updates the record.
   */
  key: string[];
  order?: ColumnNames;
  /**
   * 把一行一个事件的日志归并为一个联系一条记录。created 未映射时取第一个事件的时间；声明了 terminal 而 reopen_count、reopened 未映射时，由状态的变化算出。 / Makes one contact of the events of each key. Where created is not mapped it is the first event's instant; with `terminal`, reopen_count and reopened that are not mapped come from the changes of status.
   */
  collapse?: {
    contact: string;
    order: ColumnNames;
    /**
     * last（默认）：最后一个事件的各列；first：第一个事件的；known：每列最后一个不缺失的值，用于每行只写变动的日志。 / last (default): the columns of the last event; first: of the first; known: of each column the last value that is not missing, for logs whose rows carry only what changed.
     */
    take?: 'last' | 'first' | 'known';
    first?: Moments;
    last?: Moments;
  };
  terminal?: Values;
  /**
   * 记录的字段 ← 文件的列；x- 开头的是自定列。 / Field of the record ← column of the file; x-… are your own.
   */
  columns: {
    [k: string]: Column;
  };
  /**
   * 只用于 record: evaluation。以此开头的每一列是一个评分项的回答，如 item:greeting；导入时按评分表计分。 / For record: evaluation only. Every column that begins with it holds the answers to one item; scores are computed by the scorecard.
   */
  items?: string;
  /**
   * 每个评分项的备注，如 note:greeting。 / Notes on items.
   */
  notes?: string;
  /**
   * 备注在录音中的位置，秒或 分:秒，如 offset:greeting。 / Where in the recording a note belongs: seconds or m:ss.
   */
  offsets?: string;
  set?: {
    [k: string]: Scalar;
  };
  missing?: string[];
  /**
   * 默认 5%；超过则整个文件不导入。 / Default 5%; more refuses the whole file.
   */
  max_rejects?: string;
}
export interface Moments {
  [k: string]: {
    [k: string]: string | string[];
  };
}
/**
 * 时限要求、指标和条款，连同适用范围、版本和批准。 / Time limits, KPIs and clauses, with scope, version and approvals.
 */
export interface Standard {
  kind: 'standard';
  id: string;
  title: Text;
  version: string;
  /**
   * 草案、修订版、试行、现行、废止。 / Draft, reviewed, pilot, effective, retired.
   */
  status: 'draft' | 'reviewed' | 'pilot' | 'effective' | 'retired';
  effective_from?: string;
  effective_to?: string;
  next_review?: string;
  next_revision?: string;
  owner: string;
  author?: string;
  approvals?: Approval[];
  /**
   * 发布到哪里、何时；不属于批准的内容，可以在批准后补写。 / Where it was published, and when; not part of what is approved, so it can be added afterwards.
   */
  published?: Publication[];
  calendar?: string;
  /**
   * 本标准细化的上级标准：标识，可带 @版本。细则可以收紧，放宽会被指出。 / The standard that this one refines: its id, optionally @version. It may tighten; loosening is reported.
   */
  extends?: string;
  complies_with?: Values;
  scope: Scope;
  time_limits?: TimeLimit[];
  time_table?: TimeTable;
  kpis?: Kpi[];
  clauses?: Clause[];
  attachments?: Attachments;
}
export interface Publication {
  place: Text;
  on?: string;
}
/**
 * 从 start 起，必须在 within 内 stop。 / From start, stop must come within.
 */
export interface TimeLimit {
  id: string;
  title: Text;
  when?: Filter;
  start: Instant;
  stop?: Instant;
  event?: string;
  within?: string;
  table?: Row[];
  by?: string;
  every?: string;
  until?: Instant;
  extend?: Extension;
  supports?: string;
  escalate?: Escalation;
  basis?: Basis;
  open?: 'due' | 'missed' | 'excluded';
  missing?: 'apart' | 'missed' | 'excluded';
  mature?: boolean;
  pause?: Values;
  calendar?: string;
  as_of?: string;
  reopen?: Reopen;
  workday?: string;
  attribution?: Attribution;
  variants?: {
    [k: string]: Variant;
  };
  owner: string;
}
export interface Row {
  when: Filter;
  within: string;
  extend?: Extension;
  escalate?: Escalation;
}
export interface Extension {
  notice?: 'before_due';
  reason?: 'required';
}
export interface Variant {
  title?: Text;
  start?: Instant;
  stop?: Instant;
  within?: string;
  when?: Filter;
  basis?: Basis;
  open?: 'due' | 'missed' | 'excluded';
  missing?: 'apart' | 'missed' | 'excluded';
  mature?: boolean;
  pause?: Values;
  calendar?: string;
  as_of?: string;
  reopen?: Reopen;
  workday?: string;
  attribution?: Attribution;
}
/**
 * 一行一种情形，一列一个时限：limits 的每个键是一项时限要求的标识，也是 rows 的列名；行里其余的键是条件。指标用 attainment: 键 引用。空着的格不设时限。 / One row a case, one column a limit: each key of `limits` is the id of a time limit and a column of `rows`; the other keys of a row are its conditions. KPIs name it by attainment. A cell left out sets no limit.
 */
export interface TimeTable {
  start: Instant;
  when?: Filter;
  owner: string;
  calendar?: string;
  workday?: string;
  limits: {
    [k: string]: TimeTableLimit;
  };
  rows: TimeTableRow[];
}
export interface TimeTableLimit {
  title: Text;
  start?: Instant;
  stop: Instant;
  owner?: string;
  extend?: Extension;
  supports?: string;
  escalate?: Escalation;
  basis?: Basis;
  open?: 'due' | 'missed' | 'excluded';
  missing?: 'apart' | 'missed' | 'excluded';
  mature?: boolean;
  pause?: Values;
  calendar?: string;
  as_of?: string;
  reopen?: Reopen;
  workday?: string;
  attribution?: Attribution;
  variants?: {
    [k: string]: Variant;
  };
}
export interface TimeTableRow {
  [k: string]: string | number | boolean | Scalar[];
}
export interface Kpi {
  id: string;
  title: Text;
  category: Category;
  measure: Measure;
  record?: RecordKind;
  where?: Filter;
  /**
   * 全量或抽样。 / All records, or a sample.
   */
  population?: 'full' | 'sample';
  /**
   * 少于这么多不下结论，默认 30。 / Below it there is no verdict; 30 by default.
   */
  min_n?: number;
  /**
   * 目标按多长的时期约定。计数随时期变长而变大，所以计数的目标必须写明；印在标准中，判定仍按 --period，不换算。 / How long a time the target is set for. A count grows with the time, so a target on a count must say; printed in the standard, while --period decides what is measured and nothing is converted.
   */
  period?: 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';
  /**
   * 一个报告期内预计得到的样本数（评分、问卷、抽检），用来检查目标能否被证明。 / Ratings, answers or audited records expected in one reporting period, to see whether the target can be shown.
   */
  expected_volume?: number;
  verdict?: 'interval';
  valid_if?: Guard;
  target?: string;
  /**
   * 底线与挑战值；目标居中，三者沿好的方向递进。 / Floor and stretch; the target lies between them.
   */
  levels?: {
    floor?: string;
    stretch?: string;
  };
  warn?: string;
  weight?: number;
  scoring?: Scoring;
  owner: string;
}
export interface Guard {
  metric: string;
  target: string;
}
/**
 * 实际值得多少分：按档（steps，取第一个成立的），或按与目标的差距加减（deduct、bonus，只计满的步数）。总分是按权重的平均。 / What a value is worth: by steps (the first that holds), or by its distance from the target (deduct, bonus; whole steps only). The total is the mean by weight.
 */
export interface Scoring {
  /**
   * @maxItems 50
   */
  steps?: {
    at: string;
    points: number;
  }[];
  /**
   * 默认 0 分。 / 0 by default.
   */
  otherwise?: number;
  /**
   * 默认 100 分。 / 100 by default.
   */
  full?: number;
  /**
   * 未达标时，与目标每差一步扣几分。 / Points lost for each whole step beyond the target.
   */
  deduct?: {
    points: number;
    per: string;
  };
  /**
   * 达标时，比目标每好一步加几分。 / Points gained for each whole step better than the target.
   */
  bonus?: {
    points: number;
    per: string;
  };
  /**
   * 默认 0 分。 / 0 by default.
   */
  least?: number;
  /**
   * 默认不超过达标得分。 / No more than the points at the target by default.
   */
  most?: number;
}
export interface Clause {
  id: string;
  title?: Text;
  category: Category;
  stage?: Values;
  customer?: Values;
  channel?: Values;
  /**
   * 应、宜、可、原则。 / Must, should, may, principle.
   */
  level: 'must' | 'should' | 'may' | 'principle';
  actor?: string;
  text: Text;
  /**
   * 检查者能观察到的行为，逐条列出；有了判定依据，“热情”“周到”等说法才可考核。 / What a checker can observe, one item each; words such as “courteous” count only with criteria.
   *
   * @maxItems 100
   */
  criteria?: Text[];
  script?: Text;
  measured_by?: Values;
  attachments?: Attachments;
  owner: string;
}
export interface Attachment {
  title: Text;
  /**
   * 相对于标准库根目录的路径，须在标准库之内。 / A path from the root of the repository, and inside it.
   */
  file: string;
}
/**
 * yardstick.yaml：机构、语言、时区、默认日历、术语、等级和检查设置。 / yardstick.yaml: organisation, language, time zone, default calendar, terms, grades, lint settings.
 */
export interface Workspace {
  kind: 'workspace';
  id: string;
  title: Text;
  organisation?: Text;
  /**
   * 报告的语言。 / The language of reports.
   */
  locale?: 'zh-CN' | 'en';
  timezone: string;
  calendar?: string;
  roles?: string[];
  /**
   * 每个维度的规范写法及其同义词。 / For each dimension, the proper word and its synonyms.
   */
  terms?: {
    [k: string]: {
      [k: string]: string[];
    };
  };
  grades?: {
    [k: string]: {
      [k: string]: Text;
    };
  };
  tiers?: Values;
  update_process?: UpdateProcess;
  lint?: {
    /**
     * 规则编号 → 级别。 / Rule id → severity.
     */
    severity?: {
      [k: string]: 'off' | 'info' | 'warning' | 'error';
    };
    /**
     * 路径和状态都符合的文档，用这里的级别和用词；后面的条目优先。 / Documents that fit both paths and status get these severities and words; later entries win.
     */
    overrides?: {
      paths?: Values;
      status?: ('draft' | 'reviewed' | 'pilot' | 'effective' | 'retired')[];
      /**
       * 规则编号 → 级别。 / Rule id → severity.
       */
      severity?: {
        [k: string]: 'off' | 'info' | 'warning' | 'error';
      };
      words?: WordChanges;
    }[];
    words?: WordChanges;
  };
}
/**
 * 何时更新、由谁更新、按哪些步骤、用哪些表单；render update-process 由此生成管理流程。 / When standards are updated, by whom, in which steps, on which forms; render update-process prints it.
 */
export interface UpdateProcess {
  purpose?: Text;
  owner?: string;
  triggers?: Text[];
  roles?: {
    role: string;
    duty: Text;
  }[];
  steps?: {
    task: Text;
    owner: string;
    within?: string;
    output?: Text;
  }[];
  forms?: {
    title: Text;
    use: Text;
  }[];
}
/**
 * 在条款用词检查的词表中增加或删除词语；键是规则名，如 vague-time；统一用语 term-inconsistent 的一项写成 规范说法/其他说法。 / Words added to or taken from the word lists of the clause rules; keys are rule names such as vague-time; a term-inconsistent entry reads proper/other.
 */
export interface WordChanges {
  add?: WordLists;
  remove?: WordLists;
}
/**
 * 键是带词表的规则名，可带 clause/ 前缀。 / Keys are the rules that have word lists, with or without clause/.
 */
export interface WordLists {
  'vague-time'?: Values;
  'vague-quality'?: Values;
  'vague-degree'?: Values;
  'vague-quantity'?: Values;
  'vague-condition'?: Values;
  'vague-reference'?: Values;
  slogan?: Values;
  'unbounded-negation'?: Values;
  'double-negative'?: Values;
  todo?: Values;
  'term-inconsistent'?: Values;
  [k: string]: Values | undefined;
}
