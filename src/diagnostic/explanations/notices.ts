import type { NoticeFacts } from '../sentences/notice.ts';
import { type Remedy, remedied } from './remedy.ts';

const uncovered = remedied(
  [
    '日历用到节假日数据之外的年份，那些年的工作日无法确定。',
    'The calendar is asked about years beyond its holidays, so their working days are not certain.',
  ],
  [
    '把公布的放假与调休日期写进日历的 off 和 work，或升级 yardstick。',
    "List the announced days under the calendar's off and work, or upgrade yardstick.",
  ],
);

/** What should be known beside a figure. */
export const noticeRemedies: Readonly<Record<keyof NoticeFacts | 'calendar/uncovered', Remedy>> = {
  'calendar/uncovered': uncovered,
  'notice/uncovered': uncovered,
  'notice/none-in-force': remedied(
    [
      '期间结束时没有生效的标准，数字按最早生效的版本算出。',
      'No version of the standard was in force at the end of the period; the earliest one was used.',
    ],
    [
      '检查 effective_from 和 status，或用 --standard 标识@版本 指定。',
      'Check effective_from and status, or name one with --standard ID@VERSION.',
    ],
  ),
  'notice/data-ends': remedied(
    [
      '数据在期间结束之前就停了，后面的日子没有计入。',
      'The data stops before the period does; the days after it are not counted.',
    ],
    ['导入余下的导出文件后重算。', 'Ingest the remaining exports and compute again.'],
  ),
  'notice/no-records': remedied(
    [
      '期间内没有这个指标可计入的记录：结果是“没有数据”，不是 0，也不是达标。',
      'The period has no record for this KPI to count: the result is no data, neither 0 nor met.',
    ],
    [
      '检查 --period、指标的 where，以及“yardstick imports”中有没有这个期间的文件。',
      'Check --period, where of the KPI, and whether "yardstick imports" lists a file of this period.',
    ],
  ),
  'notice/other-period': remedied(
    [
      '指标的 period 说明目标按多长的时期约定，而 --period 是另一段时期。数字只是所问那段时期的，按目标原值判定：计数会因时期短而显得少，比率会因记录少而波动。',
      'The period of the KPI says how long a time its target is set for, and --period is another. The figure is of the time that was asked for, judged by the target as it stands: a count is smaller over a shorter time, and a rate swings more.',
    ],
    [
      '用提示中的选项重算；目标本就按所问的时期约定的，改指标的 period。',
      'Compute again with the option that is named; where the target is meant for the time that was asked for, change period of the KPI.',
    ],
  ),
  'notice/other-slices': remedied(
    [
      '指标的 period 说明目标按多长的时期约定，而 --by 分出了另一种时期：各行都按目标原值判定。',
      'The period of the KPI says how long a time its target is set for, and --by gives lines of another: each is judged by the target as it stands.',
    ],
    ['看合计的判定；各行只用来看走势。', 'Read the verdict of the total; the lines only show the course.'],
  ),
  'notice/not-reached': remedied(
    [
      '分位数用 Kaplan–Meier 法估计（censored: km），未办结的按已历时计入；未办结的太多时，曲线到截至时点还没有降到这个分位，值不能确定，不是 0，也不是没有记录。',
      'The percentile is estimated after Kaplan and Meier (censored: km), what is open entering with the time it has taken so far; where too much is open, the curve does not come down to it by the as-of instant, and the value is not known: it is neither 0, nor are there no records.',
    ],
    [
      '等更多的办结后重算（或用 --as-of latest），或看较低的分位数。',
      'Compute again when more has ended (or with --as-of latest), or ask for a lower percentile.',
    ],
  ),
  'notice/not-imported': remedied(
    [
      '指标要用的字段没有任何来源提供，所以没有数据。',
      'No source provides the field that the KPI needs, so there is no data.',
    ],
    ['在来源的 columns 中映射它，然后重新导入。', 'Map it under columns of a source, and ingest again.'],
  ),
  'notice/missing': remedied(
    [
      '缺数据的行超过 2%：它们单独列出，不算达标，也不算未达标，真实的数落在给出的上下界之间。',
      'More than 2 % of the rows lack data: they are kept apart, and the true figure lies between the bounds given.',
    ],
    [
      '用 yardstick trace … --outcome missing 列出这些行，补齐数据，或用 where 缩小范围。',
      'List the rows with yardstick trace … --outcome missing; complete the data, or narrow it with where.',
    ],
  ),
  'notice/no-event': remedied(
    [
      '时限要求要用的事件没有任何来源提供，所以没有数据。',
      'No source provides the event that the time limit needs, so there is no data.',
    ],
    [
      '在 record: event 的来源中映射这个事件，然后重新导入。',
      'Map the event in a source of record: event, and ingest again.',
    ],
  ),
};
