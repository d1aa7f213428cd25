import { parseDuration } from '../calendar/duration.ts';
import type { Escalation, Standard, TimeLimit } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { type Cell, cellsIn, cellsOf, isAsLong, isLonger, isOverruled } from './cells.ts';
import { includes } from './conditions.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory } from './severity.ts';
import { ancestors, living } from './standards.ts';

/** The durations of the limit that an internal one names: of its own standard and what that extends, or of another. */
function supportedBy(loaded: Loaded<Standard>, name: string, subject: Subject): readonly Cell[] {
  const [standard, id] = name.includes('/') ? name.split('/') : [undefined, name];
  const homes =
    standard === undefined
      ? ancestors(loaded, subject)
      : living(subject).filter(({ document }) => document.id === standard);
  const cells = homes.map(home => cellsIn(home, subject.settings).filter(cell => cell.limit.id === id));
  return cells.find(list => list.length > 0) ?? [];
}

/** The first promise to customers that an internal duration leaves no time for. */
function unsupported(cell: Cell, own: readonly Cell[], theirs: readonly Cell[]): Cell | undefined {
  return theirs.find(
    other =>
      !other.isCadence &&
      (includes(cell.when, other.when) || includes(other.when, cell.when)) &&
      isAsLong(cell.duration, other.duration) &&
      !isOverruled(cell, other, own) &&
      !isOverruled(other, cell, theirs),
  );
}

/** Whoever supports a promise has to be done before it falls due. */
const internalExternal = ruleOf('sla/internal-external', advisory, subject =>
  living(subject).flatMap(loaded => {
    const cells = cellsIn(loaded, subject.settings).filter(({ limit }) => limit.supports !== undefined);
    return cells.flatMap((cell): Found<'sla/internal-external'>[] => {
      const name = cell.limit.supports ?? '';
      const own = cells.filter(({ limit }) => limit === cell.limit);
      const other = unsupported(cell, own, supportedBy(loaded, name, subject));
      if (!other) return [];
      const facts = { text: cell.text, limit: name, within: other.text };
      const related = [elsewhere(other.loaded, other.path, 'related/limit', { name, text: other.text })];
      return [{ loaded, path: cell.path, facts, related }];
    });
  }),
);

interface Steps {
  readonly steps: Escalation;
  readonly path: readonly (string | number)[];
  /** What they are to come before. */
  readonly cells: readonly Cell[];
}

/** A row's own steps stand in for those of its limit. */
function stepsOf(limit: TimeLimit, index: number, cells: readonly Cell[]): Steps[] {
  const { escalate, table = [] } = limit;
  const path = ['time_limits', index];
  const rowOf = ({ path: at }: Cell) => (at[2] === 'table' && typeof at[3] === 'number' ? at[3] : -1);
  const ofRows = table.flatMap((row, line): Steps[] =>
    row.escalate
      ? [
          {
            steps: row.escalate,
            path: [...path, 'table', line],
            cells: cells.filter(cell => rowOf(cell) === line),
          },
        ]
      : [],
  );
  const rest = cells.filter(cell => table[rowOf(cell)]?.escalate === undefined);
  return escalate ? [{ steps: escalate, path, cells: rest }, ...ofRows] : ofRows;
}

/** Once the limit is missed there is nothing left to escalate for. */
const escalationAfterBreach = ruleOf('sla/escalation-after-breach', advisory, subject =>
  living(subject).flatMap(loaded =>
    (loaded.document.time_limits ?? []).flatMap((limit, index) => {
      const cells = cellsOf(loaded, limit, ['time_limits', index], subject.settings);
      return stepsOf(limit, index, cells).flatMap(({ steps, path, cells: bound }) =>
        steps.flatMap(({ after, to }, line): Found<'sla/escalation-after-breach'>[] => {
          const duration = parseDuration(after);
          const cell = duration && bound.find(one => isLonger(duration, one.duration));
          if (!cell) return [];
          const facts = { after, to, limit: limit.id, within: cell.text };
          const said = { name: limit.id, text: cell.text };
          const related = [elsewhere(loaded, cell.path, 'related/limit', said)];
          return [{ loaded, path: [...path, 'escalate', line, 'after'], facts, related }];
        }),
      );
    }),
  ),
);

/** What is done inside so that a limit is kept. */
export const support: readonly Rule[] = [internalExternal, escalationAfterBreach];
