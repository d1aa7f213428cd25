import { civilDate } from '../../calendar/zone.ts';
import { standardsByForce } from '../../metric/aside.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import { type Built, chooseId, type DocumentRequest } from '../build.ts';
import { asideJson, figuresAside, periodOfDocument } from '../model/aside.ts';
import { benchmarkAsides, benchmarkModel } from '../model/benchmark.ts';
import { benchmarkSheets } from '../model/benchmark-sheets.ts';

/** 行业标准对标表 */
export function build(request: DocumentRequest): Built {
  const { repository, id, locale } = request;
  const { settings } = repository;
  const all = documentsOf(repository, 'benchmark');
  const chosen = chooseId('benchmark', 'benchmark', id, { ids: all.map(({ document }) => document.id) });
  const loaded = all.find(({ document }) => document.id === chosen);
  if (!loaded) throw new Error(`no benchmark ${chosen}`);
  const benchmark = loaded.document;
  const asides = benchmarkAsides(benchmark, standardsByForce(repository));
  const store = request.store();
  const period = periodOfDocument(request, benchmark.period, store);
  const computed = figuresAside(request, store, asides, loaded, { standard: benchmark.standard, period });
  const { figures, standards, diagnostics, warnings: notices } = computed;
  const [standard] = standards;
  if (!standard) throw new Error('no standard to lean on');
  const model = benchmarkModel({
    benchmark,
    settings,
    standard,
    asides,
    figures,
    period: period.id,
    locale,
  });
  const { title, organisation } = model;
  const date = benchmark.date ?? civilDate(period.to - 1, period.zone);
  return {
    model,
    charts: {},
    meta: { title, organisation, locale, date },
    figures: asideJson('benchmark', computed, period),
    diagnostics,
    notices,
    sheets: benchmarkSheets(model),
  };
}
