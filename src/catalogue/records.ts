import type { Source } from '../document/documents.generated.ts';

/** One kind of imported thing; its anchor and fields are in `records`. */
export type RecordKind = Source['record'];

/**
 * How a field is stored: `instant` integer milliseconds since 1970 in UTC · `duration` seconds ·
 * `state` an instant, or a yes/no where the export has no instant · `date` text yyyy-MM-dd.
 */
export type FieldType = 'text' | 'number' | 'integer' | 'boolean' | 'instant' | 'state' | 'date' | 'duration';

/** What an imported record of one kind carries. */
export interface RecordShape {
  /** The instant that places the record in a period. A record without it is rejected. */
  readonly anchor: string;
  readonly fields: Readonly<Record<string, FieldType>>;
}

/** The words that figures can be sliced by, on every record. */
export const dimensions = [
  'stage',
  'phase',
  'customer',
  'channel',
  'grade',
  'urgency',
  'queue',
  'team',
  'agent',
  'site',
  'reason',
  'product',
] as const;

const texts = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, 'text'])) as Record<Name, 'text'>;
const instants = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, 'instant'])) as Record<Name, 'instant'>;
const numbers = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, 'number'])) as Record<Name, 'number'>;
const durations = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, 'duration'])) as Record<Name, 'duration'>;
const booleans = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, 'boolean'])) as Record<Name, 'boolean'>;
const integers = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, 'integer'])) as Record<Name, 'integer'>;

const common = { ...texts('contact_id', 'customer_id'), ...texts(...dimensions) };

/** Every kind of record with its fields; own `x-…` columns come on top. */
export const records: Readonly<Record<RecordKind, RecordShape>> = {
  contact: {
    anchor: 'created',
    fields: {
      ...common,
      ...texts(
        'status',
        'outcome',
        'direction',
        'order_id',
        'merged_into',
        'parent',
        'hung_up_by',
        'language',
      ),
      ...instants('created', 'queued', 'first_reply', 'first_contact', 'transferred', 'solution_sent'),
      ...instants('customer_confirmed', 'result_notified', 'closed', 'reopened', 'due', 'promised'),
      answered: 'state',
      resolved: 'state',
      ...durations('wait', 'ring', 'talk', 'hold', 'acw'),
      ...numbers('csat', 'nps', 'amount'),
      ...integers('transfers', 'reopen_count'),
      ...booleans('is_test', 'is_spam', 'is_complex'),
    },
  },
  event: {
    anchor: 'at',
    fields: {
      ...common,
      ...texts('event', 'from', 'to', 'status', 'role', 'note'),
      ...instants('at', 'due'),
      is_public: 'boolean',
    },
  },
  message: {
    anchor: 'at',
    fields: { ...common, ...texts('author', 'text'), at: 'instant', seq: 'integer', is_public: 'boolean' },
  },
  survey: {
    anchor: 'responded',
    fields: {
      ...common,
      ...texts('survey_id', 'type', 'comment', 'invalid_reason'),
      ...instants('invited', 'responded'),
      ...numbers('score', 'nps', 'ces', 'dim_thorough', 'dim_attitude', 'dim_ease'),
      ...booleans('fcr', 'solved', 'valid'),
    },
  },
  complaint: {
    anchor: 'received',
    fields: {
      ...common,
      ...texts(
        'complaint_id',
        'status',
        'via',
        'root_cause',
        'repeat_of',
        'q_detail',
        'q_expectation',
        'q_deadline',
      ),
      ...instants(
        'received',
        'first_contact',
        'solution_sent',
        'customer_confirmed',
        'result_notified',
        'closed',
        'due',
      ),
      resolved: 'state',
      ...booleans('upheld', 'liable', 'urgent'),
      compensation: 'number',
    },
  },
  order: {
    anchor: 'placed',
    fields: {
      ...common,
      ...texts('order_id', 'status', 'cancelled_by'),
      ...instants('placed', 'reviewed', 'appointed', 'arrived', 'notified', 'delivered'),
      amount: 'number',
    },
  },
  evaluation: {
    anchor: 'at',
    fields: {
      ...common,
      ...texts(
        'evaluation_id',
        'level',
        'evaluator',
        'scorecard',
        'plan',
        'period',
        'draw',
        'critical_class',
      ),
      ...texts('answers', 'notes', 'comment'),
      at: 'instant',
      ...numbers('score', 'weight'),
      ...booleans('passed', 'critical'),
    },
  },
  training: {
    anchor: 'at',
    fields: {
      ...common,
      ...texts('course', 'mode'),
      at: 'instant',
      ...numbers('hours', 'score'),
      passed: 'boolean',
    },
  },
  roster: {
    anchor: 'at',
    fields: { ...common, ...texts('state'), ...instants('at', 'until'), ...durations('planned', 'spent') },
  },
  action: {
    anchor: 'opened',
    fields: {
      ...common,
      ...texts(
        'action_id',
        'type',
        'status',
        'problem',
        'cause',
        'measure',
        'owner',
        'role',
        'department',
        'verified_by',
      ),
      ...instants('opened', 'due', 'closed'),
      effective: 'boolean',
    },
  },
  tally: { anchor: 'period', fields: { ...common, period: 'instant' } },
};

/** The fields that rows can bring: those of their record, and of the contact where they are collapsed to contacts. */
export function importedFields(source: {
  readonly record: RecordKind;
  readonly collapse?: unknown;
}): Readonly<Record<string, FieldType>> {
  const { fields } = records[source.record];
  return source.collapse ? { ...records.contact.fields, ...fields } : fields;
}

/** The kind of record that a time limit is about: contact, or the first other one that carries every instant. */
export function recordCarrying(instants: readonly string[]): RecordKind {
  const kinds = ['contact', ...Object.keys(records)] as RecordKind[];
  const carries = (kind: RecordKind) => instants.every(name => Object.hasOwn(records[kind].fields, name));
  return kinds.find(carries) ?? 'contact';
}
