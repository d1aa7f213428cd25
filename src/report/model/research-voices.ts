import type { Research, ResearchSurvey, Text } from '../../document/documents.generated.ts';
import { promoterInterval } from '../../statistics/promoters.ts';
import { wilson } from '../../statistics/wilson.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { paragraphs } from './paragraphs.ts';
import { nothing, showCount, showRange, showValue } from './show.ts';
import { researchLabels, researchSentences } from './words/research.ts';

/** Authored prose for one cell. */
export const prose = (text: Text | undefined, locale: Locale): string =>
  (text === undefined ? '' : paragraphs(pick(text, locale)).join('\n')) || nothing;

export function shareOf(count: number, of: number, locale: Locale): string {
  return of === 0 ? nothing : showValue(count / of, 'ratio', null, locale);
}

export function interviewRows({ interviews = [] }: Research, locale: Locale) {
  return interviews.map(({ role, name, department, n, on, by, notes }) => ({
    who: researchSentences[locale].who(role, name ?? '', department ?? ''),
    n: showCount(n),
    on,
    by: by ?? nothing,
    notes: prose(notes, locale),
  }));
}

const defaultRequired = 200;

export function surveyRows({ surveys = [] }: Research, locale: Locale) {
  const labels = researchLabels(locale);
  const words = researchSentences[locale];
  return surveys.map(survey => {
    const { n, sent, counted_unit: unit } = survey;
    const isShort = n < (survey.required_n ?? defaultRequired);
    return {
      title: pick(survey.title, locale),
      method: labels[survey.method],
      dates: words.dates(survey.start, survey.end),
      n: `${isShort ? '🟡 ' : ''}${words.sample(showCount(n), unit)}`,
      response:
        sent === undefined
          ? nothing
          : words.response(shareOf(n, sent, locale), showCount(n), showCount(sent)),
      sample: prose(survey.sample, locale),
      is_short: isShort,
    };
  });
}

export function npsRow({ title, nps, n }: ResearchSurvey, locale: Locale) {
  if (!nps) return [];
  const { promoters, passives, detractors } = nps;
  const answers = promoters + passives + detractors;
  const interval = promoterInterval(promoters, detractors, answers);
  const score = (value: number) => showValue(value, 'score', null, locale);
  return [
    {
      title: pick(title, locale),
      promoters: showCount(promoters),
      passives: showCount(passives),
      detractors: showCount(detractors),
      n: showCount(answers),
      score: answers === 0 ? nothing : score((100 * (promoters - detractors)) / answers),
      interval: interval ? showRange(interval.low, interval.high, 'score', locale) : nothing,
      is_whole: answers === n,
    },
  ];
}

export function questionTables({ surveys = [] }: Research, locale: Locale) {
  const words = researchSentences[locale];
  return surveys.flatMap(({ title, n, questions = [] }) =>
    questions.map(({ text, answers, multiple }) => {
      const whole = multiple ? n : answers.reduce((sum, { count }) => sum + count, 0);
      return {
        caption: words.question(pick(title, locale), pick(text, locale), showCount(whole)),
        rows: answers.map(answer => {
          const interval = whole > 0 && answer.count <= whole ? wilson(answer.count, whole) : undefined;
          return {
            text: pick(answer.text, locale),
            count: showCount(answer.count),
            share: shareOf(answer.count, whole, locale),
            interval: interval ? showRange(interval.low, interval.high, 'ratio', locale) : nothing,
          };
        }),
      };
    }),
  );
}
