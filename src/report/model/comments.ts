import type { ReviewComment } from '../../document/documents.generated.ts';
import { pick } from '../../text/locale.ts';
import { commentRows, countsOf, itemsOf, type ReviewFacts, resultText, standardNamed } from './minutes.ts';
import { reviewLabels, reviewSentences } from './words/review.ts';

/** Comments one a department, then all of them. */
function departmentRows(comments: readonly ReviewComment[], total: string) {
  const departments = [...new Set(comments.map(({ department }) => department))];
  const row = (department: string, own: readonly ReviewComment[]) => ({ department, ...countsOf(own) });
  return [
    ...departments.map(name =>
      row(
        name,
        comments.filter(({ department }) => department === name),
      ),
    ),
    row(total, comments),
  ];
}

/** What the template of the comment table prints: per department, then item by item in the standard's order. */
export function commentsModel(facts: ReviewFacts) {
  const { review, settings, locale } = facts;
  const labels = reviewLabels(locale);
  const items = itemsOf(facts);
  const comments = review.comments ?? [];
  const known = new Set(items.map(({ id }) => id));
  const general = comments.filter(({ item }) => item === undefined || !known.has(item));
  const groups = [
    ...items.flatMap(({ id, title, name, text }) => {
      const own = comments.filter(({ item }) => item === id);
      if (own.length === 0) return [];
      return [{ title: name, text: text === title ? '' : text, comments: commentRows(own, items, locale) }];
    }),
    ...(general.length > 0
      ? [{ title: labels.whole, text: '', comments: commentRows(general, items, locale) }]
      : []),
  ];
  return {
    labels,
    title: pick(review.title, locale),
    organisation: pick(settings.organisation ?? settings.title, locale),
    standard: standardNamed(facts),
    date: review.date,
    result: resultText(review, locale),
    handling: reviewSentences[locale].handling(countsOf(comments)),
    departments: comments.length > 0 ? departmentRows(comments, labels.total) : [],
    groups,
  };
}
