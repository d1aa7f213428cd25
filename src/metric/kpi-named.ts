import { Failure } from '../diagnostic/failure.ts';
import { closest } from '../text/closest.ts';
import { pick, type Text } from '../text/locale.ts';
import { isSameName } from '../text/same-name.ts';
import { type Chosen, identityOf } from './version.ts';

/** The KPIs of the chosen standards that were asked for; throws Failure kpi/unknown-kpi. */
export function namedKpis(
  chosen: readonly Chosen[],
  kpis: readonly string[] | undefined,
): { standard: Chosen; index: number }[] {
  const all = chosen.flatMap(standard =>
    (standard.loaded.document.kpis ?? []).map(({ id, title }, index) => ({ standard, index, id, title })),
  );
  if (!kpis) return all;
  const names = ({ standard, id }: (typeof all)[number]) => [
    id,
    `${standard.loaded.document.id}/${id}`,
    `${identityOf(standard.loaded)}/${id}`,
  ];
  const asked = kpis.flatMap(kpi => {
    const found = all.filter(one => names(one).includes(kpi));
    return found.length > 0 ? found : [titled(all, kpi)];
  });
  return all.filter(one => asked.includes(one));
}

interface Named {
  readonly id: string;
  readonly title: Text;
}

interface Titled extends Named {
  readonly standard: Chosen;
}

const namesOf = ({ id, title }: Named) => [id, pick(title, 'zh-CN'), pick(title, 'en')];

/** Whether a KPI is called so, by its id or in either language. */
export const isCalled = (kpi: Named, name: string): boolean =>
  namesOf(kpi).some(one => isSameName(one, name));

/** The KPI that is called so; throws Failure kpi/unknown-kpi, and kpi/ambiguous where several are. */
function titled<One extends Titled>(all: readonly One[], kpi: string): One {
  const exact = all.filter(one => namesOf(one).includes(kpi));
  const [first, ...others] = exact.length > 0 ? exact : all.filter(one => isCalled(one, kpi));
  if (!first) {
    const known = new Map(all.map(({ id, title }) => [id, { id, name: title }]));
    const words = all.flatMap(namesOf);
    throw new Failure('kpi/unknown-kpi', { kpi, closest: closest(kpi, words), kpis: [...known.values()] });
  }
  if (others.length === 0) return first;
  const choices = [first, ...others].map(({ standard, id }) => `${standard.loaded.document.id}/${id}`);
  throw new Failure('kpi/ambiguous', { kpi, choices });
}
