import type { IngestSourceFacts } from '../sentences/ingest-source.ts';
import { type Remedy, remedied } from './remedy.ts';

/** Why a source cannot be used. */
export const sourceRemedies: Readonly<Record<keyof IngestSourceFacts, Remedy>> = {
  'ingest/unknown-field': remedied(
    ['columns 中的字段不是这种记录的字段。', 'A field under columns is none of this record.'],
    ['改正字段名；自定的列以 x- 开头。', 'Correct its name; columns of your own begin with x-.'],
  ),
  'ingest/field-type': remedied(
    [
      '字段的类型是固定的，来源却声明为另一种。',
      'The type of the field is fixed, and the source declares another.',
    ],
    [
      '删去 type，或把这一列映射到 x- 开头的字段。',
      'Leave type out, or map the column to a field that begins with x-.',
    ],
  ),
  'ingest/unused-key': remedied(
    ['这个键对这种类型的字段不起作用。', 'The key means nothing for a field of this type.'],
    ['删去它。', 'Leave it out.'],
  ),
  'ingest/format': remedied(
    ['写明的日期或时长格式无法使用。', 'The declared format of a date or duration cannot be used.'],
    [
      '日期至少要有年和月，如 yyyy-MM-dd H:mm:ss；其他字母放在单引号内。',
      'A date needs at least year and month, such as yyyy-MM-dd H:mm:ss; other letters stand in single quotes.',
    ],
  ),
  'ingest/after': remedied(
    ['after 所指的不是此来源映射的另一个时间。', 'after names no other instant that this source maps.'],
    ['在 columns 中映射那个时间，或改正 after。', 'Map that instant under columns, or correct after.'],
  ),
  'ingest/set-value': remedied(
    ['set 中的固定值不符合字段的类型。', 'A fixed value under set does not fit the type of its field.'],
    ['改正这个值。', 'Correct the value.'],
  ),
  'ingest/set-and-column': remedied(
    ['同一字段既在 columns 中，又在 set 中。', 'A field is both under columns and under set.'],
    ['只留一个。', 'Keep one.'],
  ),
  'ingest/no-anchor': remedied(
    [
      '没有映射把记录归入期间的时间（如 contact 的 created）。',
      'The instant that places a record in a period (created of a contact) is not mapped.',
    ],
    ['在 columns 中写明它来自哪一列。', 'Say under columns where it comes from.'],
  ),
  'ingest/word-value': remedied(
    [
      'values 中的文字代表小数，而字段只存整数。',
      'A word under values stands for a fraction, and the field stores whole numbers.',
    ],
    [
      '改为整数，或把这一列映射到存小数的字段。',
      'Write a whole number, or map the column to a field that stores fractions.',
    ],
  ),
  'ingest/same-name': remedied(
    [
      '两个自定列的名称只有字母大小写不同。',
      'Two columns of your own have names that differ only in the case of their letters.',
    ],
    ['给其中一个换名称。', 'Give one of them another name.'],
  ),
  'ingest/delimiter': remedied(
    ['分隔符不能是引号、换行或空字符。', 'A delimiter is no quote, line end or NUL.'],
    ['改正 delimiter，或删去它以自动识别。', 'Correct delimiter, or leave it out to have it detected.'],
  ),
  'ingest/items-record': remedied(
    ['items、notes、offsets 只用于质检评分。', 'items, notes and offsets are for evaluations only.'],
    ['把 record 改成 evaluation，或删去这些键。', 'Write record: evaluation, or leave them out.'],
  ),
  'ingest/private-twice': remedied(
    [
      '一列在一处写了 private: pseudonym，在另一处按原文保存，等于没有保护。',
      'A column is private: pseudonym in one place and stored as it is in another, which protects nobody.',
    ],
    ['各处都写 private: pseudonym，或删去另一处。', 'Declare it in every place, or leave the other out.'],
  ),
  'ingest/collapse-record': remedied(
    ['collapse 把事件归并为联系记录，只用于事件。', 'collapse makes contacts of events, and needs events.'],
    ['把 record 改成 event，或删去 collapse。', 'Write record: event, or leave collapse out.'],
  ),
  'ingest/collapse-contact': remedied(
    [
      'contact_id 与 collapse.contact 来自不同的列，事件与联系记录对不上。',
      'contact_id and collapse.contact come from two columns, so events lose their contact.',
    ],
    ['让两者用同一列，或删去 contact_id。', 'Use one column for both, or leave contact_id out.'],
  ),
  'ingest/collapse-instant': remedied(
    ['collapse 中写的不是联系记录的时间。', 'A key of collapse is no instant of a contact.'],
    ['改成 answered、resolved 之类的时间字段。', 'Name an instant, such as answered or resolved.'],
  ),
  'ingest/collapse-twice': remedied(
    ['同一时间已由列或另一条件给出。', 'The instant comes from a column or another condition already.'],
    ['只留一个。', 'Keep one.'],
  ),
  'ingest/collapse-when': remedied(
    [
      '条件所用的字段不是此来源映射的文字字段。',
      'The condition uses a field that is no text that this source maps.',
    ],
    ['在 columns 中映射它，如 event 或 status。', 'Map it under columns, such as event or status.'],
  ),
  'ingest/own-type': remedied(
    ['自定列在已导入的数据中是另一种类型。', 'The own column has another type in what was imported already.'],
    ['各来源用同一种类型，或换一个名称。', 'Use one type in every source, or another name.'],
  ),
};
