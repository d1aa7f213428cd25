import { error, warning } from '../diagnostic/diagnostic.ts';
import type { Standard } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import type { Rule, Subject } from './rule.ts';
import { advisory, broken } from './severity.ts';

const standards = ({ documents }: Subject): Loaded<Standard>[] => documentsOf({ documents }, 'standard');
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

const dateOrder: Rule<'lifecycle/date-order'> = {
  id: 'lifecycle/date-order',
  defaults: broken,
  check: subject =>
    standards(subject).flatMap(loaded => {
      const { effective_from: from, effective_to: to } = loaded.document;
      if (!from || !to || from < to) return [];
      return [error('lifecycle/date-order', placeOf(loaded, ['effective_to']), { from, to })];
    }),
};

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
        return [
          error('lifecycle/overlap', placeOf(next.loaded, ['effective_from']), {
            ...facts,
            version: one.version,
          }),
        ];
      }
      if (!next || !one.to || one.to <= next.from) return [];
      return [error('lifecycle/overlap', placeOf(one.loaded, ['effective_to']), facts)];
    });
  },
};

/** The way of a standard from draft to retirement. */
export const lifecycle: readonly Rule[] = [noEffectiveFrom, noApproval, dateOrder, overdueReview, overlap];
