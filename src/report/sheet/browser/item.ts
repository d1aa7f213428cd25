import { readOffset } from '../../../audit/offset.ts';
import { type Answer, isOptional } from '../../../audit/scoring.ts';
import { type ScoredItem, scaleValues } from '../../../catalogue/scorecard.ts';
import type { Item } from '../../../document/documents.generated.ts';
import type { Filled } from '../columns.ts';
import type { SheetData } from '../data.ts';
import { element } from './dom.ts';

interface Changes {
  readonly onAnswer: (item: string, answer: Answer) => void;
  readonly onNote: (item: string, text: string) => void;
  readonly onOffset: (item: string, text: string) => void;
}

const own = <T>(map: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(map, id) ? map[id] : undefined;

/** What can be answered, in the order shown. */
export function choicesOf({ scale, na }: Item, { words }: SheetData): { answer: Answer; label: string }[] {
  const values = scale
    ? scaleValues(scale).map((value, index) => {
        const label = String(scale.labels?.[index] ?? '');
        return { answer: value, label: label === '' ? String(value) : `${value} ${label}` };
      })
    : [
        { answer: 'yes' as const, label: words.yes },
        { answer: 'no' as const, label: words.no },
      ];
  return na ? [...values, { answer: 'na', label: words.na }] : values;
}

function tags({ item, weight }: ScoredItem, { words }: SheetData): HTMLElement[] {
  const texts: [string, string][] = [];
  if (item.critical)
    texts.push(['critical', `${words.critical}${words.colon}${words.classes[item.critical]}`]);
  if (item.bonus !== undefined) texts.push(['aside', `${words.bonus} ${item.bonus}`]);
  if (item.deduction !== undefined) texts.push(['aside', `${words.deduction} ${item.deduction}`]);
  if (weight > 0) texts.push(['weight', `${words.weight} ${weight}`]);
  if (isOptional(item)) texts.push(['weight', words.optional]);
  return texts.map(([name, text]) => element('span', { class: `tag ${name}` }, text));
}

function list(name: 'good' | 'bad', texts: Item['good'], title: string): HTMLElement[] {
  if (!texts?.length) return [];
  const lines = texts.map(text => element('li', {}, String(text)));
  return [
    element('div', { class: `example ${name}` }, element('strong', {}, title), element('ul', {}, ...lines)),
  ];
}

function help({ guidance, good, bad, checks }: Item, { words }: SheetData, id: string): HTMLElement {
  const parts = [
    ...(guidance ? [element('p', {}, String(guidance))] : []),
    ...list('good', good, words.good),
    ...list('bad', bad, words.bad),
    ...(checks
      ? [element('p', { class: 'checks' }, words.checks, words.colon, checks.join(words.comma))]
      : []),
  ];
  return element('div', { class: 'help', id }, ...parts);
}

function noteFields(item: Item, filled: Filled, data: SheetData, changes: Changes): HTMLElement {
  const { words } = data;
  const note = element('input', { type: 'text', maxlength: '2000', class: 'note', autocomplete: 'off' });
  note.value = own(filled.notes, item.id) ?? '';
  note.addEventListener('input', () => changes.onNote(item.id, note.value));
  const offset = element('input', { type: 'text', maxlength: '10', class: 'offset', autocomplete: 'off' });
  offset.placeholder = words.offsetHint;
  offset.value = own(filled.offsets, item.id) ?? '';
  const check = () => {
    const isBad = offset.value.trim() !== '' && readOffset(offset.value) === undefined;
    offset.setCustomValidity(isBad ? words.badOffset : '');
    offset.setAttribute('aria-invalid', String(isBad));
    offset.title = isBad ? words.badOffset : '';
  };
  check();
  offset.addEventListener('input', () => {
    check();
    changes.onOffset(item.id, offset.value);
  });
  return element(
    'div',
    { class: 'notes' },
    element('label', {}, `${words.note} `, note),
    element('label', {}, `${words.offset} `, offset),
  );
}

/** One item with its answers, guidance and note. */
export function itemField(
  scored: ScoredItem,
  filled: Filled,
  data: SheetData,
  changes: Changes,
): HTMLFieldSetElement {
  const { item } = scored;
  const helpId = `help-${item.id}`;
  const given = own(filled.answers, item.id);
  const choices = choicesOf(item, data).map(({ answer, label }) => {
    const radio = element('input', { type: 'radio', name: `answer-${item.id}`, value: String(answer) });
    radio.checked = given === answer;
    radio.addEventListener('change', () => changes.onAnswer(item.id, answer));
    return element('label', { class: 'choice' }, radio, ` ${label}`);
  });
  const legend = element('legend', {}, String(item.title), ' ', ...tags(scored, data));
  return element(
    'fieldset',
    { class: 'item', 'data-item': item.id, tabindex: '-1', 'aria-describedby': helpId },
    legend,
    element('div', { class: 'choices' }, ...choices),
    help(item, data, helpId),
    noteFields(item, filled, data, changes),
  );
}
