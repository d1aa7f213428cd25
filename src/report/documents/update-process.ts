import { civilDate } from '../../calendar/zone.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import { authored, type Built, type DocumentRequest, refusePeriod } from '../build.ts';
import { updateModel } from '../model/update-process.ts';

/** 标准更新管理流程 */
export function build(request: DocumentRequest): Built {
  refusePeriod('update-process', request);
  const { repository, now, locale } = request;
  const model = updateModel({
    versions: documentsOf(repository, 'standard').map(loaded => loaded.document),
    reviews: documentsOf(repository, 'review').map(loaded => loaded.document),
    settings: repository.settings,
    today: civilDate(now, repository.settings.timezone),
    locale,
  });
  const { title, organisation, date } = model;
  return authored(model, { title, organisation, locale, date });
}
