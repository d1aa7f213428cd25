import type { Standard } from '../../document/documents.generated.ts';
import { achievementOf } from '../../metric/achievement.ts';
import { figureSql } from '../../metric/aggregate.ts';
import type { Figure } from '../../metric/figure.ts';
import type { Job } from '../../metric/job.ts';
import { policyJson } from '../../metric/json.ts';
import { definitionInWords } from '../../report/model/definition.ts';
import { showBasis, showFigure, showTarget, showValue } from '../../report/model/show.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { cell } from './show.ts';
import { basisText, verdictWord } from './table.ts';
import { words } from './words.ts';

/** How one figure comes about: its definition in words, its policy, its files and its SQL with every value. */
export function explanation(job: Job, figure: Figure, standard: Standard, locale: Locale): string {
  const say = words[locale];
  const { kpi } = job;
  const achieved = achievementOf(figure);
  const { text, values } = figureSql(job.plan, job.frame, []);
  const entry = (name: keyof typeof say.explained, content: string) => say.item(say.explained[name], content);
  return [
    `${cell(pick(kpi.title, locale))} ${job.standard}/${kpi.id}`,
    entry('definition', cell(definitionInWords(kpi, figure, standard, locale))),
    entry('target', showTarget(figure, locale)),
    entry('value', [showFigure(figure, locale), basisText(figure)].filter(Boolean).join(' ')),
    ...partsOf(figure, entry, locale),
    ...(achieved === null ? [] : [entry('achievement', showValue(achieved, 'ratio', null, locale))]),
    entry('verdict', verdictWord(figure, locale)),
    entry('policy', JSON.stringify(policyJson(figure.policy))),
    entry('files', ''),
    ...figure.evidence.files.map(({ file, sha256 }) => `  ${cell(file)}  ${sha256}`),
    ...(figure.parts
      ? []
      : [
          `${entry('sql', '')}sha256 ${figure.evidence.sqlSha256}`,
          lines(text),
          entry('parameters', JSON.stringify(values)),
        ]),
    '',
  ].join('\n');
}

/** The KPIs that a figure is made of, each with its period and value; `--explain` of each shows its query. */
function partsOf(
  { parts = [] }: Figure,
  entry: (name: 'parts', content: string) => string,
  locale: Locale,
): string[] {
  if (parts.length === 0) return [];
  const rows = parts.map(part => {
    const weight = part.weight === null ? '' : ` × ${part.weight}`;
    const value = showValue(part.value, part.unit, null, locale);
    return `  ${part.kpi} ${part.period}  ${value}${showBasis(part, locale)}${weight}`;
  });
  return [entry('parts', ''), ...rows];
}

/** A statement keeps its lines. */
const lines = (text: string): string => text.split('\n').map(cell).join('\n');
