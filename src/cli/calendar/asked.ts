import { compileCalendar, type WorkCalendar } from '../../calendar/worktime.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { Calendar } from '../../document/documents.generated.ts';
import { documentsOf, openWorkspace } from '../../workspace/workspace.ts';

/** A calendar document and what it compiles to. */
export interface Asked {
  readonly document: Calendar;
  readonly calendar: WorkCalendar;
}

/** The calendar that is named, else the workspace's, else the only one. Throws Failure calendar/…. */
export function askedCalendar(named: string | undefined, folder: string): Asked {
  const repository = openWorkspace(folder);
  const documents = documentsOf(repository, 'calendar').map(({ document }) => document);
  const known = documents.map(({ id }) => id);
  const id = named ?? repository.settings.calendar ?? (known.length === 1 ? known[0] : undefined);
  if (id === undefined) throw new Failure('calendar/unnamed', { known });
  const document = documents.find(candidate => candidate.id === id);
  if (!document) throw new Failure('calendar/unknown', { id, known });
  return { document, calendar: compileCalendar(document, repository.settings.timezone) };
}
