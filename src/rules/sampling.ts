import { isShare } from '../catalogue/share.ts';
import type { Sampling } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { samplingCapacity } from './sampling-capacity.ts';
import { advisory, broken, hint } from './severity.ts';

const plans = (subject: Subject): readonly Loaded<Sampling>[] => documentsOf(subject, 'sampling');

const amountKeys = ['rate', 'size', 'aql'] as const;

const amount = ruleOf('sampling/amount', broken, subject =>
  plans(subject).flatMap((loaded): Found<'sampling/amount'>[] => {
    const keys = amountKeys.filter(key => loaded.document[key] !== undefined);
    if (keys.length === 1) return [];
    return [{ loaded, path: [keys[1] ?? 'population'], part: 'key', facts: { keys } }];
  }),
);

const rateRange = ruleOf('sampling/rate-range', broken, subject =>
  plans(subject).flatMap((loaded): Found<'sampling/rate-range'>[] => {
    const { rate } = loaded.document;
    return rate === undefined || isShare(rate) ? [] : [{ loaded, path: ['rate'], facts: { rate } }];
  }),
);

function overlapFault(plan: Sampling, other: Sampling | undefined) {
  const { overlap, population } = plan;
  if (!overlap) return undefined;
  if (overlap.with === plan.id) return 'itself';
  if (!isShare(overlap.rate)) return 'size';
  if (other && other.population.record !== population.record) return 'record';
  const unit = ({ unit = 'record' }: Sampling['population']) => unit;
  return other && unit(other.population) !== unit(population) ? 'unit' : undefined;
}

const overlap = ruleOf('sampling/overlap', broken, subject => {
  const all = plans(subject);
  return all.flatMap((loaded): Found<'sampling/overlap'>[] => {
    const { overlap: its } = loaded.document;
    const other = all.find(({ document }) => document.id === its?.with);
    const why = overlapFault(loaded.document, other?.document);
    if (!its || !why) return [];
    const related =
      other && other !== loaded
        ? [elsewhere(other, ['population'], 'related/declared', { name: its.with })]
        : [];
    return [{ loaded, path: ['overlap', 'with'], facts: { plan: its.with, why }, related }];
  });
});

const noTeam = ruleOf('sampling/no-team', advisory, subject =>
  plans(subject).flatMap(loaded => {
    const { own_team: own = 'allowed', reviewers = [], level } = loaded.document;
    if (own === 'allowed' || level === 'self') return [];
    return reviewers.flatMap(({ name, team }, index): Found<'sampling/no-team'>[] =>
      team === undefined ? [{ loaded, path: ['reviewers', index, 'name'], facts: { reviewer: name } }] : [],
    );
  }),
);

const aqlUnconfirmed = ruleOf('sampling/aql-unconfirmed', hint, subject =>
  plans(subject).flatMap((loaded): Found<'sampling/aql-unconfirmed'>[] => {
    const { aql } = loaded.document;
    return aql === undefined ? [] : [{ loaded, path: ['aql'], facts: { aql } }];
  }),
);

/** Whether a sampling plan can be drawn, done, and shown anything by. */
export const sampling: readonly Rule[] = [
  amount,
  rateRange,
  overlap,
  noTeam,
  ...samplingCapacity,
  aqlUnconfirmed,
];
