import { compositionOf } from '../../catalogue/composition.ts';
import type { RecordKind } from '../../catalogue/records.ts';
import type { Field, Filter, Kpi, Measure, Standard } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { definitionWords } from './words/definition.ts';
import { ownMeasureWords } from './words/own-measures.ts';
import { fieldWord, recordWord } from './words/trade.ts';

/** How filters and durations are said. */
interface Phrases {
  filter(filter: Filter): string;
  duration(text: string): string;
}

interface Saying extends Phrases {
  readonly kpi: Kpi;
  readonly locale: Locale;
}

function rowsIn(
  { filter, locale, kpi }: Saying,
  said: { readonly record?: RecordKind; readonly where?: Filter },
): string {
  const words = ownMeasureWords[locale];
  const records = recordWord(said.record ?? kpi.record ?? 'contact', locale);
  return said.where ? words.only(records, filter(said.where)) : words.all(records);
}

function ofField(of: Field, { locale }: Saying): string {
  const words = ownMeasureWords[locale];
  return typeof of === 'string'
    ? words.value(fieldWord(of, locale))
    : words.elapsed(fieldWord(of.from, locale), fieldWord(of.to, locale));
}

function shareInWords(of: Field, { kpi, locale, duration }: Saying): string {
  if (typeof of === 'string') return ownMeasureWords[locale].share(fieldWord(of, locale));
  const [from, to] = [fieldWord(of.from, locale), fieldWord(of.to, locale)];
  const within = duration(kpi.measure.within ?? '');
  return ownMeasureWords[locale].spanned(from, to, within);
}

function ratioInWords(
  { part, whole, sum, over, unit }: NonNullable<Measure['ratio']>,
  saying: Saying,
): string {
  const { locale, filter } = saying;
  const words = ownMeasureWords[locale];
  if (part && whole) return words.ratio(rowsIn(saying, { where: part }), rowsIn(saying, { where: whole }));
  if (part) return filter(part);
  const isTime = unit === 's' || unit === 'min' || unit === 'h';
  const counted = isTime ? words.countedIn(definitionWords[locale].units[unit]) : '';
  return words.sums(`${fieldWord(sum ?? '', locale)}${counted}`, fieldWord(over ?? '', locale));
}

function composedInWords({ kpi, locale }: Saying, { kpis = [] }: Standard): string | undefined {
  const composition = compositionOf(kpi.measure);
  if (!composition) return undefined;
  const words = ownMeasureWords[locale];
  const names = composition.parts.map(({ kpi: id, weight }) => {
    const found = kpis.find(one => one.id === id);
    const name = found ? pick(found.title, locale) : id;
    return weight === null ? name : words.weight(name, weight);
  });
  const { vs = '' } = kpi.measure;
  const then = vs === 'previous' || vs === 'year_before' ? words.periods[vs] : vs;
  return words.composed[composition.operation]?.(names, then);
}

/** Of ratings. */
function ratedInWords({ kpi: { measure }, locale }: Saying): string | undefined {
  const words = ownMeasureWords[locale];
  const { answers, score, nps, hundred, bad } = measure;
  if (answers !== undefined) return words.answers(fieldWord(answers, locale), !bad);
  if (nps !== undefined) return words.nps(fieldWord(nps, locale));
  if (score === undefined) return undefined;
  const mean = words.score(fieldWord(score, locale));
  return hundred ? `${mean}${definitionWords[locale].join}${words.hundred[hundred]}` : mean;
}

const statistics = ['mean', 'median', 'p90', 'p95', 'max'] as const;

/** What a measure of the user's own counts; undefined of any other. */
export function ownMeasureInWords(
  kpi: Kpi,
  standard: Standard,
  locale: Locale,
  phrases: Phrases,
): string | undefined {
  const saying: Saying = { ...phrases, kpi, locale };
  const words = ownMeasureWords[locale];
  const { share, rate, ratio, count } = kpi.measure;
  if (share !== undefined) return shareInWords(share, saying);
  if (rate) return words.rate(rowsIn(saying, rate.count), rowsIn(saying, rate.over), rate.per ?? 1);
  if (ratio) return ratioInWords(ratio, saying);
  if (count) return words.count(rowsIn(saying, { where: count }));
  const named = statistics.find(key => kpi.measure[key] !== undefined);
  const of = named && kpi.measure[named];
  if (of !== undefined) return ofField(of, saying);
  return ratedInWords(saying) ?? composedInWords(saying, standard);
}
