import { compositionOf } from '../catalogue/composition.ts';
import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import type { Charter, Review, Scorecard, Standard, Workspace } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import { closest } from '../text/closest.ts';
import { pick } from '../text/locale.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type Declared, declared, type Given, one, type Reference } from './declared.ts';
import { filtersOf } from './filters.ts';
import { inBenchmark, inResearch } from './research-references.ts';
import { versionsOf } from './review.ts';
import { elsewhere, type Rule, ruleOf, type Subject } from './rule.ts';
import { inSampling } from './sampling-references.ts';
import { placedItems } from './scorecard.ts';
import { broken, completing } from './severity.ts';
import { ancestors, living } from './standards.ts';

function inTimeLimits(
  { time_limits = [] }: Standard,
  { calendars, timeLimits }: Declared,
  inherited: readonly Standard[],
): Given[] {
  // Few limits support another, and those of all standards are many.
  const own = time_limits.some(({ supports }) => supports !== undefined)
    ? inherited.flatMap(one => one.time_limits ?? [])
    : [];
  const known = own.length > 0 ? new Set([...own.map(({ id }) => id), ...timeLimits]) : timeLimits;
  return time_limits.flatMap((limit, index) => {
    const path = ['time_limits', index];
    const variants = Object.entries(limit.variants ?? {});
    return [
      ...one('calendar', [...path, 'calendar'], limit.calendar, calendars, true),
      ...one('supported', [...path, 'supports'], limit.supports, known, true),
      ...variants.flatMap(([name, variant]) =>
        one('calendar', [...path, 'variants', name, 'calendar'], variant.calendar, calendars, true),
      ),
    ];
  });
}

function inKpis({ kpis = [], time_limits = [] }: Standard, { calendars }: Declared): Given[] {
  const limits = new Set(time_limits.map(({ id }) => id));
  return kpis.flatMap(({ measure }, index) => {
    const path = ['kpis', index, 'measure'];
    const limit = time_limits.find(({ id }) => id === measure.attainment);
    const variants = new Set(Object.keys(limit?.variants ?? {}));
    return [
      ...one('time-limit', [...path, 'attainment'], measure.attainment, limits, false),
      ...one('variant', [...path, 'variant'], limit && measure.variant, variants, false),
      ...one('calendar', [...path, 'calendar'], measure.calendar, calendars, true),
    ];
  });
}

/** A clause may be measured by what a standard that is extended says. */
function inClauses(
  { clauses = [] }: Standard,
  { scorecardItems }: Declared,
  inherited: readonly Standard[],
): Given[] {
  const own = inherited.flatMap(({ kpis = [], time_limits = [] }) => [...kpis, ...time_limits]);
  const measures = new Set([...own.map(({ id }) => id), ...scorecardItems]);
  return clauses.flatMap(({ measured_by = [] }, index) =>
    measured_by.flatMap((id, item) =>
      one('measure', ['clauses', index, 'measured_by', item], id, measures, true),
    ),
  );
}

function inStandard(loaded: Loaded<Standard>, known: Declared, subject: Subject): Reference[] {
  const { document } = loaded;
  const inherited = ancestors(loaded, subject).map(one => one.document);
  const given = [
    ...one('calendar', ['calendar'], document.calendar, known.calendars, true),
    ...one('standard', ['extends'], document.extends, known.standards, true),
    ...inTimeLimits(document, known, inherited),
    ...inKpis(document, known),
    ...inClauses(document, known, inherited),
    ...filtersOf(document).flatMap(({ filter, path }) =>
      one('calendar', [...path, 'during'], filter.during, known.calendars, true),
    ),
  ];
  return given.map(reference => ({ loaded, ...reference }));
}

function inCharter(loaded: Loaded<Charter>, { kpis }: Declared): Reference[] {
  return loaded.document.goals.flatMap(({ kpi }, index) =>
    one('kpi', ['goals', index, 'kpi'], kpi, kpis, true).map(given => ({ loaded, ...given })),
  );
}

/** What the items of a scorecard check. */
function inScorecard(loaded: Loaded<Scorecard>, { clauses }: Declared): Reference[] {
  return placedItems(loaded).flatMap(({ path, item: { checks = [] } }) =>
    checks.map((id, index) => ({
      loaded,
      path: [...path, 'checks', index],
      what: 'clause',
      id,
      known: clauses,
      isForeign: true,
    })),
  );
}

/** What a review names is of the version under review, or of the one that came of it. */
function inReview(loaded: Loaded<Review>, { standards }: Declared, subject: Subject): Reference[] {
  const { standard, revision, checks = [], comments = [] } = loaded.document;
  const versions = documentsOf(subject, 'standard').map(({ document }) => document);
  const { reviewed, revised } = versionsOf(loaded.document, versions);
  const known = new Set([reviewed, revised].flatMap(version => (version ? itemIds(version) : [])));
  const items = (key: 'checks' | 'comments', list: readonly { readonly item?: string }[]) =>
    list.flatMap(({ item }, index) => one('item', [key, index, 'item'], item, known, true));
  const next = revision === undefined ? undefined : `${standard.split('@')[0] ?? ''}@${revision}`;
  const given = [
    ...one('standard', ['standard'], standard, standards, true),
    ...one('standard', ['revision'], next, standards, true),
    ...(reviewed ? [...items('checks', checks), ...items('comments', comments)] : []),
  ];
  return given.map(reference => ({ loaded, ...reference }));
}

const itemIds = ({ id, time_limits = [], kpis = [], clauses = [] }: Standard): string[] => [
  id,
  ...[...time_limits, ...kpis, ...clauses].map(item => item.id),
];

function referencesIn(subject: Subject): Reference[] {
  const known = declared(subject);
  const { documents } = subject;
  return [
    ...documentsOf({ documents }, 'workspace').flatMap(loaded =>
      one('calendar', ['calendar'], loaded.document.calendar, known.calendars, true).map(given => ({
        loaded,
        ...given,
      })),
    ),
    ...documentsOf({ documents }, 'standard').flatMap(loaded => inStandard(loaded, known, subject)),
    ...documentsOf({ documents }, 'scorecard').flatMap(loaded => inScorecard(loaded, known)),
    ...documentsOf({ documents }, 'sampling').flatMap(loaded => inSampling(loaded, known)),
    ...documentsOf({ documents }, 'research').flatMap(loaded => inResearch(loaded, known)),
    ...documentsOf({ documents }, 'benchmark').flatMap(loaded => inBenchmark(loaded, known, subject)),
    ...documentsOf({ documents }, 'charter').flatMap(loaded => inCharter(loaded, known)),
    ...documentsOf({ documents }, 'review').flatMap(loaded => inReview(loaded, known, subject)),
  ];
}

function finding({ loaded, path, what, id, known }: Reference): Diagnostic<'ref/dangling'> {
  const choices = [...known];
  const near = closest(id, choices);
  return error('ref/dangling', placeOf(loaded, path), {
    what,
    id,
    closest: near,
    choices: choices.slice(0, 10),
  });
}

const dangling: Rule<'ref/dangling'> = {
  id: 'ref/dangling',
  defaults: broken,
  check: subject =>
    referencesIn(subject)
      .filter(({ id, known, isForeign }) => !known.has(id) && (subject.isComplete || !isForeign))
      .map(finding),
};

/** P1 without its taxonomy, or 紧急 for it. */
function gradeMeant(
  word: string,
  grades: readonly string[],
  declared: Workspace['grades'] = {},
): string | undefined {
  const named = Object.entries(declared).flatMap(([taxonomy, values]) =>
    Object.entries(values).flatMap(([value, title]) =>
      pick(title, 'zh-CN') === word ? [`${taxonomy}.${value}`] : [],
    ),
  );
  const meant = [...grades.filter(grade => grade.endsWith(`.${word}`)), ...named];
  return meant.length === 1 ? meant[0] : undefined;
}

const declaredGrades = (documents: Subject['documents']) =>
  documentsOf({ documents }, 'workspace').map(home =>
    elsewhere(home, ['grades'], 'related/declared', { name: 'grades' }),
  );

/** A grade is written `taxonomy.value`, both declared in the workspace. */
const unknownGrade: Rule<'ref/unknown-grade'> = {
  id: 'ref/unknown-grade',
  defaults: broken,
  check: ({ documents, settings }) => {
    if (!settings) return [];
    const grades = Object.entries(settings.grades ?? {}).flatMap(([taxonomy, values]) =>
      [...Object.keys(values), '*'].map(value => `${taxonomy}.${value}`),
    );
    return documentsOf({ documents }, 'standard').flatMap(loaded =>
      filtersOf(loaded.document).flatMap(({ filter, path }) =>
        [filter['grade'] ?? []]
          .flat()
          .map(String)
          .filter(grade => !grades.includes(grade))
          .map(grade => ({
            ...error('ref/unknown-grade', placeOf(loaded, [...path, 'grade']), {
              grade,
              closest: gradeMeant(grade, grades, settings.grades) ?? closest(grade, grades),
            }),
            ...(settings.grades && { related: declaredGrades(documents) }),
          })),
      ),
    );
  },
};

/** A KPI that counts for nothing: no weight, no goal, no clause, and no other KPI is made of it. */
const orphanKpi = ruleOf('ref/orphan-kpi', completing, subject => {
  const goals = new Set(
    documentsOf(subject, 'charter').flatMap(({ document }) => document.goals.map(({ kpi }) => kpi)),
  );
  return living(subject).flatMap(loaded => {
    const { id: standard, kpis = [], clauses = [] } = loaded.document;
    const measures = new Set(clauses.flatMap(({ measured_by = [] }) => measured_by));
    const parts = kpis.flatMap(({ measure }) => compositionOf(measure)?.parts ?? []);
    const used = new Set([...measures, ...parts.map(({ kpi }) => kpi)]);
    return kpis.flatMap(({ id, weight }, index) => {
      const isUsed = weight !== undefined || used.has(id) || goals.has(id) || goals.has(`${standard}/${id}`);
      return isUsed ? [] : [{ loaded, path: ['kpis', index, 'id'], facts: { kpi: id } }];
    });
  });
});

/** What must be done has to be checked by something. */
const orphanClause = ruleOf('ref/orphan-clause', completing, subject =>
  living(subject).flatMap(loaded =>
    (loaded.document.clauses ?? []).flatMap(({ id, level, measured_by }, index) =>
      level !== 'must' || measured_by
        ? []
        : [{ loaded, path: ['clauses', index, 'id'], facts: { clause: id } }],
    ),
  ),
);

/** What documents say of one another. */
export const reference: readonly Rule[] = [dangling, unknownGrade, orphanKpi, orphanClause];
