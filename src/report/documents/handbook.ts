import { parsePeriod } from '../../calendar/period.ts';
import { civilDate } from '../../calendar/zone.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import { authored, type Built, type DocumentRequest } from '../build.ts';
import { handbookModel, inForceOn } from '../model/handbook.ts';

/** The last day of the period that is asked for, else today. Throws Failure kpi/bad-period. */
function dayAsked({ period, now, repository }: DocumentRequest): string {
  const { timezone } = repository.settings;
  if (period === undefined) return civilDate(now, timezone);
  const asked = parsePeriod(period, timezone);
  if (!asked) throw new Failure('kpi/bad-period', { text: period });
  return civilDate(asked.to - 1, timezone);
}

/** 客户服务管理手册：某日全部现行标准 */
export function build(request: DocumentRequest): Built {
  const { repository, locale } = request;
  const versions = documentsOf(repository, 'standard').map(loaded => loaded.document);
  if (versions.length === 0)
    throw new Failure('render/no-document', { document: 'handbook', kind: 'standard' });
  const today = dayAsked(request);
  const model = handbookModel({
    standards: inForceOn(versions, today),
    versions,
    reviews: documentsOf(repository, 'review').map(loaded => loaded.document),
    sources: documentsOf(repository, 'source').map(loaded => loaded.document),
    scorecards: documentsOf(repository, 'scorecard').map(loaded => loaded.document),
    calendars: documentsOf(repository, 'calendar').map(loaded => loaded.document),
    settings: repository.settings,
    today,
    locale,
  });
  const { title, organisation, date, labels } = model;
  return authored(model, { title, organisation, locale, date, status: labels.in_force });
}
