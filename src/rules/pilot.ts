import { parseDate } from '../calendar/civil.ts';
import { parsePeriod } from '../calendar/period.ts';
import { civilDate } from '../calendar/zone.ts';
import type { Pilot } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { roleWord, standardsNamed, unknownWords, type Word } from './named.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject, said } from './rule.ts';
import { advisory, broken } from './severity.ts';

const pilots = (subject: Subject): readonly Loaded<Pilot>[] => documentsOf(subject, 'pilot');

/** The first and last civil day of a period; undefined where the text names none. */
export function daysOf(text: string): { first: string; last: string } | undefined {
  const period = parsePeriod(text, 'UTC');
  return period && { first: civilDate(period.from, 'UTC'), last: civilDate(period.to - 1, 'UTC') };
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
    return control.flatMap((name, index): Found<'pilot/control-is-site'>[] => {
      const site = sites.findIndex(one => one.name === name);
      if (site < 0) return [];
      const related = said(loaded, ['sites', site, 'name'], 'sites', name);
      return [{ loaded, path: ['control', index], facts: { name }, related }];
    });
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
    const related = said(loaded, ['start'], 'start', start);
    return end < start ? [{ loaded, path: ['end'], facts: { start, end }, related }] : [];
  }),
);

const baselineOverlap = ruleOf('pilot/baseline-overlap', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { baseline, start } = loaded.document;
    const last = daysOf(baseline)?.last;
    return last !== undefined && last >= start
      ? [
          {
            loaded,
            path: ['baseline'],
            facts: { last, start },
            related: said(loaded, ['start'], 'start', start),
          },
        ]
      : [];
  }),
);

const criteriaLate = ruleOf('pilot/criteria-late', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { criteria_agreed_on: agreed, start } = loaded.document;
    return agreed !== undefined && agreed >= start
      ? [
          {
            loaded,
            path: ['criteria_agreed_on'],
            facts: { agreed, start },
            related: said(loaded, ['start'], 'start', start),
          },
        ]
      : [];
  }),
);

const deviationOutside = ruleOf('pilot/deviation-outside', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { deviations = [], start, end } = loaded.document;
    return deviations.flatMap(({ at }, index) => {
      const days = daysOf(at);
      const isOutside = days !== undefined && start <= end && (days.last < start || days.first > end);
      if (!isOutside) return [];
      const related = [...said(loaded, ['start'], 'start', start), ...said(loaded, ['end'], 'end', end)];
      return [{ loaded, path: ['deviations', index, 'at'], facts: { at, start, end }, related }];
    });
  }),
);

const decisionEarly = ruleOf('pilot/decision-early', broken, subject =>
  pilots(subject).flatMap(loaded => {
    const { decision, end } = loaded.document;
    return decision && decision.on < end
      ? [
          {
            loaded,
            path: ['decision', 'on'],
            facts: { on: decision.on, end },
            related: said(loaded, ['end'], 'end', end),
          },
        ]
      : [];
  }),
);

/** Where the standard that is tried declares a KPI. */
function kpiIn(subject: Subject, standard: string, id: string) {
  const document = standardsNamed(subject).get(standard);
  const home = documentsOf(subject, 'standard').find(one => one.document === document);
  const index = home?.document.kpis?.findIndex(kpi => kpi.id === id) ?? -1;
  return home && index >= 0 ? [elsewhere(home, ['kpis', index, 'id'], 'related/declared', { name: id })] : [];
}

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
      ...bare.map(({ kpi, index }) => ({
        loaded,
        path: ['kpis', index],
        facts: { kpi },
        related: kpiIn(subject, standard, kpi),
      })),
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
