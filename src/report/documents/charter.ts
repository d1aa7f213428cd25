import { documentsOf } from '../../workspace/workspace.ts';
import { authored, type Built, chooseId, type DocumentRequest, refusePeriod } from '../build.ts';
import { charterModel, planChart } from '../model/charter.ts';

/** 项目章程 */
export function build(request: DocumentRequest): Built {
  const { repository, id, locale } = request;
  refusePeriod('charter', request);
  const charters = documentsOf(repository, 'charter').map(loaded => loaded.document);
  const chosen = chooseId('charter', 'charter', id, { ids: charters.map(charter => charter.id) });
  const charter = charters.find(candidate => candidate.id === chosen);
  if (!charter) throw new Error(`no charter ${chosen}`);
  const model = charterModel({
    charter,
    settings: repository.settings,
    standards: documentsOf(repository, 'standard').map(loaded => loaded.document),
    sources: documentsOf(repository, 'source').map(loaded => loaded.document),
    locale,
  });
  const date = model.approved_on || (charter.plan[0]?.start ?? '');
  const { title, organisation } = model;
  const plan = planChart(charter, locale);
  return authored(model, { title, organisation, locale, date }, plan && { plan });
}
