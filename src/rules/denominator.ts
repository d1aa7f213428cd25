import { placeOf } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { cellsIn, stopOf } from './cells.ts';
import {
  areTogether,
  type Conditions,
  canMeet,
  conditionsOf,
  type InForce,
  periodsOf,
  within,
} from './conditions.ts';
import { measuredRecord } from './measured-record.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { hint } from './severity.ts';
import { extendedBy, kpisOf, type PlacedKpi } from './standards.ts';

interface Share extends PlacedKpi {
  readonly target: string;
  /** As the KPI and its limit say it. */
  readonly when: Conditions;
  /** The same, and what the standard's scope adds. */
  readonly population: Conditions;
  readonly inForce: InForce | undefined;
}

/** A share that was settled in time, and the time it had. */
interface Timely extends Share {
  readonly within: string;
  readonly basis: 'due' | 'start' | 'stop';
}

const settled = ['resolved', 'closed'];
const basisOf = (basis: string | undefined) => (basis === 'start' || basis === 'stop' ? basis : 'due');

function timelyOf(share: Share, { settings }: Subject): Timely[] {
  const { attainment, share: span, within: limit, basis } = share.kpi.measure;
  if (typeof span === 'object' && settled.includes(span.to) && limit !== undefined) {
    return [{ ...share, within: limit, basis: basisOf(basis) }];
  }
  const cell = cellsIn(share.loaded, settings).find(
    one => one.limit.id === attainment && !one.isCadence && settled.includes(stopOf(one)),
  );
  if (!cell) return [];
  const when = new Map([...cell.when, ...share.when]);
  const population = new Map([...cell.population, ...share.population]);
  return [{ ...share, when, population, within: cell.text, basis: basisOf(basis ?? cell.limit.basis) }];
}

/** Words of a title that say of what it is a share. */
const denominators = /占|分母|受理|到期|\b(?:due|accepted|received|of all)\b/iu;

const isSaid = ({ kpi: { title } }: Share) =>
  [title]
    .flatMap(text => (typeof text === 'string' ? text : Object.values(text)))
    .some(text => denominators.test(text));

/** Of one kind of record, or of one stage: a complaint is a contact of its stage too. */
function areAlike(one: Share, other: Share): boolean {
  const record = ({ kpi, loaded }: Share) => measuredRecord(kpi, loaded.document);
  const stage = ({ when }: Share) => [...(when.get('stage') ?? [])].sort().join();
  return record(one) === record(other) || (stage(one) !== '' && stage(one) === stage(other));
}

function areBeside(one: Share, other: Timely, subject: Subject): boolean {
  const [left, right] = [one.loaded.document, other.loaded.document];
  if (one.target.replace(/\s/g, '') === other.target.replace(/\s/g, '')) return false;
  if (isSaid(one) && isSaid(other)) return false;
  if (!areAlike(one, other)) return false;
  if (!canMeet(one.population, other.population)) return false;
  if (left === right) return true;
  if (left.id === right.id || !areTogether(one.inForce, other.inForce)) return false;
  return extendedBy(left, subject)?.document !== right && extendedBy(right, subject)?.document !== left;
}

const isResolution = ({ kpi }: PlacedKpi): boolean => kpi.measure.metric === 'resolution_rate';

/** A resolution rate beside a rate of timely resolution contradicts nothing, and is read as if it did. */
export const denominator: Rule<'conflict/denominator'> = ruleOf('conflict/denominator', hint, subject => {
  const placed = kpisOf(subject);
  if (!placed.some(isResolution)) return [];
  const terms = subject.settings?.terms;
  const periods = periodsOf(documentsOf(subject, 'standard'));
  const shares = placed.flatMap((one): Share[] => {
    const { kpi, loaded } = one;
    if (kpi.target === undefined) return [];
    const when = conditionsOf(kpi.where, terms);
    const population = within(when, loaded.document.scope, terms);
    return [{ ...one, target: kpi.target, when, population, inForce: periods.get(loaded.document) }];
  });
  const timely = shares.flatMap(share => timelyOf(share, subject));
  return shares.filter(isResolution).flatMap((one): Found<'conflict/denominator'>[] => {
    const other = timely.find(candidate => areBeside(one, candidate, subject));
    if (!other) return [];
    const at = [...other.path, 'target'];
    const name = `${other.loaded.document.id}/${other.kpi.id}`;
    const { file, range } = placeOf(other.loaded, at);
    const facts = {
      target: one.target,
      other: name,
      otherTarget: other.target,
      within: other.within,
      basis: other.basis,
      file,
      line: range.start.line,
    };
    const related = [elsewhere(other.loaded, at, 'related/target', { name, target: other.target })];
    return [{ loaded: one.loaded, path: [...one.path, 'target'], facts, related }];
  });
});
