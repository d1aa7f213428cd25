import type { Unit } from '../../../catalogue/metric.ts';
import type { Figure } from '../../../metric/figure.ts';
import { type Locale, pick } from '../../../text/locale.ts';
import { grouped } from '../../../text/number.ts';
import { moment } from '../dates.ts';
import { definitionInWords } from '../definition.ts';
import { inSteps, nothing, showBasis, showDistance, showFigure } from '../show.ts';
import type { Series } from '../story.ts';
import { pilotSentences } from '../words/pilot.ts';
import { causeWords } from '../words/pilot-labels.ts';
import { type Effect, effectOf, isCrossed, type Look, lookAt } from './effect.ts';
import { type Criterion, criteriaOf, type PilotFacts, pairOf, weeksOf } from './gather.ts';
import type { Trainee } from './people.ts';

export const titleIn = ({ kpi }: Criterion, locale: Locale): string => pick(kpi.title, locale);

/** A change with its sign: +5.20 个百分点. */
export function signed(difference: number, unit: Unit, locale: Locale): string {
  const steps = inSteps(difference, unit, null);
  return `${steps > 0 ? '+' : ''}${showDistance(steps, unit, locale)}`;
}

/** Both ends with their signs, the unit once: −4.65 至 +15.67 个百分点. */
export function signedRange(
  { low, high }: { readonly low: number; readonly high: number },
  unit: Unit,
  locale: Locale,
): string {
  const first = signed(low, unit, locale).replace(/\s?[^\d.,+−].*$/u, '');
  return `${first}${locale === 'zh-CN' ? ' 至 ' : ' to '}${signed(high, unit, locale)}`;
}

/** The value and below it what it was counted from. */
export function valueAndBasis(figure: Figure | null, locale: Locale): string {
  if (!figure || figure.value === null) return nothing;
  const basis = showBasis(figure, locale)
    .trim()
    .replace(/^[（(]|[）)]$/g, '');
  return basis === '' ? showFigure(figure, locale) : `${showFigure(figure, locale)}\n${basis}`;
}

export const asSeries = ({ kpi }: Criterion, figure: Figure): Series => ({
  kpi,
  figures: [figure],
  current: figure,
  teams: [],
});

export interface Compared {
  readonly one: Criterion;
  readonly effect: Effect | undefined;
}

/** Every KPI with its net change, from the figures that carry an interval. */
export function comparedOf(facts: PilotFacts): Compared[] {
  const { baseline, sofar } = facts.precise;
  return criteriaOf(facts).map(one => ({
    one,
    effect: effectOf(pairOf(baseline, one.kpi.id), pairOf(sofar, one.kpi.id), one.direction),
  }));
}

/** The look that the facts are seen at; undefined where no boundary is known for so many. */
export function lookOf({ pilot, sofar }: PilotFacts): { look: Look | undefined; looks: number } {
  const weeks = weeksOf(pilot, sofar.period.zone);
  const number = weeks.filter(({ from }) => from < sofar.period.to).length;
  return { look: lookAt(pilot.boundary ?? 'obrien-fleming', number, weeks.length), looks: weeks.length };
}

export function lookRows(facts: PilotFacts) {
  const { locale } = facts;
  const sentences = pilotSentences[locale];
  const { look } = lookOf(facts);
  return comparedOf(facts).map(({ one, effect }) => {
    const interval = effect?.interval;
    return {
      title: titleIn(one, locale),
      net: effect ? signed(effect.difference, one.unit, locale) : nothing,
      direction: sentences.direction(effect?.isBetter ?? null),
      interval: interval ? signedRange(interval, one.unit, locale) : nothing,
      z: interval ? grouped(interval.z, 2) : nothing,
      boundary: look?.boundary.toFixed(2) ?? nothing,
      status: interval && look ? sentences.crossed(isCrossed(effect, look)) : nothing,
    };
  });
}

/** Authored deviations of the civil days, both included. */
export function deviationRows({ pilot, standard, locale }: PilotFacts, isShown: (at: string) => boolean) {
  return (pilot.deviations ?? [])
    .filter(({ at }) => isShown(at))
    .map(({ at, kpi, cause, text, action, owner }) => {
      const known = standard.kpis?.find(({ id }) => id === kpi);
      return {
        at,
        kpi: known ? pick(known.title, locale) : kpi,
        cause: causeWords[cause][locale],
        text: pick(text, locale),
        action: action === undefined ? nothing : pick(action, locale),
        owner: owner ?? nothing,
      };
    });
}

function findingOf(
  { passed, early, isRequired }: Trainee,
  hasGate: boolean,
  locale: Locale,
): string | undefined {
  const sentences = pilotSentences[locale];
  const found = [
    ...(isRequired || early === 0 ? [] : [sentences.notRequired()]),
    ...(isRequired && passed === null ? [sentences.notPassed()] : []),
    ...(hasGate && early > 0 ? [sentences.early(early)] : []),
  ];
  return found.length > 0 ? found.join(locale === 'zh-CN' ? '，' : ', ') : undefined;
}

/** Who passed when and worked when, and the sentence that counts them. */
export function trainingOf({ pilot, trainees, locale }: PilotFacts) {
  const sentences = pilotSentences[locale];
  const { training } = pilot;
  if (!training) return { note: sentences.noTraining(), course: '', rows: [] };
  const hasGate = training.gate ?? true;
  const found = trainees.map(one => ({ one, finding: findingOf(one, hasGate, locale) }));
  const required = trainees.filter(({ isRequired }) => isRequired);
  return {
    note: sentences.gate(
      required.length,
      required.filter(({ passed }) => passed !== null).length,
      found.filter(({ finding }) => finding !== undefined).length,
    ),
    course: pick(training.course, locale),
    rows: found.map(({ one, finding }) => ({
      name: one.name,
      passed: one.passed ?? nothing,
      score: one.score === null ? nothing : String(one.score),
      first: one.first ?? nothing,
      finding: finding === undefined ? `🟢 ${sentences.clean()}` : `🔴 ${finding}`,
    })),
  };
}

export function definitionRows(facts: PilotFacts) {
  const { standard, sofar, locale } = facts;
  return criteriaOf(facts).flatMap(one => {
    const { pilot } = pairOf(sofar, one.kpi.id);
    return pilot
      ? [{ title: titleIn(one, locale), definition: definitionInWords(one.kpi, pilot, standard, locale) }]
      : [];
  });
}

/** What was not computed, or ''. */
export function missingSentence(facts: PilotFacts): string {
  const { pilot, standard, locale } = facts;
  const known = criteriaOf(facts).map(({ kpi }) => kpi.id);
  const titles = pilot.kpis
    .filter(({ kpi }) => !known.includes(kpi))
    .map(({ kpi }) => {
      const found = standard.kpis?.find(({ id }) => id === kpi);
      return found ? pick(found.title, locale) : kpi;
    });
  return titles.length > 0 ? pilotSentences[locale].missing(titles) : '';
}

/** What the title block says. */
export function headOf({ pilot, standard, settings, asOf, locale }: PilotFacts) {
  return {
    organisation: pick(settings.organisation ?? settings.title, locale),
    pilot: pick(pilot.title, locale),
    standard: `${pick(standard.title, locale)} ${standard.id}@${standard.version}`,
    cutoff: moment(asOf, settings.timezone),
    background: pilot.background === undefined ? '' : pick(pilot.background, locale),
  };
}
