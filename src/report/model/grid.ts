import type { Period } from '../../calendar/period.ts';
import type { Figure } from '../../metric/figure.ts';
import type { Locale } from '../../text/locale.ts';
import { compareNames } from '../../text/natural.ts';
import { bareBasis, nothing, showFigure } from './show.ts';
import { markOf, type Series, titleOf } from './story.ts';
import { monthlySentences } from './words/monthly.ts';
import type { MonthlyLabels } from './words/monthly-labels.ts';

export type Grid = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[];
};

/** A verdict's mark and the value, what it was counted from below it. */
function cell(figure: Figure | null | undefined, locale: Locale): string {
  if (!figure || figure.value === null) return nothing;
  const basis = bareBasis(figure);
  const mark = figure.target ? `${markOf(figure)} ` : '';
  return `${mark}${showFigure(figure, locale)}${basis === '' ? '' : `\n${basis}`}`;
}

/** Parts of at most `most` items, as even as they can be. */
export function chunks<T>(items: readonly T[], most: number): T[][] {
  const size = Math.ceil(items.length / Math.ceil(items.length / most));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

const columnsOfTeams = 4;
const columnsOfMonths = 6;

const teamOf = ({ by }: Figure): string | null => by['team'] ?? null;

function namedTeams({ teams }: Series): string[] {
  return teams.flatMap(figure => teamOf(figure) ?? []);
}

/**
 * Whether the records without a team are just those of one outcome, such as calls that nobody answered: then each
 * team's share says nothing.
 */
function isByOutcome({ current, teams }: Series): boolean {
  const rest = teams.find(figure => teamOf(figure) === null);
  if (!rest || current.unit !== 'ratio') return false;
  const [all, none] = [current, rest].map(({ numerator, denominator }) => ({
    in: numerator ?? 0,
    out: (denominator ?? 0) - (numerator ?? 0),
  }));
  if (!all || !none) return false;
  return (none.in > 0 && none.in === all.in) || (none.out > 0 && none.out === all.out);
}

const hasTeams = (one: Series) => namedTeams(one).length > 0;

/** Why some KPIs are not shown by team, or ''. */
export function teamsNote(series: readonly Series[], labels: MonthlyLabels, locale: Locale): string {
  const titles = series.filter(one => hasTeams(one) && isByOutcome(one)).map(one => titleOf(one, locale));
  if (titles.length > 0) return monthlySentences[locale].byOutcome(titles);
  return series.some(hasTeams) ? '' : labels.no_teams_note;
}

/** One table for KPIs with the same teams: a row a team, a column a KPI, the whole first. */
export function teamGrids(series: readonly Series[], labels: MonthlyLabels, locale: Locale): Grid[] {
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    if (!hasTeams(one) || isByOutcome(one)) continue;
    const key = JSON.stringify(namedTeams(one).sort());
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(group =>
    chunks(group, columnsOfTeams).map(columns => {
      const named = columns[0] ? namedTeams(columns[0]).sort(compareNames) : [];
      const hasRest = columns.some(({ teams }) => teams.some(figure => teamOf(figure) === null));
      const teams = hasRest ? [...named, null] : named;
      return {
        columns: columns.map(one => titleOf(one, locale)),
        rows: [
          { title: labels.whole, cells: columns.map(({ current }) => cell(current, locale)) },
          ...teams.map(team => ({
            title: team ?? labels.no_team,
            cells: columns.map(one =>
              cell(
                one.teams.find(figure => teamOf(figure) === team),
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
