import type { Period } from '../../calendar/period.ts';
import type { Figure } from '../../metric/figure.ts';
import type { Locale } from '../../text/locale.ts';
import { nothing, showBasis, showFigure } from './show.ts';
import { markOf, type Series, titleOf } from './story.ts';
import type { MonthlyLabels } from './words/monthly-labels.ts';

interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[];
}

/** A verdict's mark and the value, what it was counted from below it. */
function cell(figure: Figure | null | undefined, locale: Locale): string {
  if (!figure || figure.value === null) return nothing;
  const basis = showBasis(figure, locale).replace(/^[ （(]+|[）)]+$/g, '');
  const mark = figure.target ? `${markOf(figure)} ` : '';
  return `${mark}${showFigure(figure, locale)}${basis === '' ? '' : `\n${basis}`}`;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

const columnsOfTeams = 4;
const columnsOfMonths = 6;

function teamsOf({ teams }: Series): (string | null)[] {
  return teams.map(({ by }) => by['team'] ?? null);
}

/** One table for KPIs with the same teams: a row a team, a column a KPI, the whole first. */
export function teamGrids(series: readonly Series[], labels: MonthlyLabels, locale: Locale): Grid[] {
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const teams = teamsOf(one);
    if (!teams.some(team => team !== null)) continue;
    const key = JSON.stringify([...teams].sort());
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(group =>
    chunks(group, columnsOfTeams).map(columns => {
      const teams = columns[0] ? teamsOf(columns[0]) : [];
      return {
        columns: columns.map(one => titleOf(one, locale)),
        rows: [
          { title: labels.whole, cells: columns.map(({ current }) => cell(current, locale)) },
          ...teams.map(team => ({
            title: team ?? labels.no_team,
            cells: columns.map(one =>
              cell(
                one.teams.find(({ by }) => (by['team'] ?? null) === team),
                locale,
              ),
            ),
          })),
        ],
      };
    }),
  );
}

/** How many of the months, the oldest first, have no value of any KPI. */
export function emptyMonths(series: readonly Series[], months: number): number {
  const hasValue = (index: number) => series.some(({ figures }) => (figures[index]?.value ?? null) !== null);
  for (let index = 0; index < months; index += 1) if (hasValue(index)) return index;
  return months;
}

/** A row a KPI, a column a month, in tables of a few months each. */
export function monthGrids(series: readonly Series[], months: readonly Period[], locale: Locale): Grid[] {
  const indices = months.map((_, index) => index).slice(emptyMonths(series, months.length));
  return chunks(indices, columnsOfMonths).map(columns => ({
    columns: columns.map(index => months[index]?.id ?? ''),
    rows: series.map(one => ({
      title: titleOf(one, locale),
      cells: columns.map(index => cell(one.figures[index], locale)),
    })),
  }));
}
