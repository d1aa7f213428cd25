import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { attachment } from './attachment.ts';
import { benchmark } from './benchmark.ts';
import { calendars } from './calendars.ts';
import { charter } from './charter.ts';
import { clause } from './clause/clause.ts';
import { conflict } from './conflict.ts';
import { denominator } from './denominator.ts';
import { domain } from './domain.ts';
import { extension } from './extension.ts';
import { fields } from './fields.ts';
import { kpi } from './kpi.ts';
import { kpiAggregate } from './kpi-aggregate.ts';
import { kpiHistory } from './kpi-history.ts';
import { kpiMeasure } from './kpi-measure.ts';
import { kpiParts } from './kpi-parts.ts';
import { kpiRange } from './kpi-range.ts';
import { kpiScoring } from './kpi-scoring.ts';
import { kpiTarget } from './kpi-target.ts';
import { kpiTogether } from './kpi-together.ts';
import { ladder } from './ladders.ts';
import { lifecycle } from './lifecycle.ts';
import { meta } from './meta.ts';
import { mixedClocks } from './mixed-clocks.ts';
import { monthly } from './monthly.ts';
import { knownRules, withSeverities } from './overrides.ts';
import { pause } from './pause.ts';
import { people } from './people.ts';
import { pilot } from './pilot.ts';
import { proseNumbers } from './prose-numbers.ts';
import { reference } from './reference.ts';
import { research } from './research.ts';
import { review } from './review.ts';
import type { Rule, Subject } from './rule.ts';
import { sampling } from './sampling.ts';
import { scope } from './scope.ts';
import { scorecard } from './scorecard.ts';
import { serviceHours } from './service-hours.ts';
import { sla } from './sla.ts';
import { source } from './source.ts';
import { spelling } from './spelling.ts';
import { support } from './support.ts';
import { table } from './table.ts';
import { versionBump } from './version-bump.ts';

/** Every rule, family by family. */
export const rules: readonly Rule[] = [
  ...meta,
  ...people,
  ...calendars,
  ...reference,
  ...attachment,
  ...fields,
  ...spelling,
  ...kpi,
  ...kpiMeasure,
  ...kpiParts,
  ...kpiTarget,
  ...kpiRange,
  ...kpiTogether,
  ...kpiAggregate,
  ...kpiHistory,
  ...kpiScoring,
  ...proseNumbers,
  ...sla,
  ...support,
  ...table,
  ...ladder,
  ...mixedClocks,
  ...serviceHours,
  ...pause,
  ...scope,
  ...scorecard,
  ...charter,
  ...research,
  ...benchmark,
  ...domain,
  ...conflict,
  denominator,
  ...sampling,
  ...extension,
  ...source,
  ...clause,
  ...lifecycle,
  ...pilot,
  ...monthly,
  ...versionBump,
  ...review,
];

/** What the rules say of the documents together, with the severities that the workspace gives them. */
export function applyRules(subject: Subject): Diagnostic[] {
  const { documents, settings } = subject;
  const found = [...rules, knownRules].flatMap(({ check }) => once(check(subject)));
  return withSeverities(found, settings, documents);
}

/** A row of a matrix is a row of each of its columns: what is wrong with it is said once. */
function once(found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (found.length < 2) return found;
  const said = new Set<string>();
  return found.filter(({ place: { file, range }, facts }) => {
    const key = `${file}:${range.start.line}:${range.start.column} ${JSON.stringify(facts)}`;
    return !said.has(key) && said.add(key);
  });
}
