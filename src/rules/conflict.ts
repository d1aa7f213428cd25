import { related } from '../diagnostic/diagnostic.ts';
import { placeOf } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type Prose, prosesOf } from './clause/prose.ts';
import {
  areTogether,
  type Conditions,
  canMeet,
  conditionsOf,
  type InForce,
  periodsOf,
  within,
} from './conditions.ts';
import { actorsIn, cadencesIn, greetingsIn, type Statement } from './promises.ts';
import { type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { completing } from './severity.ts';
import { isRefinement } from './standards.ts';

interface Placed extends Statement {
  readonly prose: Prose;
  readonly inForce: InForce | undefined;
}

function placedIn(subject: Subject, read: (prose: Prose) => readonly Statement[]): Placed[] {
  const periods = periodsOf(documentsOf(subject, 'standard'));
  return prosesOf(subject).flatMap(prose => {
    const { clause, part, loaded } = prose;
    if (part === 'criterion' || clause.level === 'may' || clause.level === 'principle') return [];
    const said = read(prose);
    if (said.length === 0) return [];
    const inForce = periods.get(loaded.document);
    return said.map(one => ({ ...one, prose, inForce }));
  });
}

/** Whom a clause speaks of, as far as it and the scope say. */
function populationOf({ clause, loaded }: Prose, { settings }: Subject): Conditions {
  const { stage, customer, channel } = clause;
  const filter = { ...(stage && { stage }), ...(customer && { customer }), ...(channel && { channel }) };
  return within(conditionsOf(filter, settings?.terms), loaded.document.scope, settings?.terms);
}

/** Whether both bind the same people at the same time, and neither refines the other. */
function areRivals(one: Placed, other: Placed, subject: Subject): boolean {
  const [left, right] = [one.prose.loaded.document, other.prose.loaded.document];
  if (one.prose.clause === other.prose.clause) return false;
  if (left === right ? one.detail !== other.detail : left.id === right.id) return false;
  if (!canMeet(populationOf(one.prose, subject), populationOf(other.prose, subject))) return false;
  if (left === right) return true;
  if (!areTogether(one.inForce, other.inForce)) return false;
  return !isRefinement(one.prose.loaded, other.prose.loaded, subject);
}

interface Facts {
  readonly text: string;
  readonly other: string;
  readonly otherText: string;
  readonly file: string;
  readonly line: number;
}

function foundOf({ prose, text, start, end }: Placed, other: Placed) {
  const { loaded, clause } = other.prose;
  const place = placeOf(loaded, other.prose.path);
  const name = `${loaded.document.id}/${clause.id}`;
  const facts: Facts = {
    text,
    other: name,
    otherText: other.text,
    file: place.file,
    line: place.range.start.line,
  };
  const range = loaded.locateWithin(other.prose.path)(...other.prose.within(other.start, other.end));
  const said = related('related/says', { name, text: other.text }, { ...place, range });
  return {
    loaded: prose.loaded,
    path: prose.path,
    within: prose.within(start, end),
    facts,
    related: [said],
  };
}

/** Each statement with the first earlier one on the same matter that says something else. */
function opposedIn(subject: Subject, read: (prose: Prose) => readonly Statement[]) {
  const groups = new Map<string, Placed[]>();
  return placedIn(subject, read).flatMap(one => {
    const earlier = groups.get(one.matter) ?? [];
    groups.set(one.matter, earlier);
    const other = earlier.find(
      candidate => one.isOpposed(candidate) && candidate.isOpposed(one) && areRivals(one, candidate, subject),
    );
    earlier.push(one);
    return other ? [foundOf(one, other)] : [];
  });
}

/** Clauses that say different things of the same matter; examples that they give are no promises. */
export const conflict: readonly Rule[] = [
  ruleOf('conflict/cadence', completing, (subject): Found<'conflict/cadence'>[] =>
    opposedIn(subject, cadencesIn),
  ),
  ruleOf('conflict/actor', completing, (subject): Found<'conflict/actor'>[] => opposedIn(subject, actorsIn)),
  ruleOf('conflict/greeting', completing, (subject): Found<'conflict/greeting'>[] =>
    opposedIn(subject, greetingsIn),
  ),
];
