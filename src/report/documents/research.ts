import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Notice } from '../../diagnostic/sentences/notice.ts';
import { standardsByForce } from '../../metric/aside.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import { type Built, chooseId, type DocumentRequest } from '../build.ts';
import { asideJson, figuresAside, periodOfDocument } from '../model/aside.ts';
import { researchModel } from '../model/research.ts';
import { countReasons, researchAsides } from '../model/research-asides.ts';

/** The three statistics of a process rest on the same rows. */
const saidOnce = ({ facts }: Notice): boolean => !('kpi' in facts && /\.(?:p90|max)$/.test(facts.kpi));

/** 现状调研分析报告 */
export function build(request: DocumentRequest): Built {
  const { repository, id, locale } = request;
  const { settings } = repository;
  const all = documentsOf(repository, 'research');
  const chosen = chooseId('research', 'research', id, { ids: all.map(({ document }) => document.id) });
  const loaded = all.find(({ document }) => document.id === chosen);
  if (!loaded) throw new Error(`no research ${chosen}`);
  const research = loaded.document;
  const standards = standardsByForce(repository);
  const asides = researchAsides(research, standards);
  const store = request.store();
  const period = periodOfDocument(request, research.period, store);
  const computed = figuresAside(request, store, asides, loaded, { standard: research.standard, period });
  const [standard] = computed.standards;
  if (!standard) throw new Error('no standard to lean on');
  const counted = countReasons(loaded, store, period);
  const finding: Diagnostic[] = counted && 'rule' in counted ? [counted] : [];
  const { model, charts } = researchModel({
    research,
    settings,
    standard,
    standards,
    asides,
    figures: computed.figures,
    reasons: counted && 'rule' in counted ? [] : counted,
    period: period.id,
    locale,
  });
  const { title, organisation } = model;
  return {
    model,
    charts,
    meta: { title, organisation, locale, date: research.end },
    figures: { ...asideJson('research', computed, period), complaints: model.complaints.causes },
    diagnostics: [...computed.diagnostics, ...finding],
    notices: computed.warnings.filter(saidOnce),
  };
}
