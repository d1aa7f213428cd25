import { existsSync } from 'node:fs';
import type { Sampling } from '../../document/documents.generated.ts';
import { databaseFile } from '../../store/database.ts';
import { countDraws } from '../../store/draws.ts';
import { readStore } from '../../store/store.ts';
import { jsonLine } from '../../text/json.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { grouped } from '../../text/number.ts';
import { documentsOf, openWorkspace } from '../../workspace/workspace.ts';
import { cell } from '../figures/show.ts';
import { grid } from '../grid.ts';
import type { SampleAction } from './action.ts';
import { words } from './words.ts';

type Counted = ReturnType<typeof countDraws>[number];

/** Lists the plans, and the periods that were drawn by them. */
export const list: SampleAction = async (_, { format }, { cwd, out, locale }) => {
  const repository = openWorkspace(cwd);
  const plans = documentsOf(repository, 'sampling').map(({ document }) => document);
  const counts = countsIn(repository.root);
  const of = ({ id }: Sampling) => counts.filter(({ plan }) => plan === id);
  if (format === 'json') {
    const periods = (plan: Sampling) => of(plan).map(({ plan: _plan, ...count }) => count);
    out(jsonLine({ version: 1, plans: plans.map(plan => ({ ...factsOf(plan), periods: periods(plan) })) }));
    return 0;
  }
  const rows = plans.flatMap(plan => {
    const cells = cellsOf(plan, locale);
    const [first, ...more] = of(plan);
    const blank = cells.map(() => '');
    return [[...cells, ...periodCells(first)], ...more.map(count => [...blank, ...periodCells(count)])];
  });
  const columns = words[locale].list.map((title, index) => ({
    title,
    align: index === 6 ? ('right' as const) : ('left' as const),
  }));
  out(grid(columns, rows));
  return 0;
};

function countsIn(root: string): Counted[] {
  if (!existsSync(databaseFile(root))) return [];
  const store = readStore(root);
  try {
    return countDraws(store);
  } finally {
    store.close();
  }
}

const factsOf = ({ id, version, level, population, rate, size, aql, seed }: Sampling) => ({
  id,
  plan_version: version,
  level,
  per: population.per,
  unit: population.unit ?? 'record',
  rate: rate ?? null,
  size: size ?? null,
  aql: aql ?? null,
  seed,
});

function cellsOf(plan: Sampling, locale: Locale): string[] {
  const { id, title, level, population, rate, size, aql } = plan;
  const amount = rate ?? (size === undefined ? `AQL ${aql ?? ''}` : grouped(size));
  return [cell(id), cell(pick(title, locale)), words[locale].levels[level] ?? level, population.per, amount];
}

const periodCells = (count: Counted | undefined) => (count ? [count.period, grouped(count.drawn)] : ['', '']);
