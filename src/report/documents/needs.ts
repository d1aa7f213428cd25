import { documentsOf } from '../../workspace/workspace.ts';
import { authored, type Built, chooseId, type DocumentRequest, refusePeriod } from '../build.ts';
import { needsModel, needsSheets } from '../model/needs.ts';

/** 客户需求优先级清单 */
export function build(request: DocumentRequest): Built {
  const { repository, id, locale } = request;
  refusePeriod('needs', request);
  const researches = documentsOf(repository, 'research').map(loaded => loaded.document);
  const chosen = chooseId('needs', 'research', id, { ids: researches.map(one => one.id) });
  const research = researches.find(one => one.id === chosen);
  if (!research) throw new Error(`no research ${chosen}`);
  const model = needsModel({
    research,
    settings: repository.settings,
    standards: documentsOf(repository, 'standard').map(loaded => loaded.document),
    locale,
  });
  const { title, organisation, date } = model;
  return { ...authored(model, { title, organisation, locale, date }), sheets: needsSheets(model, locale) };
}
