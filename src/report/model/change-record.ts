import { changeSentence } from '../../diagnostic/sentences/change.ts';
import type { Review, ReviewComment, Standard } from '../../document/documents.generated.ts';
import { changes } from '../../rules/diff/changes.ts';
import { factsOf } from '../../rules/diff/facts.ts';
import { actualBump, predecessor } from '../../rules/diff/version.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { decisionWords } from './words/review.ts';
import { standardLabels, standardSentences } from './words/standard.ts';

/** The version that one follows, by number; undefined for the first. */
export function previousVersion(standard: Standard, versions: readonly Standard[]): Standard | undefined {
  const earlier = versions.filter(
    ({ id, version }) => id === standard.id && actualBump(version, standard.version) !== 'none',
  );
  return predecessor(standard.version, earlier, ({ version }) => version);
}

function commentsOn(id: string, standard: Standard, reviews: readonly Review[]): ReviewComment[] {
  return reviews
    .filter(review => review.standard.split('@')[0] === standard.id && review.revision === standard.version)
    .flatMap(({ comments = [] }) => comments)
    .filter(comment => comment.item === id && comment.decision !== 'declined');
}

/** What people are asked to do differently, each with the review comment behind it; null for a first version. */
export function changeRecord(
  standard: Standard,
  {
    versions,
    reviews,
    locale,
  }: { versions: readonly Standard[]; reviews: readonly Review[]; locale: Locale },
) {
  const previous = previousVersion(standard, versions);
  if (!previous) return null;
  const say = standardSentences[locale];
  const found = changes(previous, standard).filter(({ type }) => type !== 'metadata_changed');
  const rows = found.map(change => ({
    change: changeSentence(factsOf(change, locale), locale),
    is_loosened: change.bump === 'major',
    reason:
      commentsOn(change.id, standard, reviews)
        .map(({ id, department, decision, comment }) =>
          say.comment(id, department, decision ? decisionWords[decision][locale] : '', pick(comment, locale)),
        )
        .join('\n') || '—',
  }));
  const loosened = rows.filter(row => row.is_loosened).length;
  return {
    heading: standardLabels(locale).change,
    reason: standardLabels(locale).reason,
    caption: say.changesCaption(previous.version, standard.version),
    summary:
      rows.length === 0 ? say.same(previous.version) : say.changed(rows.length, loosened, previous.version),
    previous: previous.version,
    rows,
  };
}
