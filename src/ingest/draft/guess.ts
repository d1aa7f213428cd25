import type { RecordKind } from '../../catalogue/records.ts';
import type { Look } from './look.ts';
import type { Profile } from './profile.ts';
import { isDated } from './settings.ts';

/** What the headings or the name of a file say of a kind of record, the most telling kind first. */
const signs: readonly (readonly [RecordKind, RegExp])[] = [
  ['complaint', /投诉编号|投诉单号|投诉时间|责任判定|complaint[ _]?(?:id|number|no)\b/],
  ['evaluation', /质检|evaluat(?:or|ion)|scorecard/],
  ['training', /培训|课程|学时|course/],
  ['roster', /排班|签入|签出|上班时间|log(?:in|out)[ _]?time/],
  ['action', /整改|责任人|corrective/],
  ['survey', /回访编号|回访时间|问卷|邀评|评价时间|survey[ _]?id|response[ _]?id/],
  ['order', /下单|订单时间|order[ _]date|ordered[ _]at/],
  ['event', /field[ _]name|old[ _]value|new[ _]value|event[ _]type|操作类型|变更前/],
  ['message', /消息内容|发送人|发送方|(?:^|\n)body(?:\n|$)/],
];

/** The kind of record that a file most likely holds; a contact where nothing speaks for another. */
export function guessRecord(look: Look, fileName: string): RecordKind {
  const text = [...look.columns.keys(), fileName].join('\n').normalize('NFKC').toLowerCase();
  const sign = signs.find(([, pattern]) => pattern.test(text));
  if (sign) return sign[0];
  return isTally(look) ? 'tally' : 'contact';
}

/** One row a period, which is a day or longer, and otherwise numbers, none of which says whose the row is. */
function isTally({ columns }: Look): boolean {
  const filled = [...columns.values()].filter(profile => profile.filled > 0);
  const others = filled.filter(profile => !isDated(profile));
  const isNumeric = others.length > 1 && others.every(({ numbers, filled: all }) => numbers === all);
  const isNamed = others.some(({ name }) => /编号|单号|流水号|(?:^|[^a-z])id$/i.test(name.trim()));
  const isPeriod = (profile: Profile) => isDated(profile) && profile.isUnique && profile.longest <= 11;
  return isNumeric && !isNamed && filled.some(isPeriod);
}
