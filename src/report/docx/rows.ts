import { Failure } from '../../diagnostic/failure.ts';
import { type Brand, statusMarks } from '../brand.ts';
import { xmlText } from '../escape.ts';
import { PatchType, TextRun } from '../libraries/word.ts';
import type { Model } from '../template.ts';

type Fields = { readonly [field: string]: Model };

const isFields = (value: Model | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPrintable = (value: Model) => typeof value !== 'object' || value === null;

/** Between two braces of text, so that it is not taken for a placeholder; `unguarded` takes it out again. */
const guard = '\u2063';
export const unguarded = (xml: string) => xml.replace(new RegExp(`\\{${guard}(?=\\{)`, 'g'), '{');

/** Text in the place of a placeholder; its lines stay lines. */
export function textPatch(text: string) {
  const lines = xmlText(text)
    .replace(/\{(?=\{)/g, `{${guard}`)
    .split('\n');
  const children = lines.map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));
  return { type: PatchType.PARAGRAPH, children };
}

/** The lists of a model whose elements have fields, by their names. */
function listsIn(data: Model): Map<string, readonly Fields[]> {
  const lists = new Map<string, readonly Fields[]>();
  for (const [name, value] of Object.entries(isFields(data) ? data : {})) {
    if (!Array.isArray(value)) continue;
    const elements: readonly Model[] = value;
    if (elements.every(isFields)) lists.set(name, elements);
  }
  return lists;
}

/** The fields that can be printed, of all elements. */
function fieldsOf(elements: readonly Fields[]): string[] {
  const printable = elements.flatMap(one =>
    Object.keys(one).filter(field => isPrintable(one[field] ?? null)),
  );
  return [...new Set(printable)];
}

function cellText(value: Model | undefined, { status }: Brand): string {
  const text = String(value ?? '');
  return Object.entries(statusMarks).reduce(
    (all, [mark, one]) => all.replaceAll(mark, status[one].mark),
    text,
  );
}

/**
 * For placeholders such as {{goals.title}}, the rows of a table that hold them once for each element of that list of
 * the model. Throws Failure brand/list and brand/field for what the model does not have.
 */
export function rowPatches(keys: readonly string[], data: Model, file: string, brand: Brand) {
  const lists = listsIn(data);
  const wanted = new Map<string, string[]>();
  for (const key of keys.filter(one => one.includes('.'))) {
    const list = key.slice(0, key.indexOf('.'));
    const field = key.slice(list.length + 1);
    const elements = lists.get(list);
    if (!elements) throw new Failure('brand/list', { file, key, lists: [...lists.keys()] });
    const fields = fieldsOf(elements);
    if (elements.length > 0 && !fields.includes(field))
      throw new Failure('brand/field', { file, key, fields });
    wanted.set(list, [...(wanted.get(list) ?? []), field]);
  }
  const patches = [...wanted].map(([list, fields]) => {
    const rows = (lists.get(list) ?? []).map(one =>
      Object.fromEntries(fields.map(field => [field, textPatch(cellText(one[field], brand))])),
    );
    return [list, { type: PatchType.TABLE_ROWS, rows }] as const;
  });
  return Object.fromEntries(patches);
}
