import type { Research, ResearchNeed, Standard, Workspace } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import type { Sheet, SheetColumn } from '../workbook.ts';
import { answerCell, answersOf } from './answers.ts';
import { paragraphs } from './paragraphs.ts';
import { nothing, showCount } from './show.ts';
import { needsLabels, needsSentences } from './words/needs.ts';
import { enumerate } from './words/trade.ts';

export interface NeedsFacts {
  readonly research: Research;
  readonly settings: Workspace;
  readonly standards: readonly Standard[];
  readonly locale: Locale;
}

const aspects = ['importance', 'frequency', 'severity'] as const;
const sources = ['interviews', 'survey', 'contacts', 'complaints'] as const;
const even = { importance: 1, frequency: 1, severity: 1 };

/** The scores weighed by the weights' shares of their sum, from 1 to 5; alike where no weights are given. */
function priorityOf(need: ResearchNeed, weights: Research['weights']): number {
  const given = weights ?? even;
  const total = aspects.reduce((sum, aspect) => sum + given[aspect], 0);
  return aspects.reduce((sum, aspect) => sum + given[aspect] * need[aspect], 0) / total;
}

export const evidenceOf = ({ evidence = {} }: ResearchNeed): number =>
  sources.reduce((sum, source) => sum + (evidence[source] ?? 0), 0);

export interface RankedNeed {
  readonly need: ResearchNeed;
  readonly score: number;
  readonly evidence: number;
  /** Needs of the same score share a rank. */
  readonly rank: number;
}

/** The highest score first; of the same score the one that was said more often. */
export function rankedNeeds({ needs = [], weights }: Research): RankedNeed[] {
  const scored = needs.map(need => ({
    need,
    score: Math.round(priorityOf(need, weights) * 100) / 100,
    evidence: evidenceOf(need),
  }));
  scored.sort((left, right) => right.score - left.score || right.evidence - left.evidence);
  return scored.map(one => ({ ...one, rank: 1 + scored.filter(({ score }) => score > one.score).length }));
}

function shareOf(weights: Research['weights'], aspect: (typeof aspects)[number]): string {
  const given = weights ?? even;
  const total = aspects.reduce((sum, one) => sum + given[one], 0);
  return `${Math.round((given[aspect] / total) * 1000) / 10}%`;
}

/** What the list of needs prints. */
export function needsModel({ research, settings, standards, locale }: NeedsFacts) {
  const labels = needsLabels(locale);
  const words = needsSentences[locale];
  const ranked = rankedNeeds(research);
  const rows = ranked.map(({ need, score, evidence, rank }) => {
    const answers = answersOf(need.answered_by, standards, locale);
    const counts = sources.flatMap(source => {
      const count = need.evidence?.[source];
      return count === undefined ? [] : [words.said(labels[source], showCount(count))];
    });
    return {
      rank,
      id: need.id,
      text: pick(need.text, locale),
      evidence: showCount(evidence),
      evidence_by: enumerate(counts, locale) || nothing,
      importance: need.importance,
      frequency: need.frequency,
      severity: need.severity,
      score: score.toFixed(2),
      points: score,
      mentions: evidence,
      answer: answerCell(answers, locale),
      quote: need.quote === undefined ? nothing : paragraphs(pick(need.quote, locale)).join('\n'),
      response: need.response === undefined ? nothing : paragraphs(pick(need.response, locale)).join('\n'),
      is_answered: answers.length > 0,
      is_in_force: answers.some(({ isInForce }) => isInForce),
    };
  });
  const inForce = rows.filter(row => row.is_in_force).length;
  const unanswered = rows.filter(row => !row.is_answered).length;
  const [first] = ranked;
  const firsts = ranked.filter(({ rank }) => rank === 1).map(({ need }) => pick(need.text, locale));
  return {
    labels,
    title: words.title(pick(research.title, locale)),
    organisation: pick(settings.organisation ?? settings.title, locale),
    date: research.end,
    summary: [
      words.count(rows.length, inForce, rows.length - inForce - unanswered, unanswered),
      first ? words.first(firsts, first.score.toFixed(2)) : labels.no_needs,
      words.method(...(aspects.map(aspect => shareOf(research.weights, aspect)) as [string, string, string])),
    ],
    needs: rows,
  };
}

/** The same table as a spreadsheet. */
export function needsSheets({ labels, needs }: ReturnType<typeof needsModel>, locale: Locale): Sheet[] {
  const column = (header: string, width: number, as?: SheetColumn['as']): SheetColumn => ({
    header,
    width,
    ...(as && { as }),
  });
  return [
    {
      title: needsSentences[locale].tab,
      columns: [
        column(labels.rank, 8, 'integer'),
        column(labels.id, 10),
        column(labels.need, 36),
        column(labels.evidence, 10, 'integer'),
        column(labels.evidence_by, 32),
        column(labels.importance, 12, 'integer'),
        column(labels.frequency, 12, 'integer'),
        column(labels.severity, 12, 'integer'),
        column(labels.score, 10, 'number'),
        column(labels.answer, 40),
        column(labels.quote, 40),
        column(labels.response, 40),
      ],
      rows: needs.map(need => [
        need.rank,
        need.id,
        need.text,
        need.mentions,
        need.evidence_by,
        need.importance,
        need.frequency,
        need.severity,
        need.points,
        need.answer,
        need.quote,
        need.response,
      ]),
    },
  ];
}
