import { parsePeriod } from '../../calendar/period.ts';
import { civilDate } from '../../calendar/zone.ts';
import type { Standard } from '../../document/documents.generated.ts';
import { comparisonJson } from '../../metric/compare.ts';
import { documentsOf, type StandardsRepository } from '../../workspace/workspace.ts';
import { authored, type Built, chooseId, type DocumentRequest } from '../build.ts';
import { previousVersion } from '../model/change-record.ts';
import { replayModel, replayOf } from '../model/replay.ts';
import { standardModel } from '../model/standard.ts';
import { standardSheets } from '../model/standard-sheet.ts';
import { watermarkWords } from '../model/words/trade.ts';

/** The version that an id names: the one in force today, else the last that there is; of `id@version` that one. */
function versionNamed(versions: readonly Standard[], name: string, today: string): Standard | undefined {
  const exact = versions.find(({ id, version }) => `${id}@${version}` === name);
  if (exact) return exact;
  const own = versions.filter(({ id }) => id === name);
  const inForce = own.find(
    ({ status, effective_from: from, effective_to: to }) =>
      status === 'effective' && from !== undefined && from <= today && (to === undefined || today < to),
  );
  return inForce ?? own.find(({ status }) => status === 'effective') ?? own.at(-1);
}

export function standardAsked(
  { id, now }: DocumentRequest,
  repository: StandardsRepository,
  document: string,
): Standard {
  const versions = documentsOf(repository, 'standard').map(loaded => loaded.document);
  const chosen = chooseId(document, 'standard', id, {
    ids: [...new Set(versions.map(version => version.id))],
    also: versions.map(version => `${version.id}@${version.version}`),
  });
  const found = versionNamed(versions, chosen, civilDate(now, repository.settings.timezone));
  if (!found) throw new Error(`no standard ${chosen}`);
  return found;
}

/** 标准：草案、修订版、试行版、正式版，按状态 */
export function build(request: DocumentRequest): Built {
  const { repository, now, locale } = request;
  const { settings } = repository;
  const standard = standardAsked(request, repository, 'standard');
  const versions = documentsOf(repository, 'standard').map(loaded => loaded.document);
  const model = standardModel({
    standard,
    versions,
    reviews: documentsOf(repository, 'review').map(loaded => loaded.document),
    sources: documentsOf(repository, 'source').map(loaded => loaded.document),
    scorecards: documentsOf(repository, 'scorecard').map(loaded => loaded.document),
    calendars: documentsOf(repository, 'calendar').map(loaded => loaded.document),
    settings,
    today: civilDate(now, settings.timezone),
    locale,
  });
  const previous = previousVersion(standard, versions);
  const replay = replayOf('standard', request, previous && [previous, standard]);
  const { title, organisation, number, version, status, date } = model;
  const watermark = watermarkWords[standard.status]?.[locale];
  const meta = {
    title,
    organisation,
    locale,
    date,
    number,
    version,
    status,
    ...(watermark && { watermark }),
  };
  const printed = authored({ ...model, replay: replay && replayModel(replay, locale) }, meta);
  const built = { ...printed, sheets: standardSheets(model) };
  const period = replay && parsePeriod(replay.period, settings.timezone);
  return period ? { ...built, figures: comparisonJson(replay.comparison, period) } : built;
}
