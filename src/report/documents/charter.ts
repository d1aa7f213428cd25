import type { Goal } from '../../document/documents.generated.ts';
import { standardsByForce } from '../../metric/aside.ts';
import type { Figure } from '../../metric/figure.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import { authored, type Built, chooseId, type DocumentRequest, refusePeriod } from '../build.ts';
import { baselinesJson, computeBaselines } from '../model/baseline.ts';
import { charterModel, planChart } from '../model/charter.ts';
import { computeHistories, historiesJson, judgedOf } from '../model/goal-history.ts';

/** 项目章程 */
export function build(request: DocumentRequest): Built {
  const { repository, id, locale } = request;
  refusePeriod('charter', request);
  const charters = documentsOf(repository, 'charter').map(loaded => loaded.document);
  const chosen = chooseId('charter', 'charter', id, { ids: charters.map(charter => charter.id) });
  const charter = charters.find(candidate => candidate.id === chosen);
  if (!charter) throw new Error(`no charter ${chosen}`);
  const standards = standardsByForce(repository);
  const baselines = computeBaselines(request, charter, standards);
  const figures = baselines.flatMap(({ goal, figure }): [Goal, Figure][] => (figure ? [[goal, figure]] : []));
  const histories = computeHistories(request, charter, standards);
  const judged = judgedOf(histories);
  const model = charterModel({
    charter,
    settings: repository.settings,
    standards,
    sources: documentsOf(repository, 'source').map(loaded => loaded.document),
    baselines: new Map(figures),
    histories,
    locale,
  });
  const date = model.approved_on || (charter.plan[0]?.start ?? '');
  const { title, organisation } = model;
  const plan = planChart(charter, locale);
  return {
    ...authored(model, { title, organisation, locale, date }, plan && { plan }),
    figures: { ...baselinesJson(baselines), histories: historiesJson(histories) },
    diagnostics: once([...baselines.map(({ computed }) => computed), ...judged], one => one.diagnostics),
    notices: once([...baselines.map(({ computed }) => computed), ...judged], one => one.warnings),
  };
}

/** What several computations of one KPI say, each thing once. */
function once<From, One>(computed: readonly From[], said: (one: From) => readonly One[]): One[] {
  return [...new Map(computed.flatMap(said).map(one => [JSON.stringify(one), one])).values()];
}
