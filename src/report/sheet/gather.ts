import type { RecordKind } from '../../catalogue/records.ts';
import type { Sampling, Scorecard } from '../../document/documents.generated.ts';
import { type Draw, drawsOf } from '../../store/draws.ts';
import { identifier } from '../../store/schema.ts';
import type { Reader } from '../../store/store.ts';
import { type Locale, pick } from '../../text/locale.ts';
import type { SheetData, SheetRecord } from './data.ts';
import { fieldLabel, fieldText } from './fields.ts';
import { localised } from './localised.ts';
import { sheetWords } from './words.ts';

export interface SheetRequest {
  readonly plan: Sampling;
  readonly scorecard: Scorecard;
  /** As in `Period.id`. */
  readonly period: string;
  /** Undefined for all of them. */
  readonly reviewer: string | undefined;
  readonly locale: Locale;
  readonly zone: string;
}

type Row = Readonly<Record<string, string | number | null>>;

/** A plan that names none shows what the record is and when. */
const standardColumns = ['contact_id', 'created', 'channel', 'stage', 'agent'];

const kinds: readonly RecordKind[] = ['contact', 'complaint', 'order'];

function stored(
  store: Reader,
  { record, source, key }: Draw,
): { readonly kind: RecordKind; readonly row: Row } {
  const kind = kinds.find(one => record.startsWith(`${one}:`)) ?? 'contact';
  const [row = {}] = store.rows<Row>(`SELECT * FROM ${identifier(kind)} WHERE source = ? AND key = ?`, [
    source,
    key,
  ]);
  return { kind, row };
}

const textIn = (row: Row, field: string) => (typeof row[field] === 'string' ? row[field] : '');

function recordOf(store: Reader, draw: Draw, { plan, locale, zone }: SheetRequest): SheetRecord {
  const { kind, row } = stored(store, draw);
  const columns = plan.columns ?? standardColumns;
  return {
    draw: draw.record,
    contact_id: textIn(row, 'contact_id') || draw.record.slice(draw.record.indexOf(':') + 1),
    agent: textIn(row, 'agent'),
    team: textIn(row, 'team'),
    reviewer: draw.reviewer,
    weight: draw.inclusion === null ? 0 : 1 / draw.inclusion,
    shown: columns.map(field => ({
      label: fieldLabel(field, locale),
      value: fieldText(row, kind, field, zone, locale),
    })),
  };
}

/** What a plan drew for a period, or for one reviewer of it, as a sheet; what was set apart is left out. */
export function gatherSheet(store: Reader, request: SheetRequest): SheetData {
  const { plan, scorecard, period, reviewer, locale } = request;
  const draws = drawsOf(store, plan.id, period).filter(
    draw => draw.reason === null && (reviewer === undefined || draw.reviewer === reviewer),
  );
  return {
    locale,
    words: sheetWords[locale],
    plan: { id: plan.id, title: pick(plan.title, locale), level: plan.level },
    period,
    reviewer: reviewer ?? null,
    scorecard: localised(scorecard, locale),
    records: draws.map(draw => recordOf(store, draw, request)),
  };
}
