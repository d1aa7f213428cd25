import { type Answer, isOptional, scoreAnswers } from '../../../audit/scoring.ts';
import { itemsOf } from '../../../catalogue/scorecard.ts';
import type { Filled } from '../columns.ts';
import type { SheetData, SheetRecord } from '../data.ts';
import { element, linked, part } from './dom.ts';
import { download, split } from './exported.ts';
import { itemField } from './item.ts';
import { canAnswer, listen } from './keys.ts';
import { change, filledOf, forget, isComplete, load, type State, save } from './state.ts';

const data = JSON.parse(part('data').textContent ?? '') as SheetData;
const state: State = load(data);
const { words, scorecard, records } = data;
const items = itemsOf(scorecard);

const current = (): SheetRecord | undefined => records[state.index];
const fields = () => [...document.querySelectorAll<HTMLFieldSetElement>('fieldset.item')];
const reachable = () => document.activeElement?.closest<HTMLFieldSetElement>('fieldset.item') ?? undefined;

function say(text: string): void {
  part('message').textContent = text;
}

function keep(): void {
  part('saved').textContent = save(data, state) ? words.saved : words.unsaved;
}

/** The score of what is answered so far: what lacks an answer is left out for now. */
function running(filled: Filled) {
  const answered = (id: string) => Object.hasOwn(filled.answers, id);
  const partial = {
    ...scorecard,
    items: items.filter(({ item }) => isOptional(item) || answered(item.id)).map(weighted),
    sections: [],
  };
  const scored = scoreAnswers(partial, filled.answers);
  return 'problems' in scored ? undefined : scored;
}

const weighted = ({ item, weight }: (typeof items)[number]) =>
  item.bonus === undefined && item.deduction === undefined ? { ...item, weight } : item;

function scoreText(filled: Filled): string {
  const scored = running(filled);
  const complete = isComplete(data, filled);
  const missing = items.filter(({ item }) => !isOptional(item) && !Object.hasOwn(filled.answers, item.id));
  const parts = [`${words.score}${words.colon}${scored ? Math.round(scored.score * 100) / 100 : '–'}`];
  if (!complete) parts[0] += words.provisional;
  if (scored?.critical) {
    parts.push(
      `${words.critical}${words.colon}${scored.classes.map(one => words.classes[one]).join(words.comma)}`,
    );
  }
  if (complete && scored?.passed !== null) parts.push(scored?.passed ? words.passed : words.failed);
  if (missing.length > 0) parts.push(`${words.missing} ${missing.length}`);
  return parts.join(' · ');
}

function refresh(): void {
  const { complete } = split(data, state);
  const progress = part('progress') as HTMLProgressElement;
  progress.max = Math.max(1, records.length);
  progress.value = complete.length;
  part('count').textContent = `${complete.length} / ${records.length} ${words.done}`;
  const record = current();
  if (record) part('score').textContent = scoreText(filledOf(state, record));
  for (const [index, option] of [...(part('records') as HTMLSelectElement).options].entries()) {
    const of = records[index];
    if (of) option.textContent = optionText(of, index);
  }
  for (const field of fields()) {
    const id = field.dataset['item'] ?? '';
    const answers = record ? filledOf(state, record).answers : {};
    field.classList.toggle('answered', Object.hasOwn(answers, id));
  }
}

function optionText(record: SheetRecord, index: number): string {
  const filled = filledOf(state, record);
  const mark = isComplete(data, filled) ? '✓' : filled.at === '' ? '' : '…';
  return `${index + 1}. ${record.contact_id} ${mark}`;
}

function update(what: Partial<Filled>): void {
  const record = current();
  if (!record) return;
  change(state, record, what);
  keep();
  refresh();
}

const put = <T>(map: Readonly<Record<string, T>>, id: string, value: T) => ({ ...map, [id]: value });

const changes = {
  onAnswer: (item: string, answer: Answer) => update({ answers: put(filledHere().answers, item, answer) }),
  onNote: (item: string, text: string) => update({ notes: put(filledHere().notes, item, text) }),
  onOffset: (item: string, text: string) => update({ offsets: put(filledHere().offsets, item, text) }),
};

function filledHere(): Filled {
  const record = current();
  if (!record) throw new Error('no record');
  return filledOf(state, record);
}

function sectionOf(id: string, filled: Filled): HTMLElement {
  const { title } = scorecard.sections?.find(section => section.id === id) ?? { title: '' };
  const own = items.filter(({ section }) => (section ?? '') === id);
  const heading = element('h2', { id: `section-${id}` }, String(title));
  return element(
    'section',
    { 'aria-labelledby': `section-${id}` },
    heading,
    ...own.map(scored => itemField(scored, filled, data, changes)),
  );
}

function show(): void {
  const record = current();
  if (!record) return;
  const filled = filledOf(state, record);
  (part('records') as HTMLSelectElement).selectedIndex = state.index;
  part('facts').replaceChildren(
    ...record.shown.flatMap(({ label, value }) => [
      element('dt', {}, label),
      element('dd', {}, value === '' ? '–' : linked(value)),
    ]),
  );
  const sections = [...new Set(items.map(({ section }) => section ?? ''))];
  const comment = element('textarea', { rows: '2', maxlength: '4000', id: 'comment' });
  comment.value = filled.comment;
  comment.addEventListener('input', () => update({ comment: comment.value }));
  part('form').replaceChildren(
    ...sections.map(id => sectionOf(id, filled)),
    element('label', { class: 'comment' }, words.comment, comment),
  );
  (part('previous') as HTMLButtonElement).disabled = state.index === 0;
  (part('next') as HTMLButtonElement).disabled = state.index >= records.length - 1;
  refresh();
}

function turn(by: number): void {
  const index = state.index + by;
  if (index < 0 || index >= records.length) return;
  state.index = index;
  keep();
  show();
  part('record').focus();
}

function move(by: 1 | -1): void {
  const all = fields();
  const at = reachable();
  const index = at ? all.indexOf(at) + by : by === 1 ? 0 : all.length - 1;
  const target = all[Math.max(0, Math.min(all.length - 1, index))];
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

function answerHere(answer: Answer): void {
  const field = reachable() ?? fields()[0];
  const scored = items.find(({ item }) => item.id === field?.dataset['item']);
  if (!field || !scored || !canAnswer(scored.item, answer)) return;
  const radio = [...field.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
    ({ value }) => value === String(answer),
  );
  if (radio) radio.checked = true;
  changes.onAnswer(scored.item.id, answer);
  field.focus();
  move(1);
}

function exportCsv(): void {
  if (state.evaluator.trim() === '') {
    say(words.evaluatorMissing);
    part('evaluator').focus();
    return;
  }
  const { complete, begun } = split(data, state);
  if (complete.length > 0) download(data, state);
  const left = begun.map(({ contact_id }) => contact_id).join(words.comma);
  const done = complete.length > 0 ? `${words.exported}${words.colon}${complete.length}` : words.nothing;
  say(left === '' ? done : `${done} · ${words.unfinished}${words.colon}${left}`);
}

function start(): void {
  const evaluator = part('evaluator') as HTMLInputElement;
  evaluator.value = state.evaluator;
  evaluator.addEventListener('input', () => {
    state.evaluator = evaluator.value;
    keep();
  });
  const choice = part('records') as HTMLSelectElement;
  choice.replaceChildren(...records.map((record, index) => element('option', {}, optionText(record, index))));
  choice.addEventListener('change', () => turn(choice.selectedIndex - state.index));
  const usesKeys = part('uses-keys') as HTMLInputElement;
  usesKeys.checked = state.usesKeys;
  usesKeys.addEventListener('change', () => {
    state.usesKeys = usesKeys.checked;
    keep();
  });
  const dialog = part('keys') as HTMLDialogElement;
  const on = (id: string, run: () => void) => part(id).addEventListener('click', run);
  on('previous', () => turn(-1));
  on('next', () => turn(1));
  on('export', exportCsv);
  on('show-keys', () => dialog.showModal());
  on('clear', () => {
    if (!confirm(words.clearAsk)) return;
    forget(data);
    location.reload();
  });
  listen({
    isOn: () => state.usesKeys && !dialog.open,
    move,
    answer: answerHere,
    note: () => (reachable() ?? fields()[0])?.querySelector<HTMLInputElement>('input.note')?.focus(),
    turn,
    exportCsv,
    showKeys: () => dialog.showModal(),
  });
  keep();
  show();
}

start();
