import type {
  Clause,
  Filter,
  Scope,
  Standard,
  TimeLimit,
  Workspace,
} from '../../document/documents.generated.ts';
import { coveringLimits } from '../../rules/scope.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { circled, covers, dimensions, type ScopeCell, scopeWords } from './scope.ts';
import { standardLabels, standardSentences } from './words/standard.ts';
import { enumerate } from './words/trade.ts';

/** Ids that count up as one: C1–C4, C8. */
export function runsOf(ids: readonly string[], locale: Locale): string {
  const runs: { prefix: string; first: number; last: number; ids: string[] }[] = [];
  for (const id of ids) {
    const [, prefix = id, digits = ''] = /^(.*?)(\d+)$/.exec(id) ?? [];
    const number = digits === '' ? Number.NaN : Number(digits);
    const run = runs.at(-1);
    if (run && run.prefix === prefix && number === run.last + 1) {
      run.last = number;
      run.ids.push(id);
    } else runs.push({ prefix, first: number, last: number, ids: [id] });
  }
  const shown = runs.flatMap(({ ids: run }) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run));
  return enumerate(shown, locale);
}

function clauseCovers(clause: Clause, cell: ScopeCell): boolean {
  return dimensions.every(dimension => clause[dimension]?.includes(cell[dimension]) ?? true);
}

/** Whether records of the cell can come under the filter, by what it says of stage, customer and channel. */
function filterCovers(filter: Filter | undefined, cell: ScopeCell): boolean {
  return dimensions.every(dimension => {
    const wanted = filter?.[dimension];
    return wanted === undefined || [wanted].flat().includes(cell[dimension]);
  });
}

function limitCovers({ when, table }: TimeLimit, cell: ScopeCell): boolean {
  return filterCovers(when, cell) && (!table || table.some(row => filterCovers(row.when, cell)));
}

const isGeneral = ({ stage, customer, channel }: Clause) => !stage && !customer && !channel;

type Row = { stage: string; customer: string; cells: string[] };

/** Customers that agree in every channel as one row. */
function rowsOf(
  [stages, customers, channels]: readonly (readonly string[])[],
  cellOf: (cell: ScopeCell) => string,
  locale: Locale,
): Row[] {
  return (stages ?? []).flatMap(stage => {
    const groups = new Map<string, { customers: string[]; cells: string[] }>();
    for (const customer of customers ?? []) {
      const cells = (channels ?? []).map(channel => cellOf({ stage, customer, channel }));
      const group = groups.get(cells.join('|')) ?? { customers: [], cells };
      group.customers.push(customer);
      groups.set(cells.join('|'), group);
    }
    return [...groups.values()].map(group => ({
      stage,
      customer: enumerate(group.customers, locale),
      cells: group.cells,
    }));
  });
}

/** Stage × customer × channel with the clauses and time limits that cover each, or the reason why none does. */
export function coverageOf(standard: Standard, terms: Workspace['terms'], locale: Locale) {
  const labels = standardLabels(locale);
  const say = standardSentences[locale];
  const { scope, clauses = [] } = standard;
  const { exclusions = [] }: Scope = scope;
  const values = dimensions.map(dimension => scopeWords(scope, dimension, terms, labels.all));
  const special = clauses.filter(clause => !isGeneral(clause));
  const cellOf = (cell: ScopeCell): string => {
    const reason = exclusions.findIndex(exclusion => covers(exclusion, cell));
    if (reason >= 0) return `${labels.out_of_scope} ${circled(reason)}`;
    const own = special.filter(clause => clauseCovers(clause, cell)).map(({ id }) => id);
    const limits = coveringLimits(standard).filter(limit => limitCovers(limit, cell));
    const titles = limits.map(({ title }) => pick(title, locale));
    return say.covered(runsOf(own, locale), enumerate(titles, locale)) || `🔴 ${labels.uncovered}`;
  };
  const general = clauses.filter(isGeneral).map(({ id }) => id);
  return {
    channels: values[2] ?? [],
    rows: rowsOf(values, cellOf, locale),
    exclusions: exclusions.map((exclusion, index) => ({
      number: circled(index),
      text: say.excluded(
        dimensions.flatMap(dimension => exclusion[dimension] ?? []).join(' × '),
        pick(exclusion.reason, locale),
      ),
    })),
    general:
      general.length === 0
        ? ''
        : `${labels.coverage_note}${locale === 'en' ? ' ' : ''}${runsOf(general, locale)}${locale === 'en' ? '.' : '。'}`,
  };
}
