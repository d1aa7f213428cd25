import { related } from '../../diagnostic/diagnostic.ts';
import type { Standard } from '../../document/documents.generated.ts';
import { type Loaded, placeOf } from '../../document/read.ts';
import type { Found } from '../rule.ts';
import { advisory } from '../severity.ts';
import { living } from '../standards.ts';
import { type ClauseRule, clauseRule, found, type Mark, proseRule } from './clause-rule.ts';
import type { Match } from './matcher.ts';
import { type Prose, prosesIn } from './prose.ts';
import { timesIn } from './quantity.ts';

/** A length of time that ends something: 24 小时内, within 24 hours. */
interface Deadline extends Match {
  readonly before: string;
  readonly after: string;
}

/** 处理时限为 3 天: a limit without 内. */
const limit =
  /(?:处理|办理|办结|答复|回复|响应|反馈|审核|处置|整改|回访|退款|解决|联系)的?(?:时限|期限)[均应为是不得超过最长:：]{1,6}\s*$|(?:不超过|最迟|最晚)\s*$/;
const dayOrHour = /(?:小时|天|日)$/;

function deadlinesIn(sentence: string): Deadline[] {
  return timesIn(sentence).flatMap(({ start, end }) => {
    const within = /^\s*[之以]?内/.exec(sentence.slice(end, end + 6))?.[0];
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

/** A span to look back on, not a deadline: 7 天内重复来电, 近 30 天内. */
const isSpan = ({ before, after }: Deadline) =>
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
const beginsInEnglish = /\b(?:of|after|from|following|since|once|when|upon|receipt)\b/i;

function lacks(
  deadline: Deadline,
  prose: Prose,
): Mark<'clause/ambiguous-clock'>['facts']['lacks'] | undefined {
  const { before, after } = deadline;
  const sentence = `${before} ${after}`;
  const hasStart = prose.isChinese
    ? begins.test(before) || event.test(before) || /^[^，。]{0,12}，?自/.test(after)
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

/** Ways to write one unit; the second is the one to give up. */
const ways: readonly (readonly [RegExp, RegExp])[] = [
  [/\d[\d.]{0,9}\s*秒/g, /\d+\s*(?:s|S|secs?|[Ss]econds?)(?![A-Za-z])/g],
  [/\d[\d.]{0,9}\s*分钟/g, /\d+\s*(?:mins?|MIN|[Mm]inutes?|′)(?![A-Za-z])/g],
  [/\d[\d.]{0,9}\s*(?:个?小时)/g, /\d+\s*(?:h|H|hrs?|[Hh]ours?)(?![A-Za-z])/g],
  [/\d[\d.]{0,9}\s*天/g, /\d+\s*(?:[dD]|[Dd]ays?)(?![A-Za-z])/g],
  [/\d[\d.]{0,9}\s*%/g, /百分之[一二三四五六七八九十百\d]+(?!之)/g],
];

interface Use {
  readonly prose: Prose;
  readonly match: Match;
}

const usesOf = (proses: readonly Prose[], pattern: RegExp): Use[] =>
  proses.flatMap(prose =>
    [...prose.text.matchAll(pattern)].map(({ 0: word, index }) => ({
      prose,
      match: { word, start: index, end: index + word.length },
    })),
  );

function mixedUnits(loaded: Loaded<Standard>): Found<'clause/mixed-unit'>[] {
  const proses = prosesIn(loaded).filter(({ isChinese }) => isChinese);
  return ways.flatMap(([proper, other]) => {
    const others = usesOf(proses, other);
    const [first] = others.length > 0 ? usesOf(proses, proper) : [];
    if (!first) return [];
    const { word, start, end } = first.match;
    const { path } = first.prose;
    const range = loaded.locateWithin(path)(...first.prose.within(start, end));
    const there = related('related/declared', { name: `“${word}”` }, { ...placeOf(loaded, path), range });
    return others.map(({ prose, match }) =>
      found(prose, {
        start: match.start,
        end: match.end,
        facts: { word: match.word, proper: word, line: range.start.line },
        related: [there],
      }),
    );
  });
}

/** Rules on lengths of time and how they are written. */
export const clock: readonly ClauseRule[] = [
  proseRule('clause/ambiguous-clock', advisory, () => ambiguousClocks),
  clauseRule('clause/mixed-unit', advisory, subject => living(subject).flatMap(mixedUnits)),
];
