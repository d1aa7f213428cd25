import { type Explanations, explained } from './explanation.ts';

/** Who and what documents are, and what they refer to. */
export const meta: Explanations = {
  'meta/duplicate-id': explained(
    '两份文档或两个条目同名，引用时不知道指哪一个。',
    'Two things with one id: a reference cannot tell which is meant.',
    'clauses:\n  - {id: C1, …}\n  - {id: C1, …}',
    'clauses:\n  - {id: C1, …}\n  - {id: C2, …}',
  ),
  'meta/file-name': explained(
    '文件名与标识一致，人在文件夹里才找得到，其他版本也不会被当成现行的。',
    'A file named after its id is found by people, and other versions are not taken for the current one.',
    'standards/新建文件.yaml（id: hotline）',
    'standards/hotline.yaml、standards/hotline@1.0.0.yaml',
  ),
  'meta/date': explained(
    '没有这一天：多半是手误，按它算出的期限都会错。',
    'There is no such day; every term computed from it would be wrong.',
    'effective_from: 2026-02-30',
    'effective_from: 2026-02-28',
  ),
  'meta/timezone': explained(
    '时刻要在时区里才有意义；时区用 IANA 的名称，才带有历史上的变化。',
    'An instant means something only in a time zone; IANA names carry its history.',
    'timezone: 北京时间',
    'timezone: Asia/Shanghai',
  ),
  'meta/unknown-owner': explained(
    'yardstick.yaml 列出了岗位（roles），写法不同的岗位会被当成另一个。',
    'yardstick.yaml lists the roles; another spelling would be another role.',
    'owner: 客服经理',
    'owner: 客服部经理',
  ),
  'meta/owner-is-group': explained(
    '部门不会负责，岗位才会：出了问题要能找到一个人。',
    'A department is not accountable, a role is: there must be one person to ask.',
    'owner: 客服部',
    'owner: 客服部经理',
  ),
  'meta/title-long': explained(
    '标题要放进报告的表格和图例，细节请写进正文。',
    'Titles go into tables and legends of reports; details belong into the text.',
    'title: 客户通过电话渠道首次拨入并选择人工服务后在规定时间内被接起的比例',
    'title: 人工接通率',
  ),
  'meta/duplicate-title': explained(
    '两个条目标题相同，读报告的人分不清。',
    'Two items with one title cannot be told apart in a report.',
    '{id: a, title: 接通率} 与 {id: b, title: 接通率}',
    '{id: a, title: 电话接通率} 与 {id: b, title: 在线接通率}',
  ),
  'meta/unknown-country': explained(
    '没有这个国家的节假日数据，工作日会全部算错。',
    'There is no holiday data for this country, so every working day would be wrong.',
    'holidays: china',
    'holidays: cn',
  ),
  'meta/calendar-window': explained(
    '重叠的时段会让同一小时算两次工作时间。',
    'Overlapping hours would count as working time twice.',
    'mon-fri: ["09:00-13:00", "12:00-18:00"]',
    'mon-fri: ["09:00-12:00", "13:00-18:00"]',
  ),
  'meta/calendar-day': explained(
    '同一天不能既放假又上班。',
    'A day cannot be off and worked at once.',
    'off: [2026-08-15]\nwork: [2026-08-15]',
    'off: [2026-08-15]',
  ),
  'ref/dangling': explained(
    '引用的东西不存在：改名、删除或拼写错误之后，条款就没有了衡量的依据。',
    'What is referred to does not exist: after a rename or a typo the clause is measured by nothing.',
    'measured_by: [answer-rat]',
    'measured_by: [answer-rate]',
  ),
  'ref/cycle': explained(
    '互相引用绕成一圈，谁也不能先确定。',
    'References that run in a circle: none of them can be settled first.',
    'a.yaml: extends: b\nb.yaml: extends: a',
    'a.yaml: extends: b',
  ),
  'ref/retired': explained(
    '废止的标准不再有效，引用它的要求也就没有依据。',
    'A retired standard is no longer in force, nor is what rests on it.',
    'extends: hotline@1.0.0（status: retired）',
    'extends: hotline',
  ),
  'ref/orphan-kpi': explained(
    '没有权重、没有目标或条款用到的指标，每月都算，却没有人看。',
    'A KPI without a weight that no goal or clause uses is computed every month for nobody.',
    'kpis:\n  - {id: talk-time, …}',
    'kpis:\n  - {id: talk-time, …, weight: 10}',
  ),
  'ref/orphan-clause': explained(
    '必须做到的条款要有检查的办法：指标、时限或评分项。',
    'What must be done needs a way to check it: a KPI, a time limit or a scorecard item.',
    '{id: C1, level: must, text: …}',
    '{id: C1, level: must, text: …, measured_by: [hotline.greeting]}',
  ),
  'ref/missing-attachment': explained(
    '标准附带的表单或模板要在标准库里，路径从根目录写起；标准库之外的文件别人拿不到。',
    'A form or template that goes with a standard has to be in the repository, its path written from the root; nobody else has a file outside.',
    'attachments: [{title: 投诉处理单, file: ../投诉处理单.docx}]',
    'attachments: [{title: 投诉处理单, file: templates/投诉处理单.docx}]',
  ),
  'ref/unknown-grade': explained(
    '等级要在 yardstick.yaml 的 grades 中声明，否则各份标准的 P1 未必是同一回事。',
    'Grades are declared in yardstick.yaml, so that P1 means one thing in every standard.',
    'when: {grade: problem.P9}',
    'when: {grade: problem.P1}',
  ),
  'ref/unknown-field': explained(
    '记录里没有这个字段，筛选永远选不中，指标会悄悄地变成零或空。',
    'Records have no such field, so the filter never matches and the figure is quietly empty.',
    'where: {chanel: 电话}',
    'where: {channel: 电话}',
  ),
  'ref/not-an-instant': explained(
    '时限从一个时刻算到另一个时刻，文字或是/否不能用来计时。',
    'A limit runs from one instant to another; a text or a yes/no cannot be timed.',
    'start: channel',
    'start: created',
  ),
  'ref/not-a-number': explained(
    '求和、平均和分位数都需要数值字段。',
    'Sums, means and percentiles need a field of numbers.',
    'measure: {mean: channel}',
    'measure: {mean: wait}',
  ),
  'ref/no-instant': explained(
    '导出里只有“是否解决”，没有解决的时刻，时限就无法计算。',
    'The export says whether it was resolved, not when, so the limit cannot be computed.',
    'resolved: {from: 是否解决, true: [是], false: [否]}',
    'resolved: {from: 解决时间, format: "yyyy-MM-dd HH:mm:ss"}',
  ),
};
