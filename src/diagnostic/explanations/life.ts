import { type Explanations, explained } from './explanation.ts';

/** The trade's own knowledge, the life of a standard, and findings that are set apart. */
export const life: Explanations = {
  'domain/sample-too-small': explained(
    '样本太少时，即使全部合格也证明不了目标达到：置信区间仍跨过目标。',
    'With too small a sample even a perfect result does not show that the target is met.',
    'target: ≥98%\nexpected_volume: 30',
    'target: ≥90%\nexpected_volume: 200',
  ),
  'domain/below-floor': explained(
    '本标准声明遵循的法规或国家标准有最低要求，内部目标不能更宽。',
    'The law or standard that this one complies with has a minimum; your target cannot be looser.',
    'complies_with 的要求是 15 日，within: 20cd',
    'within: 15cd',
  ),
  'domain/advertising': explained(
    '话术也是对客户的宣传，“最”“第一”“国家级”等绝对化用语为广告法所限。',
    'A script is advertising too; absolute claims such as “the best” are restricted by law.',
    'script: 我们的售后是全国最好的。',
    'script: 我们提供 7 天无理由退货。',
  ),
  'domain/mixed-grades': explained(
    '问题等级和反馈等级是两把尺子，放在一张表里会有漏有重。',
    'Grades of problems and of feedback are two scales; in one table they leave gaps and overlaps.',
    'table: [{when: {grade: problem.P1}}, {when: {grade: feedback.F1}}]',
    '每种等级各写一张表',
  ),
  'domain/loosened': explained(
    '细则（extends）只能比上级标准更严，放宽要先改上级标准。',
    'A standard that extends another may only tighten it; to loosen, change the other one first.',
    'extends: customer-service（24h）\nwithin: 48h',
    'within: 12h',
  ),
  'lifecycle/no-effective-from': explained(
    '没有生效日期，就不知道哪天的工单按它判断。',
    'Without a first day nobody knows which tickets it judges.',
    'status: effective',
    'status: effective\neffective_from: 2026-01-01',
  ),
  'lifecycle/no-approval': explained(
    '现行的标准对人有约束力，要有人批准。',
    'A standard in force binds people, so somebody has to approve it.',
    'status: effective',
    'approvals: [{by: 客服总监, on: 2025-12-20}]',
  ),
  'lifecycle/date-order': explained(
    '批准在前，生效在后，失效和评审更晚；顺序不对多半是年份写错。',
    'Approval, then effect, then review and end; another order is probably a wrong year.',
    'effective_from: 2026-01-01\neffective_to: 2025-12-31',
    'effective_from: 2026-01-01\neffective_to: 2026-12-31',
  ),
  'lifecycle/approval-stale': explained(
    '批准记下了当时内容的指纹，现在的内容已经不同，批准的不是这一份。',
    'An approval holds the fingerprint of what was approved; the content is another now.',
    '批准之后把 24h 改成了 48h',
    'yardstick approve customer-service --by 客服总监',
  ),
  'lifecycle/approval-unbound': explained(
    '没有指纹的批准记录，看不出批准之后是否改过。',
    'An approval without a fingerprint cannot show whether the content has changed since.',
    'approvals: [{by: 客服总监, on: 2025-12-20}]',
    'yardstick approve customer-service --by 客服总监',
  ),
  'lifecycle/approver-is-author': explained(
    '自己写自己批，等于没有复核。',
    'Approving one’s own work is no review.',
    'author: 质量专员\napprovals: [{by: 质量专员, on: 2025-12-20}]',
    'approvals: [{by: 客服总监, on: 2025-12-20}]',
  ),
  'lifecycle/pilot-no-end': explained(
    '没有结束日期的试行会一直试下去。',
    'A pilot without an end goes on for ever.',
    'status: pilot',
    'status: pilot\neffective_to: 2026-06-30',
  ),
  'lifecycle/expired': explained(
    '已过失效日期的标准仍标为现行，读者会照着做。',
    'A standard past its last day that still says effective will be followed.',
    'status: effective\neffective_to: 2025-12-31',
    'status: retired\neffective_to: 2025-12-31',
  ),
  'lifecycle/no-review': explained(
    '没有下次评审日期，标准会一直用到没有人记得为什么。',
    'Without a next review a standard stays until nobody remembers why.',
    'status: effective',
    'next_review: 2026-04-01',
  ),
  'lifecycle/review-overdue': explained(
    '评审到期只提醒、不拦截：标准仍然有效，但应当重新看一遍。',
    'An overdue review is a reminder: the standard is still in force but should be looked at again.',
    'next_review: 2026-01-01（今天是 2026-03-31）',
    'next_review: 2026-07-01',
  ),
  'lifecycle/overlap': explained(
    '同一天有两个版本有效，工单不知道按哪个判断。',
    'Two versions in force on one day: nobody knows which judges a ticket.',
    '1.0.0: effective_to: 2026-06-30，1.1.0: effective_from: 2026-04-01',
    '1.0.0: effective_to: 2026-04-01',
  ),
  'lifecycle/version-not-bumped': explained(
    '内容变了而版本没有升够，两份不同的标准就同号，引用和报告分不清用的是哪一份。只在 validate --base 时检查：放宽、删除升主版本，收紧、新增升次版本，措辞升修订号。',
    'When the content changes and the version is not raised enough, two standards share a number and nobody can tell which one was used. Checked with validate --base only: loosened or removed needs a major version, tightened or added a minor one, wording a patch.',
    'version: 1.0.0（24h 改成了 48h）',
    'version: 2.0.0',
  ),
  'suppress/malformed': explained(
    '忽略注释要写明哪条规则；不写规则的注释不起作用。',
    'A suppression names its rule; one that names none has no effect.',
    '# yardstick-disable-next-line',
    '# yardstick-disable-next-line clause/vague-time -- 与法务确认中 (until: 2026-12-31)',
  ),
  'suppress/no-reason': explained(
    '没有原因的忽略，半年后没有人知道能不能删。',
    'Half a year later nobody knows whether a suppression without a reason can go.',
    '# yardstick-disable-next-line clause/vague-time',
    '# yardstick-disable-next-line clause/vague-time -- 与法务确认中 (until: 2026-12-31)',
  ),
  'suppress/expired': explained(
    '到期（或日期写错）的忽略不再起作用，问题会重新出现，逼着人再看一次。',
    'A suppression that is past its day, or whose day is none, has no effect: the finding returns to be looked at.',
    '# yardstick-disable-next-line clause/todo -- 待定 (until: 2025-12-31)',
    '# yardstick-disable-next-line clause/todo -- 待定 (until: 2026-12-31)',
  ),
  'suppress/unknown-rule': explained(
    '规则名写错的忽略和级别设置不起作用，却让人以为起作用。',
    'A suppression or severity for a rule that does not exist has no effect, though people think it has.',
    'lint: {severity: {clause/vauge-time: off}}',
    'lint: {severity: {clause/vague-time: off}}',
  ),
  'suppress/unused': explained(
    '问题已经没有了，忽略还在：它会盖住以后的新问题。',
    'The finding is gone but its suppression is not: it would hide a new one.',
    '# yardstick-disable-next-line clause/todo -- 待定\ntext: 客服人员应登记工单。',
    'text: 客服人员应登记工单。',
  ),
  'suppress/stale': explained(
    '基线里的问题已经改正，请删去这一条，否则同样的问题再出现时不会报告。',
    'What the baseline holds has been mended; drop the entry, or the same finding would stay hidden.',
    'yardstick-baseline.json 里已改正的条目',
    'yardstick validate --prune-baseline',
  ),
};
