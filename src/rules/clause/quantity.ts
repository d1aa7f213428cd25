import type { Match } from './matcher.ts';

const digits = String.raw`\d+(?:[.,]\d+)?`;
/** A Chinese numeral that counts; 一 in 统一 or 第一 does not, nor does any ordinal. */
const numeral = '(?<![第统唯同专万单划逐])[一二两三四五六七八九十百千半]+(?:点[一二三四五六七八九]+)?';
const number = `(?:(?<!第\\s*)${digits}|${numeral})`;
const timeUnit = String.raw`(?:秒钟?|分钟|分(?=\s*\d|[内以])|刻钟|个?半?小时|个?钟头?|(?:个?(?:工作|自然|日历)|个)?[日天]|个?工作(?:小时|时)|周|个?星期|个?月|个?季度|年|声(?=铃|振|响|之内|以内|内|前|后)|(?:ms|s(?!\s*店)|sec|mins?|h|hrs?|bh|wd|cd|seconds?|minutes?|hours?|(?:working |business |calendar )?days?|weeks?|months?|years?|rings?)(?![a-z]))`;
const amount = `${number}\\s*[余多]?\\s*(?:-(?=[a-z]))?${timeUnit}`;

const every = String.raw`每(?:隔|间隔)?\s*(?:${number}?\s*${timeUnit}|班|次|季|旬|通|单|笔|半[年月日天])|[逐按](?:[日周月季年天](?!期|程|历|报)|季度|班次|小时|笔|单|通|件)`;
const deadline = String.raw`当[日天班月周晚]|[次翌隔同][日月](?!志)|(?:前|后|次)一日|T\s*\+\s*\d|\d{1,2}[:：]\d{2}|\d{1,2}\s*点(?!\d)|\d{1,2}\s*月\s*\d{1,2}\s*日|(?:下班|上班|日终|月底|月末|季末|季度末|年底|年末|周末|周[一二三四五六日]|班次结束|交接班|营业结束)(?:之?前|时|后)?`;
const englishTime = String.raw`\b(?:daily|weekly|monthly|quarterly|annually|yearly|hourly|every (?:other |\d+ |two |three )?(?:second|minute|hour|day|shift|week|month|quarter|year)s?|each (?:day|week|month|quarter|year)|same[- ](?:working |business )?day|next (?:working |business )?day|end of (?:the )?(?:day|shift|month)|24/7|(?:one|two|three|four|five|six|ten) (?:working |business |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|rings?))\b`;

const time = new RegExp([amount, every, deadline, englishTime].join('|'), 'i');
const amountOfTime = new RegExp(amount, 'gi');

/** Whether a sentence says when, how long or how often. */
export const hasTime = (sentence: string): boolean => time.test(sentence);

/** More lengths of time than any sentence has; a hostile one would take long. */
const most = 20;

/** The lengths of time in a sentence. */
export const timesIn = (sentence: string): Match[] =>
  [...sentence.matchAll(amountOfTime)].slice(0, most).map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));

const several = String.raw`(?:(?<!第\s*)${digits}|(?<![第统唯同专])[二两三四五六七八九十百千]+)`;
const measure = new RegExp(
  [
    '百分之',
    String.raw`${digits}\s*(?:%|‰|pp\b|percent|个?百分点|分(?!钟|公司|部|支|机|析|布|配|享|开|别|类)|倍|分贝|dB|times?\b|points?\b)`,
    String.raw`${several}\s*(?:次|遍|人次|人(?!工|员|民)|名|位|条|件|起|通|个(?!半?小时|工作|自然|日历|半?月|季|星期|钟)|项|份|元|万元?|字|句|步|轮|笔|单(?!位)|把|台|辆|套|张|间|处(?!理|置|罚|于)|家|户|组|道|块|公里|米|平方米|千克|公斤|克|升|℃|度)`,
    String.raw`[≥≤<>]=?\s*\d`,
  ].join('|'),
  'i',
);

const length = new RegExp(amount, 'i');

/** Whether a sentence gives a quantity of another kind than time. */
export const hasMeasure = (sentence: string): boolean => measure.test(sentence);

/** Whether a sentence gives a quantity of any kind. */
export const hasQuantity = (sentence: string): boolean => length.test(sentence) || measure.test(sentence);

const title = '《[^》]+》';
const item = String.raw`附录|附件|附表|见表|清单|名单|目录|第\s*[\d一二三四五六七八九十百]+(?:\.\d+)*\s*[条款章节]|表\s*[A-Z]?\.?\d|条款\s*[A-Z]?\d`;
const identifier = String.raw`(?<![A-Za-z])(?:GB|ISO|YD|JR|DB|Q)\/?[A-Z]*\s?\d|(?<![A-Za-z])(?!P\d)[A-Z]{1,5}-?\d+(?:[.-]\d+)*(?![A-Za-z%])`;
const english = String.raw`\b(?:annex|appendix|section|clause|table|list)\s+[A-Z\d]`;
const reference = new RegExp([title, item, identifier, english].join('|'));

/** Whether a sentence names a document, a list or an item by its title or number. */
export const hasReference = (sentence: string): boolean => reference.test(sentence);

const listed = /(?:下列|以下|下述|上述|前述|前款|所列|the following )[^，,。]{0,4}$/;
const explained =
  /^[^，,。（）():：]{0,6}(?:[:：]|[（(](?!如|例如|比如|e\.g|such)|，?(?:仅限于|限于|包括|是指|系指|特指|即指|指的是)|，即(?!可|应|须|需|刻|将)|指(?![导定引示挥派南责令标纹数正])|如下|\s*\((?!e\.g|such)|,? (?:i\.e\.|that is|namely|meaning)\b)/;

/** Whether what a word means is said right there: 特殊情况（指……）, 下列特殊情况. */
export const isExplained = (sentence: string, { start, end }: Pick<Match, 'start' | 'end'>): boolean =>
  listed.test(sentence.slice(Math.max(0, start - 16), start)) ||
  explained.test(sentence.slice(end, end + 16));
