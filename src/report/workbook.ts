import { displayWidth } from '../text/width.ts';
import { defaultBrand, type Status } from './brand.ts';
import { xmlText } from './escape.ts';
import { writeXlsxFile } from './libraries/sheet.ts';
import { unzipSync, zipSync } from './libraries/zip.ts';

/** How a number is shown; its value stays exact. A percent is a share: 0.98 is shown as 98.00%. */
export type NumberForm = 'integer' | 'number' | 'percent';

/** Text is text, whatever it begins with; null is an empty cell. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly value: string | number; readonly as?: NumberForm; readonly status?: Status };

export interface SheetColumn {
  readonly header: string;
  /** In characters of the default font; a Chinese character takes two. */
  readonly width: number;
  /** `text` where nothing is said. A number in a text column is shown as it is. */
  readonly as?: 'text' | NumberForm;
  /** For the reader to fill in: shaded. */
  readonly input?: boolean;
  /** What a cell may hold, offered as a list; left out where Excel cannot hold it (255 characters, no commas). */
  readonly choices?: readonly string[];
}

/** A table on a tab of its own: the header bold, frozen, filtered and repeated on every printed page. */
export interface Sheet {
  /** On the tab: shortened and made unique where Excel asks for it. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const { accent, rule, fonts, status: looks } = defaultBrand;
const formats: Readonly<Record<NumberForm, string>> = {
  integer: '#,##0',
  number: '#,##0.####',
  percent: '0.00##%',
};
const frame = { borderStyle: 'thin', borderColor: `#${rule}`, alignVertical: 'top' } as const;
const inputFill = '#FFF8DC';
/** What a person types over such a cell is no formula and no date either. */
const textFormat = '@';
const linePoints = 15;
const mostPoints = 409;
const mostCharacters = 32_767;
const mostTitleCharacters = 31;
const mostChoiceCharacters = 255;

/** At most so many UTF-16 units, and no half of a character. */
const cut = (text: string, most: number): string => xmlText(text.slice(0, most));

/** Excel reads _x0041_ as "A"; the escape of its underscore keeps the text as it is. */
function cellText(text: string): string {
  const shown = xmlText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return shown.length <= mostCharacters ? shown : `${cut(shown, mostCharacters - 1)}…`;
}

function headerCell({ header }: SheetColumn) {
  const look = {
    fontWeight: 'bold',
    textColor: '#FFFFFF',
    backgroundColor: `#${accent}`,
    wrap: true,
  } as const;
  return { ...frame, ...look, value: cellText(header), type: String };
}

interface Content {
  readonly value: string | number | null;
  readonly as?: NumberForm;
  readonly status?: Status;
}

const contentOf = (cell: SheetCell): Content =>
  cell === null || typeof cell !== 'object' ? { value: cell } : cell;

function lookOf({ status }: Content, { input }: SheetColumn) {
  if (status) return { backgroundColor: `#${looks[status].fill}`, textColor: `#${looks[status].ink}` };
  return input ? { backgroundColor: inputFill } : {};
}

function dataCell(cell: SheetCell, column: SheetColumn) {
  const content = contentOf(cell);
  const { value, as } = content;
  const style = { ...frame, ...lookOf(content, column) };
  const form = as ?? (column.as === 'text' ? undefined : column.as);
  if (typeof value === 'number' && Number.isFinite(value)) {
    return { ...style, value, type: Number, format: formats[form ?? 'number'] };
  }
  if (value === null && form) return { ...style, type: Number, format: formats[form] };
  if (value === null) return { ...style, type: String, format: textFormat };
  return { ...style, value: cellText(String(value)), type: String, format: textFormat, wrap: true };
}

/** How high a row has to be for its texts to be read, in points. */
function heightOf(texts: readonly (string | number | null)[], columns: readonly SheetColumn[]): number {
  const lines = texts.map((text, index) => {
    const width = Math.max(1, (columns[index]?.width ?? 10) - 1);
    return String(text ?? '')
      .slice(0, mostCharacters)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
  });
  return Math.min(mostPoints, Math.max(1, ...lines) * linePoints + 3);
}

function headerRow(columns: readonly SheetColumn[]) {
  const height = heightOf(
    columns.map(({ header }) => header),
    columns,
  );
  return columns.map(column => ({ ...headerCell(column), height }));
}

function dataRow(row: readonly SheetCell[], columns: readonly SheetColumn[]) {
  const height = heightOf(
    row.map(cell => contentOf(cell).value),
    columns,
  );
  return columns.map((column, index) => ({ ...dataCell(row[index] ?? null, column), height }));
}

/** Names for the tabs: without what Excel refuses, 31 characters at most, no two alike. */
function tabNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const plain = xmlText(title)
      .replace(/[[\]/\\:*?\s]+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    const base = plain || `Sheet${index + 1}`;
    let name = cut(base, mostTitleCharacters);
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
      name = `${cut(base, mostTitleCharacters - 5)} (${count})`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function letters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letters(Math.floor(index / 26) - 1) + rest;
}

const xml = (text: string): string => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);

function validations({ columns, rows }: Sheet): string {
  const lists = columns.flatMap(({ choices = [] }, index) => {
    const list = choices.map(xmlText).join(',');
    const isHoldable = choices.length > 0 && !choices.some(choice => choice.includes(','));
    if (!isHoldable || list.length > mostChoiceCharacters || rows.length === 0) return [];
    const cells = `${letters(index)}2:${letters(index)}${rows.length + 1}`;
    const formula = xml(`"${list.replaceAll('"', '""')}"`);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>${formula}</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** What the library does not write: the filter, the lists of choices, and one page across when printed. */
function completeSheet(markup: string, sheet: Sheet): string {
  const filter = `A1:${letters(Math.max(0, sheet.columns.length - 1))}${sheet.rows.length + 1}`;
  return markup
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('</sheetData>', () => `</sheetData><autoFilter ref="${filter}"/>${validations(sheet)}`)
    .replace('<pageSetup ', '<pageSetup fitToHeight="0" ');
}

function completeBook(markup: string, names: readonly string[]): string {
  const titles = names.map((name, index) => {
    const rows = xml(`'${name.replaceAll("'", "''")}'!$1:$1`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`;
  });
  return markup.replace('<definedNames/>', () => `<definedNames>${titles.join('')}</definedNames>`);
}

/** The bytes of an .xlsx file, the same for the same sheets. There is at least one. */
export async function makeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = tabNames(sheets.map(({ title }) => title));
  const written = sheets.map((sheet, index) => ({
    sheet: names[index] ?? '',
    data: [headerRow(sheet.columns), ...sheet.rows.map(row => dataRow(row, sheet.columns))],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  const blob = await writeXlsxFile(written, { fontFamily: fonts.chinese, fontSize: 10 }).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const edit = (path: string, change: (markup: string) => string): void => {
    const part = parts[path];
    if (!part) throw new Error(`A workbook without ${path}.`);
    parts[path] = new TextEncoder().encode(change(new TextDecoder().decode(part)));
  };
  sheets.forEach((sheet, index) => {
    edit(`xl/worksheets/sheet${index + 1}.xml`, markup => completeSheet(markup, sheet));
  });
  edit('xl/workbook.xml', markup => completeBook(markup, names));
  // The first instant that a zip can hold, without a zone: the same everywhere.
  return zipSync(parts, { level: 6, mtime: '1980-01-01T00:00:00' });
}
