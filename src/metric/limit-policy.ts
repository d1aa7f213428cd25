import type { TimeLimit } from '../document/documents.generated.ts';
import type { NamedCalendar } from './amount.ts';
import type { Policy } from './figure.ts';
import type { Clock, Located, Moment } from './limit.ts';

const nameOf = ({ name }: Moment): string => name;

/** The policy of a cadence, a table, a promise or a plain limit. */
function limitKind({ every, event, within, table, by }: TimeLimit): Partial<Policy> {
  if (every !== undefined) return { every, ...(event === undefined ? {} : { event }) };
  if (table) return { table: table.map(({ when, within: limit }) => ({ when, within: limit })) };
  return by === undefined ? { within: within ?? '' } : { by };
}

/** What a figure must say of the time limit that it was judged by: only what applies. */
export function attainmentPolicy(
  { limit }: Located,
  { record, start, stop }: Clock,
  choices: Pick<Policy, 'basis' | 'open' | 'missing' | 'mature'>,
  calendar: NamedCalendar | undefined,
): Omit<Policy, 'asOf'> {
  const { pause, reopen, workday, stop: stopped } = limit;
  return {
    ...choices,
    record,
    start: nameOf(start),
    stop: nameOf(stop),
    ...limitKind(limit),
    ...(typeof stopped === 'object' && stopped.role !== undefined && { role: stopped.role }),
    ...(workday !== undefined && { workday }),
    ...(calendar && { calendar: calendar.id, calendarHash: calendar.hash }),
    ...(pause && pause.length > 0 && { pause }),
    ...(reopen && {
      reopen: { window: reopen.window ?? '7cd', policy: reopen.policy ?? 'resume' },
    }),
    ...(limit.extend && { extend: true }),
    ...(start.kind === 'instant' && start.isInherited && { merged: 'first_created' }),
    ...(limit.attribution === 'current' && { attribution: 'current' }),
  };
}
