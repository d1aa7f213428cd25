import { parseDate } from '../calendar/civil.ts';
import { parsePeriod } from '../calendar/period.ts';
import { civilDate } from '../calendar/zone.ts';
import type { Named } from '../diagnostic/sentences/pilot.ts';
import type { Pilot, Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { closest } from '../text/closest.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory, broken } from './severity.ts';

const pilots = (subject: Subject): Loaded<Pilot>[] => documentsOf(subject, 'pilot');

/** The first and last civil day of a period; undefined where the text names none. */
export function daysOf(text: string): { first: string; last: string } | undefined {
  const period = parsePeriod(text, 'UTC');
  return period && { first: civilDate(period.from, 'UTC'), last: civilDate(period.to - 1, 'UTC') };
}

/** Standards by `id` and by `id@version`. */
export function standardsNamed(subject: Subject): Map<string, Standard> {
  const all = documentsOf(subject, 'standard').map(({ document }) => document);
  return new Map(all.flatMap(one => [[one.id, one] as const, [`${one.id}@${one.version}`, one] as const]));
}

interface Word {
  readonly path: Path;
  readonly what: Named;
  readonly id: string;
  readonly known: readonly string[];
}

/** The words that name nothing, of a document that refers to a standard. */
export const unknownWords = (words: readonly Word[]) =>
  words
    .filter(({ id, known }) => !known.includes(id))
    .map(({ path, what, id, known }) => ({
      path,
      facts: { what, id, closest: closest(id, known), choices: known.slice(0, 10) },
    }));

/** A role that the workspace does not list, where it lists any. */
export function roleWord(path: Path, role: string | undefined, { settings }: Subject): Word[] {
  const { roles } = settings ?? {};
  return role !== undefined && roles ? [{ path, what: 'role', id: role, known: roles }] : [];
}

function wordsOf({ document }: Loaded<Pilot>, subject: Subject): Word[] {
  const { standard: name, kpis, deviations = [], problems = [], decision, sites, control = [] } = document;
  const { unit = 'site' } = document;
  const standards = standardsNamed(subject);
  const standard = standards.get(name);
  const ids = (standard?.kpis ?? []).map(({ id }) => id);
  const parts = [
    ...ids,
    ...[...(standard?.clauses ?? []), ...(standard?.time_limits ?? [])].map(({ id }) => id),
  ];
  const places = Object.entries(subject.settings?.terms?.[unit] ?? {}).flat(2);
  const kpi = (path: Path, id: string): Word[] => (standard ? [{ path, what: 'kpi', id, known: ids }] : []);
  const place = (path: Path, id: string): Word[] =>
    places.length > 0 ? [{ path, what: unit, id, known: places }] : [];
  return [
    { path: ['standard'], what: 'standard', id: name, known: [...standards.keys()] },
    ...kpis.flatMap((one, index) => kpi(['kpis', index, 'kpi'], one.kpi)),
    ...sites.flatMap((site, index) => place(['sites', index, 'name'], site.name)),
    ...control.flatMap((site, index) => place(['control', index], site)),
    ...deviations.flatMap((one, index) => [
      ...kpi(['deviations', index, 'kpi'], one.kpi),
      ...roleWord(['deviations', index, 'owner'], one.owner, subject),
    ]),
    ...problems.flatMap(({ clause }, index): Word[] =>
      standard && clause !== undefined
        ? [{ path: ['problems', index, 'clause'], what: 'clause', id: clause, known: parts }]
        : [],
    ),
    ...roleWord(['decision', 'by'], decision?.by, subject),
  ];
}

const unknown = ruleOf('pilot/unknown', broken, subject =>
  subject.isComplete
    ? pilots(subject).flatMap(loaded =>
        unknownWords(wordsOf(loaded, subject)).map(found => ({ loaded, ...found })),
      )
    : [],
);

const mostSites = 2;

const tooManySites = ruleOf('pilot/too-many-sites', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { length } = loaded.document.sites;
    return length > mostSites ? [{ loaded, path: ['sites', mostSites], facts: { sites: length } }] : [];
  }),
);

const controlIsSite = ruleOf('pilot/control-is-site', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { sites, control = [] } = loaded.document;
    return control.flatMap((name, index) =>
      sites.some(site => site.name === name) ? [{ loaded, path: ['control', index], facts: { name } }] : [],
    );
  }),
);

const badPeriod = ruleOf('pilot/bad-period', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { baseline, start, end, criteria_agreed_on: agreed, deviations = [], decision } = loaded.document;
    const dates: [Path, string | undefined][] = [
      [['start'], start],
      [['end'], end],
      [['criteria_agreed_on'], agreed],
      [['decision', 'on'], decision?.on],
    ];
    const periods: [Path, string][] = [
      [['baseline'], baseline],
      ...deviations.map(({ at }, index): [Path, string] => [['deviations', index, 'at'], at]),
    ];
    return [
      ...dates.filter(([, text]) => text !== undefined && parseDate(text) === undefined),
      ...periods.filter(([, text]) => !daysOf(text)),
    ].map(([path, text]) => ({ loaded, path, facts: { text: text ?? '' } }));
  }),
);

const dateOrder = ruleOf('pilot/date-order', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { start, end } = loaded.document;
    return end < start ? [{ loaded, path: ['end'], facts: { start, end } }] : [];
  }),
);

const baselineOverlap = ruleOf('pilot/baseline-overlap', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { baseline, start } = loaded.document;
    const last = daysOf(baseline)?.last;
    return last !== undefined && last >= start
      ? [{ loaded, path: ['baseline'], facts: { last, start } }]
      : [];
  }),
);

const criteriaLate = ruleOf('pilot/criteria-late', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { criteria_agreed_on: agreed, start } = loaded.document;
    return agreed !== undefined && agreed >= start
      ? [{ loaded, path: ['criteria_agreed_on'], facts: { agreed, start } }]
      : [];
  }),
);

const deviationOutside = ruleOf('pilot/deviation-outside', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { deviations = [], start, end } = loaded.document;
    return deviations.flatMap(({ at }, index) => {
      const days = daysOf(at);
      const isOutside = days !== undefined && start <= end && (days.last < start || days.first > end);
      return isOutside ? [{ loaded, path: ['deviations', index, 'at'], facts: { at, start, end } }] : [];
    });
  }),
);

const decisionEarly = ruleOf('pilot/decision-early', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { decision, end } = loaded.document;
    return decision && decision.on < end
      ? [{ loaded, path: ['decision', 'on'], facts: { on: decision.on, end } }]
      : [];
  }),
);

const decisionWithoutCriteria = ruleOf('pilot/decision-without-criteria', broken, subject => {
  const standards = standardsNamed(subject);
  return pilots(subject).flatMap((loaded): Found<'pilot/decision-without-criteria'>[] => {
    const { decision, criteria_agreed_on: agreed, kpis, standard } = loaded.document;
    if (!decision) return [];
    const own = standards.get(standard)?.kpis ?? [];
    const bare = kpis.flatMap(({ kpi, target, min_effect }, index) => {
      const known = own.find(({ id }) => id === kpi);
      return !known || target !== undefined || min_effect !== undefined || known.target !== undefined
        ? []
        : [{ kpi, index }];
    });
    return [
      ...(agreed === undefined ? [{ loaded, path: ['decision'], facts: { kpi: undefined } }] : []),
      ...bare.map(({ kpi, index }) => ({ loaded, path: ['kpis', index], facts: { kpi } })),
    ];
  });
});

const noChange = ruleOf('pilot/no-change', advisory, subject =>
  pilots(subject).flatMap(loaded => {
    const { decision, problems = [] } = loaded.document;
    const isBare =
      decision?.verdict === 'adopt-revised' && problems.every(({ change }) => change === undefined);
    return isBare ? [{ loaded, path: ['decision', 'verdict'], facts: {} }] : [];
  }),
);

/** Somebody says before how it will be decided whether the standard becomes official. */
const noCriteria = ruleOf('lifecycle/pilot-no-criteria', advisory, subject => {
  if (!subject.isComplete) return [];
  const tried = pilots(subject).map(({ document }) => document.standard);
  return documentsOf(subject, 'standard').flatMap((loaded): Found<'lifecycle/pilot-no-criteria'>[] => {
    const { status, id, version } = loaded.document;
    if (status !== 'pilot' || tried.includes(id) || tried.includes(`${id}@${version}`)) return [];
    return [{ loaded, path: ['status'], part: 'key', facts: { name: `${id}@${version}` } }];
  });
});

/** What a pilot must be before its result can decide anything. */
export const pilot: readonly Rule[] = [
  unknown,
  tooManySites,
  controlIsSite,
  badPeriod,
  dateOrder,
  baselineOverlap,
  criteriaLate,
  deviationOutside,
  decisionEarly,
  decisionWithoutCriteria,
  noChange,
  noCriteria,
];
