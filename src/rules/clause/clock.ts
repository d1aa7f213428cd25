import { advisory } from '../severity.ts';
import { living } from '../standards.ts';
import { type ClauseRule, clauseRule, type Mark, proseRule } from './clause-rule.ts';
import type { Match } from './matcher.ts';
import type { Prose } from './prose.ts';
import { timesIn } from './quantity.ts';
import { mixedUnits } from './unit.ts';

/** More than any sentence has; a hostile one would take long. */
const most = 20;

/** A length of time that ends something: 24 小时内, within 24 hours. */
interface Deadline extends Match {
  readonly before: string;
  readonly after: string;
}

/** 处理时限为 3 天: a limit without 内. */
const limit =
  /(?:处理|办理|办结|答复|回复|响应|反馈|审核|处置|整改|回访|退款|解决|联系)的?(?:时限|期限)[均应为是不得超过最长:：]{1,6}\s*$|(?:不超过|最迟|最晚)\s*$/;
const dayOrHour = /(?:小时|天|日)$/;

/** Lengths of time that English writes out. */
const inWords =
  /\b(?:an?|one|half an?|two|three|four|five|six|seven|eight|ten|twelve|fourteen|fifteen|twenty|thirty|forty-eight) (?:(?:working|business|calendar|clock) )?(?:minutes?|hours?|days?|weeks?|months?)\b/gi;

const lengthsIn = (sentence: string) => [
  ...timesIn(sentence),
  ...(/[a-z]{3}/i.test(sentence) ? [...sentence.matchAll(inWords)].slice(0, most) : []).map(
    ({ 0: word, index }) => ({ word, start: index, end: index + word.length }),
  ),
];

/** Every deadline holds one of these; looking for them first is many times faster. */
const hint = /[内限超迟晚]|in\b/i;

function deadlinesIn(sentence: string): Deadline[] {
  if (!hint.test(sentence)) return [];
  return lengthsIn(sentence).flatMap(({ start, end }) => {
    const within = /^\s*(?:[（(][^（）()]{1,8}[）)]\s*)?[之以]?内/.exec(sentence.slice(end, end + 14))?.[0];
    const isEnglish = /\bwithin (?:the (?:next|first) )?$/i.test(
      sentence.slice(Math.max(0, start - 20), start),
    );
    const isIn =
      /\bin (?:under |less than |at most )?$/i.test(sentence.slice(Math.max(0, start - 20), start)) &&
      /^[^a-z]*$|^\s*(?:of|from|after|at most|or less)\b/i.test(sentence.slice(end));
    const isLimit = dayOrHour.test(sentence.slice(start, end)) && limit.test(sentence.slice(0, start));
    if (within === undefined && !isEnglish && !isIn && !isLimit) return [];
    const stop = end + (within?.length ?? 0);
    const word = sentence.slice(start, stop);
    return [{ word, start, end: stop, before: sentence.slice(0, start), after: sentence.slice(stop) }];
  });
}

/** 候诊时间的中位数应控制在 30 分钟以内: how long something may take on the whole is measured, not timed. */
const isMeasured = (before: string) =>
  /(?:控制|保持|维持|稳定|压缩|压降|缩短|降低|降)[在到至]\s*$/.test(before) &&
  /平均|均值|中位|最大值|P\d|时长|时间|速度/.test(before);

/** A span to look back on, not a deadline: 7 天内重复来电, 近 30 天内. */
const isSpan = ({ before, after }: Deadline) =>
  isMeasured(before) ||
  /\d\s*[×xX*]\s*$/.test(before) ||
  /(?:近|过去|最近|前|同一|连续|任意|任一|每隔?)\s*$/.test(before) ||
  /^\s*(?:的(?!首|时间|期限|时限)|重复|再次|二次|[两二三四五]次|多次|累计|未|无|同一|连续|曾|已|均|有效|免费|可退|可换|到达率|响应率|解决率|回复率|接通率|办结率|联系率|接起率|应答率)/.test(
    after,
  );

const isClockUnit = ({ word }: Deadline) =>
  /(?:小时|钟头|天|日|h|hrs?|hours?|days?)\s*[之以]?内?$/i.test(word) &&
  !/工作|自然|日历|working|business|calendar/i.test(word);
const isClear =
  /自然|工作日|工作时|工作小时|日历|7\s*[×xX*]\s*24|24\s*[×xX*]\s*7|全天候|全年无休|节假日|法定|\b(?:calendar|working|business|clock|around the clock)\b/i;

const isStartable = ({ word }: Deadline) => /分|刻|时|钟头|天|日|周|星期|月|min|h|day|week|month/i.test(word);
const begins = /自|起|(?:[^今以日此]|之)后(?!续|台|勤|方可)|当[日天]|次日|之日|开始|以来|到期|距|时(?:，|,)/;
const event =
  /(?:(?:接|收|受理|创建|提交|发起|生成|确认|发现|得知|完成|接到|收到|获悉)[^，。；应须需宜在于]{0,10}|来电|来访|挂断|接通|振铃|铃响|响铃|签收|办结|完成|结束|下单|受理|创建|建单|生成|发生|到账|挂机|报修|报障|派单|转办|投诉|申请|提交|登录|进线)\s*(?:的|时)?\s*$/;
/** 发现停梯的，管家应在, 客户投诉时应在, 将含……的来电在: the limit runs from what comes before it. */
const occasion =
  /(?:发现|遇|接|收)[^，。；]{1,20}[的时]，?[^，。；的]{0,12}[应须需宜可]?[在于]?\s*$|(?:[将对把][^，。；]{0,30}|^)(?:来电|报警|告警|报修|呼叫)[在于]\s*$/;
const beginsInEnglish = /\b(?:of|after|from|following|since|once|when|upon|receipt)\b/i;

function lacks(
  deadline: Deadline,
  prose: Prose,
): Mark<'clause/ambiguous-clock'>['facts']['lacks'] | undefined {
  const { before, after } = deadline;
  const sentence = `${before} ${after}`;
  const hasStart = prose.isChinese
    ? begins.test(before) || event.test(before) || occasion.test(before) || /^[^，。]{0,12}，?自/.test(after)
    : beginsInEnglish.test(sentence);
  if (isStartable(deadline) && !hasStart && !isTimed(prose)) return 'start';
  return isClockUnit(deadline) && !isClear.test(sentence) ? 'calendar' : undefined;
}

/** A clause measured by a time limit takes its start from there. */
function isTimed({ clause, loaded }: Prose): boolean {
  const limits = loaded.document.time_limits ?? [];
  return (clause.measured_by ?? []).some(measure => limits.some(({ id }) => id === measure));
}

function ambiguousClocks(prose: Prose): Mark<'clause/ambiguous-clock'>[] {
  const { part, clause, loaded } = prose;
  if (part !== 'text' || clause.level === 'principle' || loaded.document.calendar !== undefined) return [];
  return prose.sentences.flatMap(({ text, start }) =>
    deadlinesIn(text).flatMap(deadline => {
      const lacking = isSpan(deadline) ? undefined : lacks(deadline, prose);
      if (!lacking) return [];
      const facts = { word: deadline.word, lacks: lacking };
      return [{ start: start + deadline.start, end: start + deadline.end, facts }];
    }),
  );
}

/** Rules on lengths of time and how they are written. */
export const clock: readonly ClauseRule[] = [
  proseRule('clause/ambiguous-clock', advisory, () => ambiguousClocks),
  clauseRule('clause/mixed-unit', advisory, subject => living(subject).flatMap(mixedUnits)),
];
