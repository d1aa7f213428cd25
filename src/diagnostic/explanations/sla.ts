import { type Explanations, explained } from './explanation.ts';

/** Time limits, and the scope of standards. */
export const sla: Explanations = {
  'sla/response-longer': explained(
    '先响应后解决，响应时限不会比解决时限长。',
    'Response comes before resolution, so its limit cannot be longer.',
    '响应 within: 4h，解决 within: 2h',
    '响应 within: 30min，解决 within: 2h',
  ),
  'sla/cadence-longer': explained(
    '同步的间隔比解决时限还长，一次也不会同步。',
    'An update interval longer than the resolution limit never comes due.',
    'every: 4h（解决 within: 2h）',
    'every: 30min（解决 within: 2h）',
  ),
  'sla/zero-or-huge': explained(
    '零或长达数年的时限多半是单位写错。',
    'A limit of nothing, or of years, is probably a wrong unit.',
    'within: 0min',
    'within: 30min',
  ),
  'sla/pause-first-reply': explained(
    '客户还没有得到回复，就没有什么可等客户的。',
    'Nothing waits for the customer before there is a reply.',
    'stop: first_reply\npause: [待客户]',
    'stop: first_reply',
  ),
  'sla/pause-days': explained(
    '按整天计的时限没有可以扣除的钟点。',
    'A limit that counts whole days has no hours to take out.',
    'within: 3wd\npause: [待客户]',
    'within: 24bh\npause: [待客户]',
  ),
  'sla/no-calendar': explained(
    '工作小时和工作日要有日历才能计算，还要知道哪天放假。',
    'Working hours and days need a calendar that knows the holidays.',
    'within: 8bh（没有 calendar）',
    'within: 8bh\ncalendar: cn-office',
  ),
  'sla/unused-calendar': explained(
    's、min、h 是自然时，不看日历：晚上九点来的，24h 后是第二天晚上九点。只有 bh、wd、cd 才用日历。',
    's, min and h run on the clock and know no calendar: what comes in at nine in the evening is due at nine the next evening. Only bh, wd and cd use one.',
    'within: 24h\ncalendar: cn-office',
    'within: 8bh\ncalendar: cn-office',
  ),
  'sla/unit-mixed': explained(
    '同一条时限不宜有两种计时：24h 夜间和节假日照算，1wd 不算，看起来一样长，隔一个周末就差几天。紧急的等级按自然时（随时有人值守）、一般的等级按工作日是通行的写法，如 P1: 30min、P3: 1wd，不在此列；渠道各有值守时间，也不在此列。',
    'One limit has one clock: 24h runs through nights and holidays and 1wd does not, so that they look alike and are days apart over a weekend. Urgent grades on the clock, with somebody always on duty, and ordinary ones in working days are usual (P1: 30min, P3: 1wd) and no finding; nor are channels, which have their own hours.',
    'P1: 4bh，P2: 24h\n# 或：条款写“24 小时内（节假日顺延）”，时限 within: 24h',
    'P1: 4h，P2: 1wd\n# 或：条款写“3 个工作日内”，时限 within: 3wd',
  ),
  'sla/calendar': explained(
    's、min、h 是自然时。服务时间以外没有人，按自然时承诺的时限就守不住：时限比最长的停止服务时间（夜间或周末）短，临下班和下班后来的到期时还没有上班。只在标准自己写明服务时间时才说：时限的 when 有 during，或条款写了几点到几点；等级（如 P1）可以另有值守，不在此列。',
    's, min and h run on the clock. Outside hours of service nobody is there to keep such a promise: where it is shorter than the longest time without service, what comes in late is due before anybody is back. Said only where the standard itself states its hours: by during in when, or in a clause; grades such as P1 may have somebody on duty.',
    'text: 在线客服的服务时间为每日 9:00 至 21:00。\n# 时限 within: 30min',
    'when: {channel: 在线, during: chat-hours}\nwithin: 30min',
  ),
  'sla/kpi-looser': explained(
    '指标达标而时限已经违约：两个数要一致。',
    'The KPI is met while the limit is broken: the two numbers should agree.',
    'target: ≤30min（时限 within: 15min）',
    'target: ≤15min（时限 within: 15min）',
  ),
  'sla/conflicting': explained(
    '两份标准，或一份标准的两条时限，对同一件事规定了不同的时限。同一份标准里两条都算数：较长的一条不起作用，例外要写成时限表的一行。',
    'Two standards, or two limits of one, give one thing different limits. Within one standard both count: the longer has no effect, and an exception has to be a row of a table.',
    'hotline: within: 24h，customer-service: within: 48h',
    'hotline: {extends: customer-service, …}',
  ),
  'sla/internal-external': explained(
    '内部时限（OLA）支撑对客户的时限，要比它短，才来得及答复客户。',
    'An internal limit (OLA) supports a promise to customers, and has to be shorter to leave time for the answer.',
    'id: support-answer\nsupports: complaint-result   # within: 24h\nwithin: 24h',
    'id: support-answer\nsupports: complaint-result   # within: 24h\nwithin: 20h',
  ),
  'sla/escalation-after-breach': explained(
    '升级是为了赶在时限之前；超时以后再升级，时限已经违约。',
    'Escalation is there to keep the limit; after it, the limit is broken already.',
    'within: 2h\nescalate: [{after: 3h, to: 客服部经理}]',
    'within: 2h\nescalate: [{after: 90min, to: 客服部经理}]',
  ),
  'sla/gap': explained(
    '表里用到的等级体系有一级没有行，这一级的工单就没有时限。',
    'A grade of the taxonomy has no row, so its tickets have no limit.',
    'table: P1、P2（P3 已声明）',
    'table: P1、P2、P3',
  ),
  'sla/tie': explained(
    '条件一样多的两行都适用，不知道按哪一行。',
    'Two rows with as many conditions both apply; nobody knows which counts.',
    '{when: {grade: problem.P1}} 与 {when: {customer: 企业}}',
    '另加 {when: {grade: problem.P1, customer: 企业}}',
  ),
  'sla/duplicate-row': explained(
    '同样的条件写了两行，时限不同时没有答案。',
    'One condition with two rows: where the limits differ there is no answer.',
    '{when: {grade: problem.P1}, within: 30min}（两行）',
    '{when: {grade: problem.P1}, within: 30min}（一行）',
  ),
  'sla/priority-inversion': explained(
    '紧急的比一般的还慢，多半是两行写反了。',
    'The urgent grade is slower than the ordinary one; two rows are probably swapped.',
    'P1: 4h，P2: 2h',
    'P1: 2h，P2: 4h',
  ),
  'sla/tier-inversion': explained(
    '高一级客户的时限比低一级的还长。',
    'The higher tier of customers waits longer than the lower one.',
    'VIP: 4h，普通: 2h',
    'VIP: 2h，普通: 4h',
  ),
  'sla/equal-tiers': explained(
    '几个等级的时限全都相同，分级就没有作用。',
    'All grades have the same limit, so grading has no effect.',
    'P1: 2h，P2: 2h',
    'P1: 2h，P2: 4h',
  ),
  'scope/uncovered': explained(
    '范围里的每个“环节 × 客户 × 渠道”要有条款或时限，或写明为什么不覆盖。',
    'Every stage × customer × channel of the scope has a clause or a limit, or a reason why not.',
    'scope: {stage: [咨询, 投诉], channel: [电话, 在线]}',
    'exclusions: [{stage: 投诉, channel: 在线, reason: 在线投诉转电话受理}]',
  ),
  'scope/outside': explained(
    '条款说的环节或渠道不在标准的适用范围里。',
    'The clause speaks of a stage or channel outside the standard’s scope.',
    'scope: {channel: [电话]}，条款 channel: [邮件]',
    'scope: {channel: [电话, 邮件]}',
  ),
  'scope/empty-category': explained(
    '基础、效率、效果三类都要有内容，否则只考核了一面，例如只快不好。',
    'Basic, efficiency and outcome all need something; otherwise only one side is judged, such as fast but not good.',
    '全部条款和指标都是 efficiency',
    '另加 basic 的条款和 outcome 的指标',
  ),
};
