import { compare, constant, type Expression, field, instant, known } from './condition.ts';
import { type Draft, windowDuration } from './draft.ts';
import { imported } from './inventory.ts';
import { apart, type Course, type Plan, type Rule } from './plan.ts';
import { refuse } from './setting.ts';
import { found } from './view.ts';

/** What makes an answer one that does not count, beside what the answer itself says. */
export interface Answers {
  readonly course: Course | null;
  readonly rules: readonly Rule[];
  readonly policy: Pick<Plan['policy'], 'window'>;
}

/** How soon after the invitation an answer has to come, a day counting as 24 hours. */
export function windowOf(given: Draft): { written: string; ms: number } {
  const written = given.kpi.measure.window ?? '72h';
  const ms = windowDuration(given, [...given.path, 'measure', 'window'], written);
  return { written, ms: ms ?? 0 };
}

/** Answers about contacts that were tests or spam, where a source of contacts tells. */
function ofStrangers({ inventory }: Draft): Rule[] {
  return ['is_test', 'is_spam']
    .filter(name => imported(inventory, 'contact', name).kind !== 'never')
    .map(name => {
      const flag: Expression = { kind: 'dimension', field: name, of: ['contact'] };
      return apart(compare(flag, '==', constant(1)), 'excluded', name);
    });
}

/**
 * Of the surveys of a contact one answer of each type counts: the first valid one within the window of its invitation.
 * A contact's own rating is one already.
 */
export function answersOf(given: Draft): Answers {
  const { record, inventory, kpi, path } = given;
  if (record !== 'survey') {
    if (kpi.measure.window !== undefined) {
      const facts = { metric: kpi.measure.metric ?? '', key: 'window' };
      refuse(given, [...path, 'measure', 'window'], 'metric/unused-parameter', facts, 'key');
    }
    return { course: null, rules: [], policy: {} };
  }
  const [isLinked, isInvited] = ['contact_id', 'invited'].map(
    name => imported(inventory, record, name).kind !== 'never',
  );
  const { written, ms } = windowOf(given);
  const end: Expression = { kind: 'later', than: field('invited'), ms };
  const late = apart(compare(instant('responded'), '>', end), 'excluded', 'late');
  const repeated = apart(known(found('before')), 'excluded', 'repeated');
  return {
    course: isLinked ? { kind: 'view', view: { kind: 'answers', windowMs: ms } } : null,
    rules: [
      ...(isLinked ? ofStrangers(given) : []),
      ...(isInvited ? [late] : []),
      ...(isLinked ? [repeated] : []),
    ],
    policy: isInvited ? { window: written } : {},
  };
}
