import type { Research } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type Found, type Rule, ruleOf, type Subject, said } from './rule.ts';
import { advisory, broken, hint } from './severity.ts';

const researches = (subject: Subject): readonly Loaded<Research>[] => documentsOf(subject, 'research');

/** Under supervision the standard answers to a law, and the charter says to which. */
const legalBasis = ruleOf('charter/legal-basis', broken, subject =>
  documentsOf(subject, 'charter').flatMap(loaded =>
    loaded.document.scenario === 'regulated' && loaded.document.legal_basis === undefined
      ? [{ loaded, path: ['scenario'], facts: {} }]
      : [],
  ),
);

const defaultRequired = 200;

/** The least that the method of the field asks for; a survey may say otherwise. */
const smallSample = ruleOf('research/small-sample', advisory, subject =>
  researches(subject).flatMap(loaded =>
    (loaded.document.surveys ?? []).flatMap(
      ({ n, counted_unit: unit, required_n: required = defaultRequired }, index) =>
        n >= required ? [] : [{ loaded, path: ['surveys', index, 'n'], facts: { n, unit, required } }],
    ),
  ),
);

const backing = ['metric', 'value', 'source'] as const;

const unbackedPainPoint = ruleOf('research/unbacked-pain-point', advisory, subject =>
  researches(subject).flatMap(loaded =>
    (loaded.document.pain_points ?? []).flatMap((pain, index) => {
      const lacking = backing.filter(key => pain[key] === undefined);
      return lacking.length === 0
        ? []
        : [{ loaded, path: ['pain_points', index], facts: { id: pain.id, lacking } }];
    }),
  ),
);

const weightsSum = ruleOf('research/weights', broken, subject =>
  researches(subject).flatMap(loaded => {
    const { weights } = loaded.document;
    if (!weights) return [];
    const sum = Math.round((weights.importance + weights.frequency + weights.severity) * 1e6) / 1e6;
    return sum === 1 || sum === 100 ? [] : [{ loaded, path: ['weights'], facts: { sum } }];
  }),
);

/** Everything that the standards in force declare. */
function inForce(subject: Subject): Set<string> {
  const standards = documentsOf(subject, 'standard').map(({ document }) => document);
  return new Set(
    standards
      .filter(({ status }) => status === 'effective')
      .flatMap(({ id: standard, clauses = [], kpis = [], time_limits = [] }) =>
        [...clauses, ...kpis, ...time_limits].flatMap(({ id }) => [id, `${standard}/${id}`]),
      ),
  );
}

/** Before there is a standard in force, needs are still open. */
const unansweredNeed = ruleOf('research/unanswered-need', hint, subject => {
  const answers = inForce(subject);
  if (answers.size === 0) return [];
  return researches(subject).flatMap(loaded =>
    (loaded.document.needs ?? []).flatMap(
      ({ id, answered_by: ids = [], response }, index): Found<'research/unanswered-need'>[] => {
        if (ids.some(one => answers.has(one)) || response !== undefined) return [];
        const path: Path = ['needs', index];
        const facts = { id, planned: ids.length };
        return [{ loaded, path, facts, ...(ids.length === 0 && { severities: advisory }) }];
      },
    ),
  );
});

const dateOrder = ruleOf('research/date-order', broken, subject =>
  researches(subject).flatMap(loaded => {
    const { start, end, surveys = [] } = loaded.document;
    const spans: readonly [Path, string, string][] = [
      [['end'], start, end],
      ...surveys.map((survey, index): [Path, string, string] => [
        ['surveys', index, 'end'],
        survey.start,
        survey.end,
      ]),
    ];
    return spans.flatMap(([path, from, to]) =>
      from <= to
        ? []
        : [
            {
              loaded,
              path,
              facts: { start: from, end: to },
              related: said(loaded, [...path.slice(0, -1), 'start'], 'start', from),
            },
          ],
    );
  }),
);

const surveyCounts = ruleOf('research/survey-counts', broken, subject =>
  researches(subject).flatMap(loaded =>
    (loaded.document.surveys ?? []).flatMap(({ n, sent, nps }, index): Found<'research/survey-counts'>[] => {
      const path = ['surveys', index];
      const answers = nps ? nps.promoters + nps.passives + nps.detractors : 0;
      return [
        ...(sent !== undefined && n > sent
          ? [
              {
                loaded,
                path: [...path, 'n'],
                facts: { what: 'sent', part: n, whole: sent } as const,
                related: said(loaded, [...path, 'sent'], 'sent', sent),
              },
            ]
          : []),
        ...(answers > n
          ? [
              {
                loaded,
                path: [...path, 'nps'],
                facts: { what: 'nps', part: answers, whole: n } as const,
                related: said(loaded, [...path, 'n'], 'n', n),
              },
            ]
          : []),
      ];
    }),
  ),
);

/** What was found out about customers and the present state. */
export const research: readonly Rule[] = [
  legalBasis,
  smallSample,
  unbackedPainPoint,
  weightsSum,
  unansweredNeed,
  dateOrder,
  surveyCounts,
];
