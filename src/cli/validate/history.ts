import { previousPeriods } from '../../calendar/period.ts';
import type { Instant } from '../../calendar/zone.ts';
import { lastCompleteMonth } from '../../metric/complete-month.ts';
import { computeFigures } from '../../metric/compute.ts';
import { takeInventory } from '../../metric/inventory.ts';
import type { History, Month } from '../../rules/rule.ts';
import { type Reader, readStore } from '../../store/store.ts';
import { documentsOf, openWorkspace, type StandardsRepository } from '../../workspace/workspace.ts';

/** The last complete month with data, and those before it. */
const months = 3;

/**
 * What every KPI came to in the last complete months, each version by its own definitions, drafts too. What a
 * sample is too small for is left out. Throws Failure where there is no database.
 */
export function historyOf(root: string, now: Instant): History {
  const repository = openWorkspace(root);
  const store = readStore(repository.root);
  try {
    return collect(repository, store, now);
  } finally {
    store.close();
  }
}

function collect(repository: StandardsRepository, store: Reader, now: Instant): History {
  const last = lastCompleteMonth(store, repository.settings.timezone);
  if (!last) return new Map();
  const inventory = takeInventory(repository, store);
  const standards = documentsOf(repository, 'standard')
    .filter(({ document }) => document.status !== 'retired')
    .map(({ document: { id, version } }) => `${id}@${version}`);
  const measured = [...previousPeriods(last, months - 1), last].flatMap(period =>
    standards.flatMap(standard =>
      computeFigures(repository, store, { standard, period, now, inventory }).figures.flatMap(
        ({ kpi, value, verdict }) =>
          value === null || verdict === 'insufficient'
            ? []
            : [{ key: `${standard}/${kpi}`, month: { id: period.id, value } }],
      ),
    ),
  );
  const history = new Map<string, Month[]>();
  for (const { key, month } of measured) history.set(key, [...(history.get(key) ?? []), month]);
  return history;
}
