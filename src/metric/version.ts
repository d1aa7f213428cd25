import { parseDate } from '../calendar/civil.ts';
import type { Period } from '../calendar/period.ts';
import { dayMs, type Instant, localToInstant } from '../calendar/zone.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { closest } from '../text/closest.ts';
import { documentsOf, type StandardsRepository } from '../workspace/workspace.ts';
import type { Segment } from './limit.ts';

type Version = Loaded<Standard>;

/** The standard that a period is measured by, and the versions that judge its obligations. */
export interface Chosen {
  readonly loaded: Version;
  readonly segments: readonly Segment[];
  /** No version was in force at the period's last instant. */
  readonly isFallback: boolean;
}

export const identityOf = ({ document }: Version): string => `${document.id}@${document.version}`;

const startOfDay = (date: string, zone: string): Instant =>
  localToInstant((parseDate(date) ?? 0) * dayMs, zone);

/** Versions that are or were in force, the earliest first. */
function effective(versions: readonly Version[]): Version[] {
  return versions
    .filter(
      ({ document: { status, effective_from } }) =>
        effective_from && (status === 'effective' || status === 'retired'),
    )
    .sort((left, right) =>
      (left.document.effective_from ?? '') < (right.document.effective_from ?? '') ? -1 : 1,
    );
}

/** Each version judges what starts from its day on until the next one's; the first also what came before. */
function segmentsOf(versions: readonly Version[], zone: string): Segment[] {
  return versions.map((loaded, index) => {
    const next = versions[index + 1]?.document.effective_from;
    return {
      loaded,
      from: index === 0 ? null : startOfDay(loaded.document.effective_from ?? '', zone),
      to: next === undefined ? null : startOfDay(next, zone),
    };
  });
}

function isInForce({ document }: Version, at: Instant, zone: string): boolean {
  const { effective_from, effective_to } = document;
  if (!effective_from || startOfDay(effective_from, zone) > at) return false;
  return !effective_to || at < startOfDay(effective_to, zone);
}

/** The version of one standard in force at the period's last instant; else the earliest, marked so. */
function chosen(versions: readonly Version[], period: Period): Chosen | undefined {
  const ruling = effective(versions);
  const last = period.to - 1;
  const segments = segmentsOf(ruling, period.zone);
  const current = ruling.findLast(version => isInForce(version, last, period.zone));
  if (current) return { loaded: current, segments, isFallback: false };
  const [first] = ruling;
  if (first) return { loaded: first, segments, isFallback: true };
  const [draft] = versions;
  return draft && { loaded: draft, segments: alone(draft), isFallback: true };
}

const alone = (loaded: Version): Segment[] => [{ loaded, from: null, to: null }];

/**
 * The standards that a period is measured by: `id@version` as it stands, drafts too; a bare id by the version
 * in force; without a selector every standard so. Throws Failure kpi/unknown-standard and kpi/no-standard.
 */
export function chooseStandards(
  repository: StandardsRepository,
  selector: string | undefined,
  period: Period,
): Chosen[] {
  const all = documentsOf(repository, 'standard');
  if (all.length === 0) throw new Failure('kpi/no-standard', {});
  const exact = all.find(version => identityOf(version) === selector);
  if (exact) return [{ loaded: exact, segments: alone(exact), isFallback: false }];
  const ids = [...new Set(all.map(({ document }) => document.id))];
  if (selector !== undefined && !ids.includes(selector)) {
    const near = closest(selector, [...ids, ...all.map(identityOf)]);
    throw new Failure('kpi/unknown-standard', { standard: selector, closest: near, known: ids });
  }
  return ids
    .filter(id => selector === undefined || id === selector)
    .flatMap(
      id =>
        chosen(
          all.filter(({ document }) => document.id === id),
          period,
        ) ?? [],
    );
}
