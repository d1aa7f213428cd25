import type { Standard } from '../../document/documents.generated.ts';
import { pick } from '../../text/locale.ts';
import { limitRows } from './limits.ts';
import { type StandardFacts, standardModel } from './standard.ts';
import { handbookLabels, handbookSentences } from './words/handbook.ts';
import { standardSentences } from './words/standard.ts';

export type HandbookFacts = Omit<StandardFacts, 'standard'> & {
  /** Those in force on `today`. */
  readonly standards: readonly Standard[];
};

/** The version of each standard that is in force on a day; a version ends where the next begins. */
export function inForceOn(versions: readonly Standard[], date: string): Standard[] {
  const begun = versions.filter(
    ({ status, effective_from: from, effective_to: to }) =>
      (status === 'effective' || status === 'retired') &&
      from !== undefined &&
      from <= date &&
      (to === undefined || date < to),
  );
  const last = new Map<string, Standard>();
  for (const standard of begun) {
    const known = last.get(standard.id);
    if (!known || (known.effective_from ?? '') < (standard.effective_from ?? ''))
      last.set(standard.id, standard);
  }
  return [...last.values()];
}

function limitIndex({ standards, locale }: HandbookFacts) {
  return standards.flatMap(standard => {
    let [title, owner] = ['', ''];
    return limitRows(standard, locale).map(row => {
      title = row.title || title;
      owner = row.owner || owner;
      return { title, when: row.when, within: row.within, standard: pick(standard.title, locale), owner };
    });
  });
}

function references({ standards, scorecards, locale }: HandbookFacts) {
  const labels = handbookLabels(locale);
  return standards.flatMap(standard => {
    const from = pick(standard.title, locale);
    const measures = (standard.clauses ?? []).flatMap(({ measured_by = [] }) => measured_by);
    const used = new Set(measures.filter(id => id.includes('.')).map(id => id.split('.')[0] ?? ''));
    return [
      ...(standard.extends === undefined ? [] : [{ from, relation: labels.extends, to: standard.extends }]),
      ...(standard.complies_with ?? []).map(to => ({ from, relation: labels.complies, to })),
      ...[...used].map(id => {
        const card = scorecards.find(one => one.id === id);
        return { from, relation: labels.measured, to: card ? pick(card.title, locale) : id };
      }),
    ];
  });
}

/** What the template of the handbook prints. */
export function handbookModel(facts: HandbookFacts) {
  const { standards, settings, today, locale } = facts;
  const labels = handbookLabels(locale);
  const limits = standards.flatMap(({ time_limits = [] }) => time_limits).length;
  return {
    labels,
    title: labels.title,
    organisation: pick(settings.organisation ?? settings.title, locale),
    date: today,
    summary:
      standards.length === 0
        ? handbookSentences[locale].none
        : handbookSentences[locale].summary(today, standards.length, limits),
    standards: standards.map(standard => ({
      title: pick(standard.title, locale),
      version: standard.version,
      effective: standard.effective_from ?? '',
      next_review: standard.next_review ?? labels.unset,
      owner: standard.owner,
      contains: standardSentences[locale].contains(
        standard.clauses?.length ?? 0,
        standard.kpis?.length ?? 0,
        standard.time_limits?.length ?? 0,
      ),
    })),
    chapters: standards.map(standard => standardModel({ ...facts, standard })),
    limits: limitIndex(facts),
    references: references(facts),
  };
}
