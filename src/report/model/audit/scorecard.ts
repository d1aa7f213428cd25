import { itemsOf, pinned, type ScoredItem, scaleValues } from '../../../catalogue/scorecard.ts';
import type { Scorecard, Workspace } from '../../../document/documents.generated.ts';
import { type Locale, pick, type Text } from '../../../text/locale.ts';
import type { Sheet } from '../../workbook.ts';
import { showCount } from '../show.ts';
import { scorecardLabels, scorecardSentences } from '../words/scorecard.ts';
import { enumerate } from '../words/trade.ts';
import { className } from './show.ts';

function weightText({ item, weight }: ScoredItem, locale: Locale): string {
  if (item.bonus !== undefined) return `+${showCount(item.bonus)}`;
  if (item.deduction !== undefined) return `−${showCount(item.deduction)}`;
  return weight === 0 && item.critical ? scorecardLabels(locale).critical : showCount(weight);
}

/** What can be ticked; the labels of a scale stand behind its numbers. */
function choices({ item: { scale, na, bonus, deduction } }: ScoredItem, locale: Locale): string {
  const labels = scorecardLabels(locale);
  const named = scale
    ? scaleValues(scale).map((value, index) => {
        const label = scale.labels?.[index];
        return label === undefined ? String(value) : `${value} ${pick(label, locale)}`;
      })
    : bonus !== undefined || deduction !== undefined
      ? [labels.happened]
      : [labels.yes, labels.no];
  return [...named, ...(na ? [labels.na] : [])].map(choice => `□ ${choice}`).join('\n');
}

function guidanceOf({ item }: ScoredItem, locale: Locale): string {
  const labels = scorecardLabels(locale);
  const { said } = scorecardSentences[locale];
  const { guidance, good = [], bad = [], checks } = item;
  const clauses = checks === undefined ? [] : [checks].flat().map(String);
  const examples = (label: string, texts: readonly Text[]) =>
    texts.map(text => said(label, pick(text, locale)));
  return [
    ...(guidance === undefined ? [] : [pick(guidance, locale)]),
    ...examples(labels.good, good),
    ...examples(labels.bad, bad),
    ...(clauses.length > 0 ? [said(labels.checks, enumerate(clauses, locale))] : []),
  ].join('\n');
}

function itemRow(scored: ScoredItem, number: number, locale: Locale) {
  const { item } = scored;
  const labels = scorecardLabels(locale);
  return {
    number: String(number),
    id: item.id,
    title: pick(item.title, locale),
    critical: item.critical ? `🔴 ${labels.critical} ${className(item.critical, locale)}` : '',
    guidance: guidanceOf(scored, locale),
    weight: weightText(scored, locale),
    choices: choices(scored, locale),
  };
}

/** Sections in their order; items without one first, below the title of the scorecard. */
function sectionsOf(card: Scorecard, locale: Locale) {
  const { caption } = scorecardSentences[locale];
  const numbered = itemsOf(card).map((scored, index) => ({
    section: scored.section,
    weight: scored.weight,
    row: itemRow(scored, index + 1, locale),
  }));
  const groups = [
    { id: undefined, title: scorecardLabels(locale).items },
    ...(card.sections ?? []).map(({ id, title }) => ({ id, title: pick(title, locale) })),
  ];
  return groups.flatMap(({ id, title }) => {
    const own = numbered.filter(({ section }) => section === id);
    const weight = own.reduce((sum, one) => sum + one.weight, 0);
    return own.length === 0
      ? []
      : [{ caption: caption(title, weight > 0 ? showCount(weight) : ''), items: own.map(({ row }) => row) }];
  });
}

/** What the template of a scorecard to print and fill in needs. */
export function scorecardModel(card: Scorecard, settings: Workspace, locale: Locale) {
  const say = scorecardSentences[locale];
  const { pass_mark: mark, on_critical: onCritical = 'zero' } = card;
  const hasCritical = itemsOf(card).some(({ item }) => item.critical !== undefined);
  return {
    labels: scorecardLabels(locale),
    title: pick(card.title, locale),
    organisation: pick(settings.organisation ?? settings.title, locale),
    pinned: pinned(card),
    sections: sectionsOf(card, locale),
    rules: [
      say.score,
      mark === undefined ? say.noPass : say.pass(showCount(mark)),
      ...(hasCritical ? [say[onCritical]] : []),
    ],
  };
}

export function scorecardSheets({ labels, title, sections }: ReturnType<typeof scorecardModel>): Sheet[] {
  return [
    {
      title,
      columns: [
        { header: 'ID', width: 18 },
        { header: labels.items, width: 30 },
        { header: labels.critical, width: 12 },
        { header: labels.guidance, width: 60 },
        { header: labels.weight, width: 10 },
        { header: labels.answer, width: 14, input: true },
        { header: labels.note, width: 30, input: true },
      ],
      rows: sections.flatMap(({ items }) =>
        items.map(item => [
          ...[item.id, item.title, item.critical.replace('🔴 ', ''), item.guidance, item.weight, null, null],
        ]),
      ),
    },
  ];
}
