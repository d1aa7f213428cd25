import { ownCoverageOf } from '../../audit/coverage.ts';
import { periodJson } from '../../audit/results-json.ts';
import { maskPersonal } from '../../text/mask.ts';
import type { Built, DocumentRequest } from '../build.ts';
import { periodOfDocument } from '../model/aside.ts';
import { gatherAudit } from '../model/audit/gather.ts';
import { type SelfGroup, selfCheckModel, selfCheckSheets, selfGroups } from '../model/audit/self-check.ts';
import { auditMeta } from './audit-meta.ts';

const masked = (value: string | null) => (value === null ? null : maskPersonal(value));

const groupJson = ({ value, team, ...group }: SelfGroup) => ({
  agent: masked(value),
  team: masked(team),
  ...group,
});

/** 自检报告 */
export function build(request: DocumentRequest): Built {
  const store = request.store();
  const period = periodOfDocument(request, undefined, store);
  const own = ownCoverageOf(store, period, period.zone);
  const facts = { ...gatherAudit(request, store, period), own };
  const { model, charts } = selfCheckModel(facts);
  const [total, ...agents] = selfGroups(facts, 'agent').map(groupJson);
  return {
    model,
    charts,
    meta: auditMeta(model, model.period, facts),
    figures: { version: 1, document: 'self-check', period: periodJson(period), total, agents },
    diagnostics: [],
    notices: [],
    sheets: selfCheckSheets(facts),
  };
}
