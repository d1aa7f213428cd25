import type { MetricLimitFacts } from '../sentences/metric-limit.ts';
import { type Remedy, remedied } from './remedy.ts';

/** Why a time limit gives no figure. */
export const metricLimitRemedies: Readonly<Record<keyof MetricLimitFacts, Remedy>> = {
  'metric/unknown-time-limit': remedied(
    ['attainment 所写的时限要求不在这份标准中。', 'The standard has no time limit that attainment names.'],
    ['改正标识，或在 time_limits 中补上。', 'Correct its id, or add it under time_limits.'],
  ),
  'metric/needs-instant': remedied(
    [
      '时限需要知道何时完成，导入的数据却只有是或否。',
      'The time limit needs to know when, and the imported data only has a yes or no.',
    ],
    ['在来源中映射带时间的列，然后重新导入。', 'Map a column with the time in the source, and ingest again.'],
  ),
  'metric/duration': remedied(
    ['时长的写法读不出来。', 'The duration cannot be read.'],
    ['写成 15s、3min、24h、8bh、3wd 或 15cd。', 'Write it as 15s, 3min, 24h, 8bh, 3wd or 15cd.'],
  ),
  'metric/no-calendar': remedied(
    ['工作时间要按日历计算，而没有写明日历。', 'Working time is counted by a calendar, and none is named.'],
    [
      '在时限要求、标准或 yardstick.yaml 中写 calendar。',
      'Name one as calendar on the time limit, the standard or in yardstick.yaml.',
    ],
  ),
  'metric/unknown-calendar': remedied(
    ['calendars 文件夹中没有所写的日历。', 'The folder calendars does not have the calendar named.'],
    [
      '改正标识，或用 yardstick new calendar 新建。',
      'Correct its id, or make it with yardstick new calendar.',
    ],
  ),
  'metric/whole-days': remedied(
    ['wd（工作日）和 cd（自然日）按整天计，从 1 起。', 'wd and cd count whole days, from 1.'],
    [
      '不足一天用 bh（工作小时），或用 workday 写明一个工作日折合几小时。',
      'Use bh (working hours), or say with workday how many hours a day counts.',
    ],
  ),
  'metric/unknown-variant': remedied(
    ['时限要求的 variants 中没有所写的口径。', 'The time limit has no such variant.'],
    ['改正名称，或在 variants 中补上。', 'Correct its name, or add it under variants.'],
  ),
  'metric/pause-first-reply': remedied(
    [
      '客户还没有得到回复，就没有什么可等客户的，首次响应不能暂停。',
      'Nothing waits for the customer before there is a reply, so a first reply cannot pause.',
    ],
    ['删去 pause。', 'Remove pause.'],
  ),
  'metric/pause-days': remedied(
    ['按整天计的时限不能暂停。', 'A time limit in whole days cannot pause.'],
    [
      '改用 h 或 bh，或用 workday 写明一个工作日折合几小时。',
      'Use h or bh, or say with workday how many hours a day counts.',
    ],
  ),
  'metric/table-tie': remedied(
    [
      '时限表的两行条件数相同，又可能同时适用于一条记录。',
      'Two rows of a table have as many conditions and could both fit one record.',
    ],
    ['给其中一行加条件，或改成互不相容的条件。', 'Add a condition to one, or make them exclude each other.'],
  ),
};
