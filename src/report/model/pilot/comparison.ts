import type { Figure } from '../../../metric/figure.ts';
import { changeOf, fewestComparisonTeams } from '../../../statistics/difference.ts';
import type { Locale } from '../../../text/locale.ts';
import { inSteps, nothing, showDistance } from '../show.ts';
import { pilotSentences } from '../words/pilot.ts';
import { boundaryWords, pilotLabels } from '../words/pilot-labels.ts';
import { beforeAfter, isCrossed } from './effect.ts';
import { type EvaluationFacts, placeboOf, variantEffect } from './evaluation.ts';
import { type Criterion, criteriaOf, pairOf } from './gather.ts';
import * as show from './show.ts';

function moved(before: Figure | null, after: Figure | null, { unit }: Criterion, locale: Locale): string {
  const both = beforeAfter(before, after);
  const steps = inSteps((both && changeOf(both)) ?? 0, unit, null);
  const direction = steps === 0 ? 'same' : steps > 0 ? 'up' : 'down';
  return pilotSentences[locale].moved(direction, showDistance(Math.abs(steps), unit, locale));
}

export function changeText(
  before: Figure | null,
  after: Figure | null,
  one: Criterion,
  facts: EvaluationFacts,
): string {
  const both = beforeAfter(before, after);
  const change = both && changeOf(both);
  return change === undefined ? nothing : show.signed(change, one.unit, facts.locale);
}

/** Every KPI against the control, and one of them in a sentence. */
export function didOf(facts: EvaluationFacts) {
  const { locale, baseline, sofar } = facts;
  const sentences = pilotSentences[locale];
  const looks = show.lookRows(facts);
  const rows = show.comparedOf(facts).map(({ one, effect }, index) => {
    const [before, after] = [pairOf(baseline, one.kpi.id), pairOf(sofar, one.kpi.id)];
    const placebo = placeboOf(facts, one);
    return {
      title: show.titleIn(one, locale),
      pilot: changeText(before.pilot, after.pilot, one, facts),
      control: changeText(before.control, after.control, one, facts),
      net: effect ? show.signed(effect.difference, one.unit, locale) : nothing,
      interval: looks[index]?.interval ?? nothing,
      status: looks[index]?.status ?? nothing,
      rank: placebo ? sentences.rank(placebo.rank, placebo.placebos.length + 1) : nothing,
      p: placebo?.p == null ? nothing : placebo.p.toFixed(3),
    };
  });
  const first = show.comparedOf(facts).find(({ effect }) => effect !== undefined);
  const [was, is] = first ? [baseline, sofar].map(stretch => pairOf(stretch, first.one.kpi.id)) : [];
  const placebo = criteriaOf(facts).flatMap(one => placeboOf(facts, one) ?? [])[0];
  return {
    rows: first ? rows : [],
    meaning:
      first?.effect && was && is
        ? sentences.didMeaning(
            show.titleIn(first.one, locale),
            moved(was.pilot, is.pilot, first.one, locale),
            moved(was.control, is.control, first.one, locale),
            show.signed(first.effect.difference, first.one.unit, locale),
          )
        : '',
    note: placebo
      ? sentences.placebo(placebo.placebos.length, fewestComparisonTeams, placebo.p !== null)
      : '',
    has_p: placebo?.p != null,
  };
}

/** What the boundary says at the last look, or ''. */
export function boundarySentence(facts: EvaluationFacts): string {
  const { pilot, locale } = facts;
  const sentences = pilotSentences[locale];
  const { look, looks } = show.lookOf(facts);
  const compared = show.comparedOf(facts);
  if (compared.every(({ effect }) => !effect)) return '';
  const crossed = compared.filter(({ effect }) => isCrossed(effect, look));
  return sentences.crossings(
    crossed.map(({ one }) => show.titleIn(one, locale)),
    look
      ? sentences.look(
          look.number,
          look.looks,
          boundaryWords[pilot.boundary ?? 'obrien-fleming'][locale],
          look.boundary.toFixed(2),
        )
      : sentences.noBoundary(looks),
  );
}

/** A row a way of computing, a column a KPI. */
export function sensitivityGrid(facts: EvaluationFacts) {
  const { locale, variants } = facts;
  const labels = pilotLabels(locale);
  const criteria = criteriaOf(facts);
  return {
    columns: criteria.map(one => show.titleIn(one, locale)),
    rows: variants.map(variant => ({
      title:
        typeof variant.name === 'string'
          ? labels[variant.name]
          : pilotSentences[locale].without(variant.name.control),
      cells: criteria.map(one => {
        const effect = variantEffect(variant, one);
        if (!effect) return nothing;
        const range = effect.interval ? `\n${show.signedRange(effect.interval, one.unit, locale)}` : '';
        return `${show.signed(effect.difference, one.unit, locale)}${range}`;
      }),
    })),
  };
}
