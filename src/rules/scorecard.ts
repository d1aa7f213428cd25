import { itemsOf, scaleValues } from '../catalogue/scorecard.ts';
import type { Item, Scorecard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { exactSum } from '../statistics/decimal.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type Rule, ruleOf, type Subject } from './rule.ts';
import { broken } from './severity.ts';

interface PlacedItem {
  readonly loaded: Loaded<Scorecard>;
  readonly path: Path;
  readonly item: Item;
}

/** Every item of a scorecard, and where it stands. */
export function placedItems(loaded: Loaded<Scorecard>): PlacedItem[] {
  const { items = [], sections = [] } = loaded.document;
  return [
    ...items.map((item, index) => ({ loaded, path: ['items', index], item })),
    ...sections.flatMap(({ items: own }, section) =>
      own.map((item, index) => ({ loaded, path: ['sections', section, 'items', index], item })),
    ),
  ];
}

const scorecards = (subject: Subject) => documentsOf(subject, 'scorecard');
const everyItem = (subject: Subject) => scorecards(subject).flatMap(placedItems);

const empty = ruleOf('scorecard/empty', broken, subject =>
  scorecards(subject).flatMap(loaded =>
    placedItems(loaded).length > 0 ? [] : [{ loaded, path: ['id'], facts: {} }],
  ),
);

const whole = 100;

/** Only where some item says a weight; without any, every item weighs the same. */
const weights = ruleOf('scorecard/weights', broken, subject =>
  scorecards(subject).flatMap(loaded => {
    const items = placedItems(loaded);
    const first = items.find(({ item }) => item.weight !== undefined);
    const sum = exactSum(itemsOf(loaded.document).map(({ weight }) => weight));
    if (!first || sum === whole) return [];
    const last = items.findLast(({ item }) => item.weight !== undefined) ?? first;
    return [{ loaded, path: [...last.path, 'weight'], facts: { sum } }];
  }),
);

const sectionWeight = ruleOf('scorecard/section-weight', broken, subject =>
  scorecards(subject).flatMap(loaded =>
    (loaded.document.sections ?? []).flatMap(({ id, weight, items }, index) => {
      const sum = exactSum(items.map(item => item.weight ?? 0));
      return weight === undefined || weight === sum
        ? []
        : [{ loaded, path: ['sections', index, 'weight'], facts: { section: id, weight, sum } }];
    }),
  ),
);

const isAside = ({ bonus, deduction }: Item) => bonus !== undefined || deduction !== undefined;

/** Only a critical item can go without a weight where others have one. */
const noWeight = ruleOf('scorecard/no-weight', broken, subject =>
  scorecards(subject).flatMap(loaded => {
    const items = placedItems(loaded);
    if (!items.some(({ item }) => item.weight !== undefined)) return [];
    return items
      .filter(({ item }) => !isAside(item) && !(item.weight || item.critical))
      .map(({ path, item }) => ({ loaded, path: [...path, 'id'], facts: { item: item.id } }));
  }),
);

const oneEffect = ruleOf('scorecard/one-effect', broken, subject =>
  everyItem(subject).flatMap(({ loaded, path, item }) => {
    const keys = (['weight', 'bonus', 'deduction'] as const).filter(key => item[key] !== undefined);
    if (item.critical && item.bonus !== undefined) keys.push('bonus');
    if (keys.length < 2) return [];
    return [{ loaded, path: [...path, keys[1] ?? 'id'], facts: { item: item.id } }];
  }),
);

const scale = ruleOf('scorecard/scale', broken, subject =>
  everyItem(subject).flatMap(({ loaded, path, item }) => {
    if (!item.scale) return [];
    const { min, max, labels } = item.scale;
    const isUpsideDown = min >= max;
    if (!isUpsideDown && (!labels || labels.length === scaleValues(item.scale).length)) return [];
    const facts = { min, max, labels: isUpsideDown ? undefined : labels?.length };
    return [{ loaded, path: [...path, 'scale', isUpsideDown ? 'min' : 'labels'], facts }];
  }),
);

/** What a scorecard must be so that scores mean something. */
export const scorecard: readonly Rule[] = [empty, weights, sectionWeight, noWeight, oneEffect, scale];
