import { loads } from '../../audit/notices.ts';
import { isCertain, isOverlap, valuesOf } from '../../audit/stratum.ts';
import type { Sampling } from '../../document/documents.generated.ts';
import type { Draw } from '../../store/draws.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { grouped } from '../../text/number.ts';
import { cell } from '../figures/show.ts';
import { grid } from '../grid.ts';
import { words } from './words.ts';

export type Places = ReadonlyMap<string, { readonly file: string; readonly line: number }>;

/** A stratum in the words of people. */
function stratumText(plan: Sampling, stratum: string, locale: Locale): string {
  const say = words[locale];
  const values = valuesOf(stratum);
  if (isOverlap(stratum)) return cell(say.overlap(values[0] ?? ''));
  if (isCertain(stratum)) return cell(say.certain(certainTitle(plan, values[0] ?? '', locale)));
  return values.length === 0 ? say.whole : cell(values.map(value => value || say.missing).join(' / '));
}

function certainTitle({ certainty = [] }: Sampling, id: string, locale: Locale): string {
  return pick(certainty.find(one => one.id === id)?.title ?? id, locale);
}

/** A chance as a percentage of four digits at most; empty where there is none. */
const chance = (inclusion: number | null) =>
  inclusion === null ? '' : `${Number((inclusion * 100).toPrecision(4))}%`;

function note({ replaced_by: by, reason }: Draw, locale: Locale): string {
  if (reason === null) return '';
  const say = words[locale];
  return cell(by === null ? say.apart(reason) : say.replacedBy(by, reason));
}

/** The drawn records, one a line. */
function drawsGrid(plan: Sampling, draws: readonly Draw[], places: Places, locale: Locale): string {
  const rows = draws.map((draw, index) => {
    const place = places.get(draw.record);
    return [
      String(index + 1),
      cell(draw.record),
      stratumText(plan, draw.stratum, locale),
      String(draw.rank),
      chance(draw.inclusion),
      cell(draw.reviewer ?? ''),
      cell(place?.file ?? ''),
      String(place?.line ?? ''),
      note(draw, locale),
    ];
  });
  const right = new Set([0, 3, 4, 7]);
  const columns = words[locale].draws.map((title, index) => ({
    title,
    align: right.has(index) ? ('right' as const) : ('left' as const),
  }));
  return grid(columns, rows);
}

/** Each stratum with how many of it were drawn. */
function strataGrid(plan: Sampling, draws: readonly Draw[], locale: Locale): string {
  const strata = new Map<string, { draw: Draw; drawn: number }>();
  for (const draw of draws) {
    if (draw.reason !== null) continue;
    const drawn = strata.get(draw.stratum)?.drawn ?? 0;
    strata.set(draw.stratum, { draw, drawn: drawn + 1 });
  }
  const rows = [...strata].map(([stratum, { draw, drawn }]) => [
    stratumText(plan, stratum, locale),
    grouped(draw.population),
    grouped(drawn),
    chance(draw.inclusion),
  ]);
  const columns = words[locale].strata.map((title, index) => ({
    title,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return grid(columns, rows);
}

function loadsGrid(plan: Sampling, draws: readonly Draw[], locale: Locale): string {
  const hours = (items: number) => ((items * (plan.minutes_per_item ?? 0)) / 60).toFixed(1);
  const available = new Map(
    plan.level === 'self' ? [] : plan.reviewers?.map(({ name, hours }) => [name, hours]),
  );
  const rows = [...loads(draws)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, items]) => [
      cell(name),
      grouped(items),
      plan.minutes_per_item === undefined ? '' : hours(items),
      String(available.get(name) ?? ''),
    ]);
  const columns = words[locale].loads.map((title, index) => ({
    title,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return rows.length === 0 ? '' : `\n${grid(columns, rows)}`;
}

/** How much was drawn in each of several periods. */
export function periodsTable(
  plan: Sampling,
  asked: string,
  rows: readonly { readonly period: string; readonly population: number; readonly drawn: number }[],
  locale: Locale,
): string {
  const sum = (of: 'population' | 'drawn') => rows.reduce((total, row) => total + row[of], 0);
  const head = words[locale].drawn(cell(plan.id), asked, grouped(sum('drawn')), grouped(sum('population')));
  if (rows.length === 0) return `${head}\n`;
  const columns = words[locale].periods.map((title, index) => ({
    title,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  const cells = rows.map(({ period, population, drawn }) => [period, grouped(population), grouped(drawn)]);
  return `${head}\n\n${grid(columns, cells)}`;
}

/** What was drawn: how much of each stratum, who has how much to do, and the records. */
export function drawsTable(
  plan: Sampling,
  period: string,
  population: number,
  draws: readonly Draw[],
  places: Places,
  locale: Locale,
): string {
  const scored = draws.filter(({ reason }) => reason === null).length;
  const head = words[locale].drawn(cell(plan.id), period, grouped(scored), grouped(population));
  if (draws.length === 0) return `${head}\n`;
  return `${head}\n\n${strataGrid(plan, draws, locale)}${loadsGrid(plan, draws, locale)}\n${drawsGrid(plan, draws, places, locale)}`;
}
