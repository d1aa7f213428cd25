import type { Answer } from '../../../audit/scoring.ts';
import type { Item } from '../../../document/documents.generated.ts';

/** What keys do. */
export interface Actions {
  readonly isOn: () => boolean;
  readonly move: (by: 1 | -1) => void;
  readonly answer: (answer: Answer) => void;
  readonly note: () => void;
  readonly turn: (by: 1 | -1) => void;
  readonly exportCsv: () => void;
  readonly showKeys: () => void;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox');

/** Whether an item can have the answer. */
export function canAnswer({ scale, na }: Item, answer: Answer): boolean {
  if (answer === 'na') return na === true;
  if (typeof answer === 'number') return scale !== undefined && answer >= scale.min && answer <= scale.max;
  return scale === undefined;
}

/** Single keys, but never while somebody types, nor where they are switched off. */
export function listen(actions: Actions): void {
  const keys: Readonly<Record<string, () => void>> = {
    j: () => actions.move(1),
    k: () => actions.move(-1),
    y: () => actions.answer('yes'),
    n: () => actions.answer('no'),
    x: () => actions.answer('na'),
    m: actions.note,
    '[': () => actions.turn(-1),
    ']': () => actions.turn(1),
    e: actions.exportCsv,
    '?': actions.showKeys,
  };
  const runOf = (key: string): (() => void) | undefined => {
    if (/^\d$/.test(key)) return () => actions.answer(Number(key));
    const name = key.toLowerCase();
    return Object.hasOwn(keys, name) ? keys[name] : undefined;
  };
  document.addEventListener('keydown', event => {
    const { key, target } = event;
    if (isTyping(target)) leave(event);
    if (isTyping(target) || isCombined(event) || !actions.isOn()) return;
    const run = runOf(key);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

const isCombined = (event: KeyboardEvent) =>
  event.ctrlKey || event.altKey || event.metaKey || event.isComposing;

/** Escape goes from a note back to its item. */
function leave({ key, target }: KeyboardEvent): void {
  if (key === 'Escape' && target instanceof HTMLElement) target.closest<HTMLElement>('.item')?.focus();
}
