import type { Bilingual } from '../../text/locale.ts';
import type { RejectReason } from '../sentences/reject-reason.ts';

const does = (chinese: string, english: string): Bilingual => ({ 'zh-CN': chinese, en: english });

/** What to do about a row that was not imported. */
export const rejectRemedies: Readonly<Record<RejectReason, Bilingual>> = {
  'csv/unclosed-quote': does(
    '在指出的行补上右引号；文字中的引号要写两个，或在来源中写明 quote、escape。',
    'Close the quote on the line given; write a quote within text twice, or declare quote and escape in the source.',
  ),
  'csv/after-quote': does(
    '文字中的引号要写两个；如果文件不用引号括住单元格，在来源中写明 quote。',
    'Write a quote within text twice; where the file does not quote its cells, say so as quote in the source.',
  ),
  'csv/too-long': does(
    '多半是引号没有闭合，把许多行连成了一条。请检查这一行的引号，或重新导出。',
    'Most likely a quote is left open and makes many lines one. Look at the quotes of this line, or export again.',
  ),
  'csv/cells-more': does(
    '文字里有未加引号的分隔符。请给这个单元格加引号，或换一种分隔符重新导出。',
    'A text holds the delimiter without quotes. Quote the cell, or export with another delimiter.',
  ),
  'csv/cells-fewer': does(
    '这一行被截断，或文字中的换行没有加引号。请更正这一行，或重新导出。',
    'The line is cut off, or a line break within a text is not quoted. Correct it, or export again.',
  ),
  'missing/key': does(
    '补上来源 key 所写各列的值；没有这些值，同一条记录再导入一次就会变成两条。',
    'Fill in the columns that key of the source names; without them the same record would count twice when imported again.',
  ),
  'missing/anchor': does(
    '补上这个时间（如 contact 的 created）；没有它，就不知道记录属于哪个期间。',
    'Fill in the instant (created of a contact, say); without it nobody knows which period the record belongs to.',
  ),
  'missing/start': does(
    '补上起算的时间，或删去这个时长：来源中的 after 要从那个时间加上时长。',
    'Fill in the instant it starts from, or remove the duration: after in the source adds the duration to it.',
  ),
  'key/duplicate': does(
    '删去多余的一行；如果两行都是真的，来源的 key 应加上能区分它们的列，或用 order 写明按哪一列判断新旧。',
    'Remove one of the rows; where both are real, add a column to key that tells them apart, or say with order which is newer.',
  ),
  'value/date': does(
    '按来源声明的 format 改正这个值；整列都被拒收时，改正来源中这一列的 format。',
    'Write the value in the format that the source declares; where the whole column is rejected, correct that format.',
  ),
  'value/number': does(
    '改成数字；表示“没有”的写法（如 -、N/A）列入来源的 missing。',
    'Write a number; list what stands for "none" (such as - or N/A) as missing in the source.',
  ),
  'value/integer': does(
    '改成整数；这一列本来有小数时，在来源中声明 type: number。',
    'Write a whole number; where the column has fractions, declare type: number in the source.',
  ),
  'value/boolean': does(
    '改成已声明的写法，或把这个值加进来源中这一列的 true 或 false。',
    'Write a declared word, or add this one to true or false of the column in the source.',
  ),
  'value/duration': does(
    '按来源声明的 unit 或 format（如 H:mm:ss）改正这个值，或改正来源。',
    'Write the value in the unit or format (such as H:mm:ss) that the source declares, or correct the source.',
  ),
  'value/text': does(
    '空字符多半来自损坏的导出，或编码认错。请重新导出，或在来源中写明 encoding。',
    'A NUL mostly comes from a damaged export or a wrong encoding. Export again, or declare encoding in the source.',
  ),
  'value/order': does(
    '改正 order 所指列的值：只能是数字或 ISO 时间，如 2026-03-05T09:30:00。',
    'Correct the column that order names: it takes numbers or ISO instants, such as 2026-03-05T09:30:00.',
  ),
  'value/scientific': does(
    '原来的编号已经丢失，改格式也找不回来。请从原系统按文本列重新导出，不要用 Excel 打开后另存。',
    'The digits are lost, and no format brings them back. Export again with the column as text, and do not save it from Excel.',
  ),
  'value/spreadsheet-error': does(
    '在表格中改正出错的公式（如 #N/A、#REF!）后另存，或把这个写法列入来源的 missing。',
    'Mend the formula (#N/A, #REF!) in the spreadsheet and save it, or list the value as missing in the source.',
  ),
  'evaluation/scorecard': does(
    '改成 scorecards 文件夹中已有的标识@版本，或补上那份评分表。',
    'Write an id@version that the folder scorecards has, or add that scorecard.',
  ),
  'evaluation/other-scorecard': does(
    '用方案指定的版本重新评分；要换版本，先改方案再抽取。',
    'Score by the version that the plan names; to change it, change the plan before drawing.',
  ),
  'evaluation/level': does(
    '改成 self、peer、leader、specialist、manager、mystery、third_party 或 calibration。',
    'Write self, peer, leader, specialist, manager, mystery, third_party or calibration.',
  ),
  'evaluation/evaluator': does('补上评分人。', 'Fill in who evaluated.'),
  'evaluation/plan': does(
    '改成 sampling 文件夹中已有的方案标识；不是抽样得来的评分，把这一格留空。',
    'Write the id of a plan in the folder sampling; leave it empty where the evaluation belongs to no draw.',
  ),
  'evaluation/period': does(
    '改成方案抽取的期间写法：按周抽的写 2026-W12，按月抽的写 2026-03。',
    'Write the period as the plan draws it: 2026-W12 for a weekly plan, 2026-03 for a monthly one.',
  ),
  'evaluation/not-drawn': does(
    '只评抽中的记录；要补抽，用 yardstick sample draw。另选的记录会使结论偏离总体。',
    'Score what was drawn; draw more with yardstick sample draw. A record chosen otherwise biases the result.',
  ),
  'evaluation/replaced': does(
    '评替换它的那条记录，或不导入这一行。',
    'Score the record that took its place, or leave the row out.',
  ),
  'evaluation/self-review': does(
    '换一个人评分，或把层级写成自检。',
    'Let somebody else score it, or declare it a self-check.',
  ),
  'evaluation/not-self': does(
    '自检只导入本人的记录；评别人的，改成别的层级。',
    "A self-check takes records of one's own; those of others belong to another level.",
  ),
  'evaluation/reciprocal': does('重新分派其中一条，让第三人评分。', 'Hand one of the two to a third person.'),
  'evaluation/twice': does(
    '删去多余的一行；要更正已导入的评分，用原来的主键再导入一次。',
    'Remove one of the rows; to correct an evaluation, import it again under the same key.',
  ),
  'evaluation/unknown-item': does(
    '改成评分表中的项目标识，或用评分表对应的版本。',
    'Write the id of an item of the scorecard, or name the version that has it.',
  ),
  'evaluation/answer': does(
    '写评分表允许的回答：是否项写“是”或“否”，刻度项写分数或那一档的名称，允许时写“不适用”。',
    'Write an answer that the scorecard allows: yes or no, on a scale its number or label, and N/A where it may be.',
  ),
  'evaluation/not-applicable': does(
    '给出回答；确实可能不适用的项目，在评分表中允许“不适用”。',
    'Give an answer; where an item can be beside the point, allow N/A in the scorecard.',
  ),
  'evaluation/missing-answer': does(
    '补上这一项的回答；空着的不算合格，也不算不合格。',
    'Fill in the answer; an empty cell is neither a pass nor a fail.',
  ),
  'evaluation/nothing': does(
    '至少要有一项计分；整条都不适用的记录，应从抽样结果中替换。',
    'At least one item has to count; replace a record to which nothing applies.',
  ),
  'evaluation/offset': does(
    '写成从录音开头算起的秒数或 分:秒，如 95 或 1:35。',
    'Write seconds from the start of the recording, or m:ss, such as 95 or 1:35.',
  ),
};
