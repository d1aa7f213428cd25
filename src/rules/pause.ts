import { parseDuration } from '../calendar/duration.ts';
import type { TimeLimit } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import { type Rule, ruleOf, type Subject } from './rule.ts';
import { broken } from './severity.ts';
import { living } from './standards.ts';

type Terms = Pick<TimeLimit, 'stop' | 'within' | 'table' | 'workday'>;

/** Every place where a time limit or one of its variants pauses, with what holds there. */
function pausing(subject: Subject) {
  return living(subject).flatMap(loaded =>
    (loaded.document.time_limits ?? []).flatMap((limit, index) => {
      const path: Path = ['time_limits', index];
      const own = limit.pause ? [{ loaded, path: [...path, 'pause'], limit: limit as Terms }] : [];
      const variants = Object.entries(limit.variants ?? {}).flatMap(([name, variant]) => {
        const said = (['pause', 'within', 'stop'] as const).find(key => variant[key] !== undefined);
        if (said === undefined || !(variant.pause ?? limit.pause)) return [];
        const at = [...path, 'variants', name, said];
        return [{ loaded, path: at, limit: { ...limit, ...variant } as Terms }];
      });
      return [...own, ...variants];
    }),
  );
}

/** Nothing waits for the customer before there is a reply. */
const firstReply = ruleOf('sla/pause-first-reply', broken, subject =>
  pausing(subject)
    .filter(({ limit }) => limit.stop === 'first_reply')
    .map(({ loaded, path }) => ({ loaded, path, facts: {} })),
);

const countedWhole = ({ within, table = [], workday }: Terms): string | undefined =>
  [within === undefined ? table.map(row => row.within) : within].flat().find(text => {
    const unit = parseDuration(text)?.unit;
    return unit === 'cd' || (unit === 'wd' && workday === undefined);
  });

const days = ruleOf('sla/pause-days', broken, subject =>
  pausing(subject).flatMap(({ loaded, path, limit }) => {
    const text = countedWhole(limit);
    return text === undefined ? [] : [{ loaded, path, facts: { text } }];
  }),
);

/** What a time limit that pauses cannot ask for. */
export const pause: readonly Rule[] = [firstReply, days];
