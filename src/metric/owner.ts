import { type Occasion, occasionOf } from '../catalogue/occasions.ts';
import type { RecordKind } from '../catalogue/records.ts';
import { type Dimension, type Expression, instant } from './condition.ts';
import { dimensionsTold, type Instants } from './history.ts';
import type { KpiSetting } from './setting.ts';

const asOf: Expression = { kind: 'as_of' };

const first = (...of: readonly Expression[]): Expression => ({ kind: 'first', of });

/** An instant of the contact that a survey is about. */
const ofContact = (field: string): Expression => ({ kind: 'dimension', field, of: ['contact'] });

/** A contact has been given to whoever has it at as-of where it has not come to the occasion. */
const ofContacts: Readonly<Record<Occasion, Instants>> = {
  answer: owned(instant('created'), first(instant('answered'), asOf)),
  resolution: owned(instant('created'), first(instant('resolved'), instant('closed'), asOf)),
  as_of: owned(asOf, asOf),
};

/** An answer to a survey is about what was solved by then. */
const ofSurveys: Instants = owned(
  first(ofContact('created'), instant('responded')),
  first(ofContact('resolved'), ofContact('closed'), instant('responded')),
);

function owned(grade: Expression, owner: Expression): Instants {
  return { grade, agent: owner, team: owner };
}

/**
 * Grade, agent and team as they were when a contact of the metric was answered or resolved, or at as-of, where events
 * tell; none of a metric that has no such occasion.
 */
export function toldFor({ kpi, inventory }: KpiSetting, record: RecordKind): readonly Dimension[] {
  const { metric = '', attribution } = kpi.measure;
  const occasion = occasionOf(metric);
  if (!occasion || (record !== 'contact' && record !== 'survey')) return [];
  const { grade, ...owner } = record === 'contact' ? ofContacts[occasion] : ofSurveys;
  const instants = { ...(grade && { grade }), ...(attribution === 'current' ? {} : owner) };
  return dimensionsTold(inventory, instants, record, occasion);
}
