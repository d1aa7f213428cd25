import { pick } from '../../../text/locale.ts';
import { namedIn } from '../minutes.ts';
import { nothing, showCount } from '../show.ts';
import { pilotSentences } from '../words/pilot.ts';
import { causeWords, pilotLabels } from '../words/pilot-labels.ts';
import { joinSentences } from '../words/trade.ts';
import type { EvaluationFacts } from './evaluation.ts';

/** The deviations by cause, in one sentence. */
export function causesOf({ pilot, locale }: EvaluationFacts): string {
  const sentences = pilotSentences[locale];
  const deviations = pilot.deviations ?? [];
  if (deviations.length === 0) return pilotLabels(locale).no_deviations;
  const parts = [...new Set(deviations.map(({ cause }) => cause))].map(cause =>
    sentences.cause(causeWords[cause][locale], deviations.filter(one => one.cause === cause).length),
  );
  return sentences.causes(parts, deviations.length);
}

export function problemsOf({ pilot, standard, locale }: EvaluationFacts) {
  const named = namedIn(standard, locale);
  const labels = pilotLabels(locale);
  const problems = pilot.problems ?? [];
  return {
    note:
      problems.length === 0
        ? labels.no_problems
        : pilotSentences[locale].problemCounts(
            problems.length,
            problems.filter(({ change }) => change !== undefined).length,
          ),
    rows: problems.map(({ id, text, clause, change }) => ({
      id,
      text: pick(text, locale),
      clause: named.find(item => item.id === clause)?.name ?? clause ?? labels.unlinked,
      change: change === undefined ? nothing : pick(change, locale),
    })),
  };
}

export function selectionOf({ pilot, typicality, locale }: EvaluationFacts) {
  const sentences = pilotSentences[locale];
  return {
    note:
      typicality.length === 0
        ? pilotLabels(locale).no_volume
        : joinSentences(
            typicality.map(({ name, percentile }) =>
              sentences.volume(name, percentile >= 25 && percentile <= 75),
            ),
            locale,
          ),
    rows: pilot.sites.map(({ name, volume, mix }) => {
      const found = typicality.find(one => one.name === name);
      const why = [volume, mix].flatMap(text => (text === undefined ? [] : [pick(text, locale)]));
      return {
        name,
        contacts: found ? showCount(found.contacts) : nothing,
        percentile: found ? found.percentile.toFixed(0) : nothing,
        distance: found ? found.distance.toFixed(2) : nothing,
        why: why.join(locale === 'zh-CN' ? '；' : '; ') || nothing,
      };
    }),
  };
}
