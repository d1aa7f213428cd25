import { resultsJson } from '../../audit/results-json.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import { type Built, chooseId, type DocumentRequest } from '../build.ts';
import { periodOfDocument } from '../model/aside.ts';
import { gatherAudit, resultsBy } from '../model/audit/gather.ts';
import { whitepaperSheets } from '../model/audit/sheets.ts';
import { whitepaperModel } from '../model/audit/whitepaper.ts';
import { auditMeta } from './audit-meta.ts';

/** The standard whose target counts; undefined for those of the period. */
function standardAsked({ repository, id }: DocumentRequest): string | undefined {
  if (id === undefined) return undefined;
  const versions = documentsOf(repository, 'standard').map(({ document }) => document);
  return chooseId('qc-whitepaper', 'standard', id, {
    ids: [...new Set(versions.map(version => version.id))],
    also: versions.map(version => `${version.id}@${version.version}`),
  });
}

/** 质检白皮书 */
export function build(request: DocumentRequest): Built {
  const standard = standardAsked(request);
  const store = request.store();
  const period = periodOfDocument(request, undefined, store);
  const facts = gatherAudit(request, store, period, standard);
  const { model, charts } = whitepaperModel(facts);
  const { target } = facts.goal;
  return {
    model,
    charts,
    meta: auditMeta(model, model.period, facts),
    figures: {
      ...resultsJson(resultsBy(facts, 'team'), { period, zone: period.zone, by: 'team', target }),
      document: 'qc-whitepaper',
    },
    diagnostics: [],
    notices: [],
    sheets: whitepaperSheets(facts),
  };
}
