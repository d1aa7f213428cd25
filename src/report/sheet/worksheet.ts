import { itemsOf, scaleValues } from '../../catalogue/scorecard.ts';
import { csvMark, csvRow } from '../../text/csv.ts';
import type { Locale } from '../../text/locale.ts';
import type { Sheet, SheetColumn } from '../workbook.ts';
import { evaluationColumns, evaluationRow, unfilled } from './columns.ts';
import type { SheetData } from './data.ts';

/** What stands behind the name of a column; English readers need nothing but the name. */
const columnTitles: { readonly [L in Locale]: Readonly<Record<string, string>> } = {
  'zh-CN': {
    evaluation_id: '评分编号',
    contact_id: '记录编号',
    agent: '坐席',
    team: '班组',
    level: '层级',
    evaluator: '评分人',
    scorecard: '评分表',
    plan: '抽样方案',
    period: '期间',
    draw: '抽中的记录',
    weight: '权重',
    at: '评分时间',
    score: '得分',
    passed: '是否合格',
    comment: '总评',
    item: '评分项',
    title: '名称',
  },
  en: {},
};

/** A column of `ingest` with a word for people beside it. */
function titled({ words, scorecard, locale }: SheetData): (column: string) => string {
  const titles = new Map([
    ...Object.entries(columnTitles[locale]),
    ...itemsOf(scorecard).flatMap(({ item: { id, title } }) => [
      [`item:${id}`, String(title)] as const,
      [`note:${id}`, words.note] as const,
      [`offset:${id}`, words.offset] as const,
    ]),
  ]);
  return column => [column, titles.get(column)?.replace(/\s+/g, ' ')].filter(Boolean).join(' ');
}

/** What the plan lets reviewers see, then the columns that `ingest` reads. */
function headers(data: SheetData): string[] {
  const shown = (data.records[0]?.shown ?? []).map(({ label }) => label);
  return [...shown, ...evaluationColumns(data).map(titled(data))];
}

function rows(data: SheetData): (string | number | null)[][] {
  return data.records.map(record => [
    ...record.shown.map(({ value }) => value),
    ...evaluationRow(data, record, data.reviewer ?? record.reviewer ?? '', unfilled),
  ]);
}

/** A worksheet to fill in with any spreadsheet program. */
export function worksheetCsv(data: SheetData): string {
  return csvMark + [headers(data), ...rows(data)].map(csvRow).join('');
}

const asked = /^(?:item:|note:|offset:|evaluator\b|at\b|comment\b)/;

/** The answers that each item's column offers. */
function choices({ scorecard, words }: SheetData): ReadonlyMap<string, readonly string[]> {
  return new Map(
    itemsOf(scorecard).map(({ item }) => {
      const values = item.scale ? scaleValues(item.scale).map(String) : [words.yes, words.no];
      return [`item:${item.id}`, item.na ? [...values, words.na] : values];
    }),
  );
}

function columnOf(header: string, offered: readonly string[] | undefined): SheetColumn {
  return {
    header,
    width: /^(?:note:|comment\b)/.test(header) ? 30 : 16,
    ...(asked.test(header) && { input: true }),
    ...(offered && { choices: offered }),
  };
}

/** The worksheet, and the scorecard with its guidance on a tab beside it. */
export function worksheets(data: SheetData): Sheet[] {
  const offered = choices(data);
  const { words, scorecard, locale } = data;
  const title = (column: string) => columnTitles[locale][column] ?? column;
  const lines = (texts: readonly unknown[] | undefined) => (texts ?? []).map(String).join('\n');
  return [
    {
      title: data.period,
      columns: headers(data).map(header => columnOf(header, offered.get(header.split(' ', 1)[0] ?? ''))),
      rows: rows(data),
    },
    {
      title: String(scorecard.title),
      columns: [title('item'), title('title'), words.weight, words.guidance, words.good, words.bad].map(
        (header, index) => ({
          header,
          width: [18, 36, 10, 50, 40, 40][index] ?? 16,
        }),
      ),
      rows: itemsOf(scorecard).map(({ item, weight }) => [
        item.id,
        String(item.title),
        String(weight),
        String(item.guidance ?? ''),
        lines(item.good),
        lines(item.bad),
      ]),
    },
  ];
}
