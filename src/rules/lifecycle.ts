import { error, warning } from '../diagnostic/diagnostic.ts';
import type { Charter, Standard } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { fingerprintOf } from './fingerprint.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject, said } from './rule.ts';
import { advisory, binding, broken, hint } from './severity.ts';
import { living } from './standards.ts';

const standards = ({ documents }: Subject): readonly Loaded<Standard>[] =>
  documentsOf({ documents }, 'standard');
const isEffective = ({ document }: Loaded<Standard>) => document.status === 'effective';

const noEffectiveFrom: Rule<'lifecycle/no-effective-from'> = {
  id: 'lifecycle/no-effective-from',
  defaults: broken,
  check: subject =>
    standards(subject)
      .filter(loaded => isEffective(loaded) && !loaded.document.effective_from)
      .map(loaded => error('lifecycle/no-effective-from', placeOf(loaded, ['status'], 'key'), {})),
};

const noApproval: Rule<'lifecycle/no-approval'> = {
  id: 'lifecycle/no-approval',
  defaults: broken,
  check: subject =>
    standards(subject)
      .filter(loaded => isEffective(loaded) && !loaded.document.approvals?.length)
      .map(loaded => error('lifecycle/no-approval', placeOf(loaded, ['status'], 'key'), {})),
};

interface Dates {
  readonly path: Path;
  /** Where the date is that it does not go with. */
  readonly other: Path;
  readonly earlier: 'effective_from' | 'approval' | 'start';
  readonly from: string | undefined;
  readonly later: 'effective_to' | 'effective_from' | 'next_review' | 'end';
  readonly to: string | undefined;
  /** Whether both may be the same day. */
  readonly mayMeet: boolean;
}

/** Whoever approves again later binds what has changed; the first approval comes before the standard. */
function datesOf({ approvals = [], effective_from: from, effective_to: to, next_review }: Standard): Dates[] {
  const days = approvals.map(({ on }) => on);
  const first = days.indexOf([...days].sort()[0] ?? '');
  return [
    {
      path: ['effective_to'],
      other: ['effective_from'],
      earlier: 'effective_from',
      from,
      later: 'effective_to',
      to,
      mayMeet: false,
    },
    {
      path: ['next_review'],
      other: ['effective_from'],
      earlier: 'effective_from',
      from,
      later: 'next_review',
      to: next_review,
      mayMeet: false,
    },
    {
      path: ['approvals', first, 'on'],
      other: ['effective_from'],
      earlier: 'approval',
      from: approvals[first]?.on,
      later: 'effective_from',
      to: from,
      mayMeet: true,
    },
  ];
}

const datesOfPlan = ({ plan }: Charter): Dates[] =>
  plan.map(({ start, end }, index) => ({
    path: ['plan', index, 'end'],
    other: ['plan', index, 'start'],
    earlier: 'start',
    from: start,
    later: 'end',
    to: end,
    mayMeet: true,
  }));

const dateOrder = ruleOf('lifecycle/date-order', broken, subject => {
  const dated: { loaded: Loaded; dates: Dates[] }[] = [
    ...standards(subject).map(loaded => ({ loaded, dates: datesOf(loaded.document) })),
    ...documentsOf(subject, 'charter').map(loaded => ({ loaded, dates: datesOfPlan(loaded.document) })),
  ];
  return dated.flatMap(({ loaded, dates }) =>
    dates.flatMap(({ path, other, earlier, from, later, to, mayMeet }): Found<'lifecycle/date-order'>[] => {
      if (!from || !to || from < to || (mayMeet && from === to)) return [];
      const said = { name: String(other.at(-1)), text: earlier === 'approval' ? to : from };
      const related = [elsewhere(loaded, other, 'related/says', said)];
      return [{ loaded, path, facts: { earlier, from, later, to }, related }];
    }),
  );
});

/** The latest approval of each role. */
function latest({ approvals = [] }: Standard) {
  const last = new Map<string, { on: string; fingerprint?: string; index: number }>();
  for (const [index, { by, ...approval }] of approvals.entries()) {
    if ((last.get(by)?.on ?? '') <= approval.on) last.set(by, { ...approval, index });
  }
  return [...last].map(([by, approval]) => ({ by, ...approval }));
}

const staleApproval = ruleOf('lifecycle/approval-stale', binding, subject =>
  living(subject).flatMap(loaded => {
    const approvals = latest(loaded.document);
    if (approvals.every(({ fingerprint }) => fingerprint === undefined)) return [];
    const current = fingerprintOf(loaded.document);
    return approvals.flatMap(({ by, on, fingerprint, index }): Found<'lifecycle/approval-stale'>[] => {
      if (fingerprint === undefined || fingerprint === current) return [];
      return [{ loaded, path: ['approvals', index, 'fingerprint'], facts: { by, on } }];
    });
  }),
);

/** Without a fingerprint nobody can tell whether what was approved is what stands here. */
const unboundApproval = ruleOf('lifecycle/approval-unbound', hint, subject =>
  living(subject).flatMap(loaded => {
    if (!isEffective(loaded)) return [];
    const approvals = latest(loaded.document);
    const [first] = approvals;
    if (!first || approvals.some(({ fingerprint }) => fingerprint !== undefined)) return [];
    const facts = { id: loaded.document.id, by: first.by };
    return [{ loaded, path: ['approvals', first.index], facts }];
  }),
);

const approverIsAuthor = ruleOf('lifecycle/approver-is-author', advisory, subject =>
  living(subject).flatMap(loaded => {
    const { author, approvals = [] } = loaded.document;
    const related = author === undefined ? [] : said(loaded, ['author'], 'author', author);
    return approvals.flatMap(({ by }, index): Found<'lifecycle/approver-is-author'>[] =>
      by === author ? [{ loaded, path: ['approvals', index, 'by'], facts: { by }, related }] : [],
    );
  }),
);

const endlessPilot = ruleOf('lifecycle/pilot-no-end', advisory, subject =>
  living(subject)
    .filter(({ document }) => document.status === 'pilot' && !document.effective_to)
    .map(loaded => ({ loaded, path: ['status'], part: 'key' as const, facts: {} })),
);

const expired = ruleOf('lifecycle/expired', advisory, subject =>
  standards(subject).flatMap((loaded): Found<'lifecycle/expired'>[] => {
    const { effective_to: to } = loaded.document;
    if (!isEffective(loaded) || !to || to > subject.today) return [];
    return [{ loaded, path: ['effective_to'], facts: { to } }];
  }),
);

const noReview = ruleOf('lifecycle/no-review', advisory, subject =>
  living(subject)
    .filter(loaded => isEffective(loaded) && !loaded.document.next_review)
    .map(loaded => ({ loaded, path: ['status'], part: 'key' as const, facts: {} })),
);

const overdueReview: Rule<'lifecycle/review-overdue'> = {
  id: 'lifecycle/review-overdue',
  defaults: advisory,
  check: subject =>
    standards(subject).flatMap(loaded => {
      const { status, next_review: due } = loaded.document;
      if (status === 'retired' || !due || due >= subject.today) return [];
      return [
        warning('lifecycle/review-overdue', placeOf(loaded, ['next_review']), { due, today: subject.today }),
      ];
    }),
};

const overdueRevision = ruleOf('lifecycle/revision-overdue', advisory, subject =>
  living(subject).flatMap((loaded): Found<'lifecycle/revision-overdue'>[] => {
    const { next_revision: due } = loaded.document;
    if (!due || due >= subject.today) return [];
    return [{ loaded, path: ['next_revision'], facts: { due, today: subject.today } }];
  }),
);

const beginningOf = (loaded: Loaded<Standard>) => {
  const { id, version, effective_from: from = '' } = loaded.document;
  return elsewhere(loaded, ['effective_from'], 'related/date', { name: `${id}@${version}`, date: from });
};

/** A version ends where the next begins, unless it says itself that it ends later. */
const overlap: Rule<'lifecycle/overlap'> = {
  id: 'lifecycle/overlap',
  defaults: broken,
  check: subject => {
    const dated = standards(subject)
      .filter(({ document }) => document.status === 'effective' || document.status === 'retired')
      .flatMap(loaded => {
        const { effective_from: from, effective_to: to, id, version } = loaded.document;
        return from ? [{ loaded, id, version, from, to }] : [];
      })
      .sort((left, right) => (left.from < right.from ? -1 : 1));
    return dated.flatMap((one, index) => {
      const next = dated.slice(index + 1).find(({ id, version }) => id === one.id && version !== one.version);
      const facts = { version: next?.version ?? '', from: next?.from ?? '' };
      if (next && next.from === one.from) {
        const place = placeOf(next.loaded, ['effective_from']);
        return [
          {
            ...error('lifecycle/overlap', place, { ...facts, version: one.version }),
            related: [beginningOf(one.loaded)],
          },
        ];
      }
      if (!next || !one.to || one.to <= next.from) return [];
      return [
        {
          ...error('lifecycle/overlap', placeOf(one.loaded, ['effective_to']), facts),
          related: [beginningOf(next.loaded)],
        },
      ];
    });
  },
};

/** The way of a standard from draft to retirement. */
export const lifecycle: readonly Rule[] = [
  noEffectiveFrom,
  noApproval,
  dateOrder,
  staleApproval,
  unboundApproval,
  approverIsAuthor,
  endlessPilot,
  expired,
  noReview,
  overdueReview,
  overdueRevision,
  overlap,
];
