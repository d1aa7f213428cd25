import type { Locale } from '../../../text/locale.ts';

/** What the generated sentences of a pilot's documents say; numbers in facts are formatted where they are text. */
export interface PilotSentences {
  subtitle(title: string, week: string | undefined, first: string, last: string): string;
  dates(first: string, last: string): string;
  effects(better: readonly string[], worse: readonly string[], open: readonly string[]): string;
  noneCompared(): string;
  crossings(crossed: readonly string[], look: string): string;
  look(number: number, looks: number, boundary: string, bound: string): string;
  noBoundary(looks: number): string;
  direction(isBetter: boolean | null): string;
  crossed(isCrossed: boolean): string;
  deviationCounts(count: number, unexplained: readonly string[]): string;
  breachCount(shown: number, total: number): string;
  noBreaches(): string;
  gate(required: number, passed: number, findings: number): string;
  noTraining(): string;
  early(count: number): string;
  notPassed(): string;
  notRequired(): string;
  clean(): string;
  chartCaption(title: string, target: string | undefined): string;
  chartAlt(title: string, points: readonly string[]): string;
  pilotNames(names: readonly string[]): string;
  controlNames(names: readonly string[]): string;
  method(boundary: string): readonly string[];
  decided(verdict: string, by: string, on: string): string;
  agreed(on: string, start: string, isBefore: boolean): string;
  notAgreed(): string;
  criteriaCounts(total: number, targets: Counted, least: Counted): string;
  least(text: string): string;
  reached(isReached: boolean | null): string;
  moved(direction: 'up' | 'down' | 'same', amount: string): string;
  didMeaning(title: string, own: string, other: string, net: string): string;
  rank(rank: number, of: number): string;
  placebo(teams: number, fewest: number, hasP: boolean): string;
  causes(parts: readonly string[], total: number): string;
  cause(name: string, count: number): string;
  problemCounts(total: number, changed: number): string;
  volume(name: string, isMiddle: boolean): string;
  without(name: string): string;
  missing(titles: readonly string[]): string;
}

export interface Counted {
  readonly asked: number;
  readonly reached: number;
  readonly open: number;
}

const list = (names: readonly string[]) => names.join('、');
const listed = (names: readonly string[]) => names.join(', ');

const zh: PilotSentences = {
  subtitle: (title, week, first, last) => `${title}${week ? `　${week}` : ''}（${first} 至 ${last}）`,
  dates: (first, last) => `${first} 至 ${last}`,
  effects: (better, worse, open) => {
    const parts = [
      better.length > 0 && `净变化方向有利 ${better.length} 项（${list(better)}）`,
      worse.length > 0 && `方向不利或持平 ${worse.length} 项（${list(worse)}）`,
      open.length > 0 && `不能比较 ${open.length} 项（${list(open)}）`,
    ].filter(part => part !== false);
    return `${parts.join('，')}。`;
  },
  noneCompared: () => '没有可与对照比较的指标。',
  crossings: (crossed, look) =>
    crossed.length > 0
      ? `${look}，已越过边界 ${crossed.length} 项（${list(crossed)}）：其差异在整个试点 5% 的误报水平上显著。`
      : `${look}，没有指标越过边界，只看方向和区间，不作结论。`,
  look: (number, looks, boundary, bound) =>
    `第 ${number} 次查看（共 ${looks} 次，${boundary} |z| ≥ ${bound}）`,
  noBoundary: looks => `共 ${looks} 次查看，超出边界表的范围，不作序贯判断`,
  direction: isBetter => (isBetter === null ? '—' : isBetter ? '有利' : '不利或持平'),
  crossed: isCrossed => (isCrossed ? '已越过' : '未越过'),
  deviationCounts: (count, unexplained) =>
    `登记偏差 ${count} 项${unexplained.length > 0 ? `；本周未达标而未写明原因 ${unexplained.length} 项（${list(unexplained)}）` : ''}。`,
  breachCount: (shown, total) =>
    shown === total
      ? `本周试点未达标的记录 ${total} 条。`
      : `本周试点未达标的记录 ${total} 条，列出前 ${shown} 条。`,
  noBreaches: () => '本周试点没有逐条未达标的记录。',
  gate: (required, passed, findings) =>
    `应培训 ${required} 人，考核通过 ${passed} 人；${findings === 0 ? '没有人在通过之前上岗。' : `不符合上岗要求 ${findings} 人。`}`,
  noTraining: () => '本试点未写明培训要求。',
  early: count => `通过之前已服务 ${count} 次`,
  notPassed: () => '未通过考核',
  notRequired: () => '不在应培训名单',
  clean: () => '符合',
  chartCaption: (title, target) => `${title}：试点与对照${target ? `（虚线为目标 ${target}）` : ''}`,
  chartAlt: (title, points) => `${title}：${points.join('，')}。`,
  pilotNames: names => `试点（${list(names)}）`,
  controlNames: names => `对照（${list(names)}）`,
  method: boundary => [
    '净变化（双重差分）＝试点的变化减去同期对照的变化：两边都受的影响，例如节假日，因此抵消。',
    '区间按记录相互独立计算，没有计入班组之间本来的差别，真实的不确定性更大；z 为净变化除以其标准误。',
    `每周都看一次结果，按单次 95% 判断会使误报增多，因此用 ${boundary}控制整个试点的误报率为 5%；越过边界之前只说方向和区间。`,
  ],
  decided: (verdict, by, on) => `${verdict}（${by}，${on}）`,
  agreed: (on, start, isBefore) =>
    isBefore
      ? `判定标准于 ${on} 确定，早于试点开始日期 ${start}。`
      : `判定标准于 ${on} 确定，不早于试点开始日期 ${start}，不能作为事先的标准。`,
  notAgreed: () => '未写明判定标准何时确定。',
  criteriaCounts: (total, targets, least) => {
    const said = (name: string, { asked, reached, open }: Counted) =>
      asked === 0
        ? ''
        : `${name} ${asked} 项，达到 ${reached} 项${open > 0 ? `，暂无法判定 ${open} 项` : ''}`;
    const parts = [said('设有目标', targets), said('按点估计看最小改善', least)].filter(part => part !== '');
    return `判定指标 ${total} 项：${parts.join('；')}。`;
  },
  least: text => `≥${text.replace(/pp$/, ' 个百分点').replace(/s$/, ' 秒')}`,
  reached: isReached => (isReached === null ? '—' : isReached ? '达到' : '未达到'),
  moved: (direction, amount) =>
    direction === 'same' ? '持平' : `${direction === 'up' ? '上升' : '下降'} ${amount}`,
  didMeaning: (title, own, other, net) =>
    `${title}：试点${own}，同期对照${other}，两者相减得净变化 ${net}，即除去两边共有的变化之后试点多出的部分。`,
  rank: (rank, of) => `${rank}/${of}`,
  placebo: (teams, fewest, hasP) =>
    hasP
      ? `安慰剂检验：依次把 ${teams} 个对照单位当作试点计算净变化，位次为净变化绝对值由大到小的名次，p＝位次÷（对照数＋1）。`
      : `安慰剂位次：依次把 ${teams} 个对照单位当作试点计算净变化，按绝对值由大到小排名；对照单位少于 ${fewest} 个，只列位次，不给出 p 值。`,
  causes: (parts, total) => `试点期间登记偏差 ${total} 项：${parts.join('，')}。`,
  cause: (name, count) => `${name} ${count} 项`,
  problemCounts: (total, changed) => `登记问题 ${total} 项，其中 ${changed} 项有修订建议。`,
  volume: (name, isMiddle) =>
    `${name}的业务量${isMiddle ? '在第 25 至 75 百分位之间。' : '不在第 25 至 75 百分位之间。'}`,
  without: name => `对照只取${name}`,
  missing: titles => `未能计算 ${titles.length} 项指标：${list(titles)}。`,
};

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

const en: PilotSentences = {
  subtitle: (title, week, first, last) => `${title}${week ? ` · ${week}` : ''} (${first} to ${last})`,
  dates: (first, last) => `${first} to ${last}`,
  effects: (better, worse, open) => {
    const parts = [
      better.length > 0 && `net change for the better: ${better.length} (${listed(better)})`,
      worse.length > 0 && `for the worse or none: ${worse.length} (${listed(worse)})`,
      open.length > 0 && `not comparable: ${open.length} (${listed(open)})`,
    ].filter(part => part !== false);
    const text = parts.join('; ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  noneCompared: () => 'No KPI can be compared with the control.',
  crossings: (crossed, look) =>
    crossed.length > 0
      ? `${look}: ${crossed.length} crossed the boundary (${listed(crossed)}), significant at a false alarm rate of 5% over the whole pilot.`
      : `${look}: no KPI crossed the boundary. Read direction and interval only; nothing is concluded.`,
  look: (number, looks, boundary, bound) => `Look ${number} of ${looks}, ${boundary} |z| ≥ ${bound}`,
  noBoundary: looks => `${looks} looks are more than the boundary is known for; none is applied`,
  direction: isBetter => (isBetter === null ? '—' : isBetter ? 'better' : 'worse or none'),
  crossed: isCrossed => (isCrossed ? 'crossed' : 'not crossed'),
  deviationCounts: (total, unexplained) =>
    `${count(total, 'deviation')} recorded${unexplained.length > 0 ? `; missed this week without a recorded cause: ${unexplained.length} (${listed(unexplained)})` : ''}.`,
  breachCount: (shown, total) =>
    shown === total
      ? `${count(total, 'record')} of the pilot missed this week.`
      : `${count(total, 'record')} of the pilot missed this week; the first ${shown} are listed.`,
  noBreaches: () => 'No single record of the pilot missed this week.',
  gate: (required, passed, findings) =>
    `${required} required, ${passed} passed; ${findings === 0 ? 'nobody worked before passing.' : `${count(findings, 'person', 'people')} against the gate.`}`,
  noTraining: () => 'The pilot asks for no training.',
  early: contacts => `${count(contacts, 'contact')} before passing`,
  notPassed: () => 'not passed',
  notRequired: () => 'not on the list',
  clean: () => 'in order',
  chartCaption: (title, target) =>
    `${title}: pilot and control${target ? ` (dashed: target ${target})` : ''}`,
  chartAlt: (title, points) => `${title}: ${points.join(', ')}.`,
  pilotNames: names => `Pilot (${listed(names)})`,
  controlNames: names => `Control (${listed(names)})`,
  method: boundary => [
    'Net change (difference in differences): the pilot’s change less the control’s over the same time, so that what affects both, such as a holiday, cancels out.',
    'Intervals take records as independent and leave out how teams differ by themselves; the true uncertainty is larger. z is the net change over its standard error.',
    `Results are looked at every week; judging each look at 95% would raise false alarms. The ${boundary} keeps them at 5% over the whole pilot; before it is crossed only direction and interval are told.`,
  ],
  decided: (verdict, by, on) => `${verdict} (${by}, ${on})`,
  agreed: (on, start, isBefore) =>
    isBefore
      ? `The criteria were agreed on ${on}, before the start on ${start}.`
      : `The criteria were agreed on ${on}, not before the start on ${start}, and do not count as set in advance.`,
  notAgreed: () => 'It is not stated when the criteria were agreed.',
  criteriaCounts: (total, targets, least) => {
    const said = (name: string, { asked, reached, open }: Counted) =>
      asked === 0 ? '' : `${name} ${asked}, reached ${reached}${open > 0 ? `, undecided ${open}` : ''}`;
    const parts = [
      said('with a target', targets),
      said('with a least effect (point estimate)', least),
    ].filter(part => part !== '');
    return `${count(total, 'KPI')}: ${parts.join('; ')}.`;
  },
  least: text => `≥${text.replace(/pp$/, ' pp').replace(/s$|秒$/, ' s')}`,
  reached: isReached => (isReached === null ? '—' : isReached ? 'reached' : 'not reached'),
  moved: (direction, amount) =>
    direction === 'same' ? 'stayed the same' : `${direction === 'up' ? 'rose' : 'fell'} by ${amount}`,
  didMeaning: (title, own, other, net) =>
    `${title}: the pilot ${own}, the control ${other} over the same time; the difference, ${net}, is what the pilot changed beyond what both share.`,
  rank: (rank, of) => `${rank} of ${of}`,
  placebo: (teams, fewest, hasP) =>
    hasP
      ? `Placebo test: each of the ${teams} comparison teams is taken for the pilot in turn; the rank is by absolute net change, p = rank ÷ (teams + 1).`
      : `Placebo rank: each of the ${teams} comparison teams is taken for the pilot in turn and ranked by absolute net change; with fewer than ${fewest} teams the rank is given and no p.`,
  causes: (parts, total) => `${count(total, 'deviation')} recorded in the pilot: ${parts.join(', ')}.`,
  cause: (name, n) => `${name} ${n}`,
  problemCounts: (total, changed) =>
    `${count(total, 'problem')} recorded, ${changed} with a proposed change.`,
  volume: (name, isMiddle) =>
    `The volume of ${name} is ${isMiddle ? 'between' : 'not between'} the 25th and 75th percentile.`,
  without: name => `Control ${name} only`,
  missing: titles => `Could not be computed: ${listed(titles)}.`,
};

export const pilotSentences: { readonly [L in Locale]: PilotSentences } = { 'zh-CN': zh, en };
