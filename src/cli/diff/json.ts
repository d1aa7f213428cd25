import { changeSentence } from '../../diagnostic/sentences/change.ts';
import { idPath } from '../../document/tree.ts';
import type { Change, Part, Side } from '../../rules/diff/change.ts';
import { factsOf } from '../../rules/diff/facts.ts';
import type { Locale } from '../../text/locale.ts';
import { type Comparison, isDifferent } from './compare.ts';
import { rangeOf } from './facts.ts';
import type { Source, Version } from './sources.ts';

const versionJson = (version: Version | undefined) =>
  version ? { file: version.loaded.file, version: version.loaded.document.version } : null;

function sideJson(side: Side | null, version: Version | undefined) {
  if (!side || !version) return null;
  const path = idPath(version.loaded.document, side.path);
  return { value: side.value, path, range: rangeOf(version, side) };
}

function partJson({ id, when, effect, before, after }: Part, { older, newer }: Comparison) {
  return { id, when, effect, before: sideJson(before, older), after: sideJson(after, newer) };
}

function changeJson(change: Change, comparison: Comparison, locale: Locale) {
  const { item, id, type, aspect, row, before, after, parts, bump } = change;
  return {
    item,
    id,
    type,
    aspect,
    row,
    bump,
    message: changeSentence(factsOf(change, locale), locale),
    before: sideJson(before, comparison.older),
    after: sideJson(after, comparison.newer),
    parts: parts.map(part => partJson(part, comparison)),
  };
}

function statusOf(comparison: Comparison): 'added' | 'removed' | 'changed' | 'unchanged' {
  if (!comparison.older) return 'added';
  if (!comparison.newer) return 'removed';
  return isDifferent(comparison) ? 'changed' : 'unchanged';
}

function comparisonJson(comparison: Comparison, locale: Locale) {
  const { id, older, newer, changes, required, actual, isEnough, needed } = comparison;
  return {
    id,
    status: statusOf(comparison),
    before: versionJson(older),
    after: versionJson(newer),
    required_bump: required,
    actual_bump: actual,
    required_version: needed || null,
    sufficient: isEnough,
    changes: changes.map(change => changeJson(change, comparison, locale)),
  };
}

/** The one JSON document of a comparison. */
export function changesJson(
  comparisons: readonly Comparison[],
  [older, newer]: readonly [Source, Source],
  locale: Locale,
): object {
  return {
    version: 1,
    before: older.name,
    after: newer.name,
    summary: {
      standards: comparisons.length,
      different: comparisons.filter(isDifferent).length,
      changes: comparisons.reduce((count, { changes }) => count + changes.length, 0),
      insufficient: comparisons.filter(({ isEnough }) => !isEnough).length,
    },
    standards: comparisons.map(comparison => comparisonJson(comparison, locale)),
    unreadable: [...older.findings, ...newer.findings]
      .filter(({ severity }) => severity === 'error')
      .map(({ place }) => place.file)
      .filter((file, index, files) => files.indexOf(file) === index),
  };
}
