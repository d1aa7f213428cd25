import type { Scope, Workspace } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { charterLabels, charterSentences } from './words/charter.ts';
import { enumerate } from './words/trade.ts';

export const dimensions = ['stage', 'customer', 'channel'] as const;
export type ScopeCell = Readonly<Record<(typeof dimensions)[number], string>>;
type Exclusion = NonNullable<Scope['exclusions']>[number];

/** The words of a dimension: those of the scope, else all that the workspace declares, else one for all. */
export function scopeWords(
  scope: Scope,
  dimension: (typeof dimensions)[number],
  terms: Workspace['terms'],
  all: string,
) {
  const declared = Object.keys(terms?.[dimension] ?? {});
  return scope[dimension] ?? (declared.length > 0 ? declared : [all]);
}

export function covers(exclusion: Exclusion, cell: ScopeCell): boolean {
  return dimensions.every(dimension => {
    const wanted = exclusion[dimension];
    return wanted === undefined || wanted === cell[dimension];
  });
}

export const circled = (index: number) =>
  index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`;

/** Stage × customer × channel, customers that agree in one row: in scope, or out of it with the number of the reason. */
export function scopeGrid(scope: Scope, terms: Workspace['terms'], locale: Locale) {
  const labels = charterLabels(locale);
  const { exclusions = [] } = scope;
  const [stages = [], customers = [], channels = []] = dimensions.map(dimension =>
    scopeWords(scope, dimension, terms, labels.all),
  );
  const cellOf = (cell: ScopeCell): string => {
    const index = exclusions.findIndex(exclusion => covers(exclusion, cell));
    return index < 0 ? labels.in_scope : `${labels.out_of_scope} ${circled(index)}`;
  };
  return {
    channels,
    rows: stages.flatMap(stage => {
      const groups = new Map<string, { customers: string[]; cells: string[] }>();
      for (const customer of customers) {
        const cells = channels.map(channel => cellOf({ stage, customer, channel }));
        const group = groups.get(cells.join('|')) ?? { customers: [], cells };
        group.customers.push(customer);
        groups.set(cells.join('|'), group);
      }
      return [...groups.values()].map(group => ({
        stage,
        customer: enumerate(group.customers, locale),
        cells: group.cells,
      }));
    }),
    exclusions: exclusions.map((exclusion, index) => ({
      number: circled(index),
      text: charterSentences[locale].excluded(
        dimensions.flatMap(dimension => exclusion[dimension] ?? []).join(' × '),
        pick(exclusion.reason, locale),
      ),
    })),
  };
}
