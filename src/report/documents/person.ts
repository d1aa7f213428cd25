import { resultsJson } from '../../audit/results-json.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { Reader } from '../../store/store.ts';
import { closest } from '../../text/closest.ts';
import type { Built, DocumentRequest } from '../build.ts';
import { periodOfDocument } from '../model/aside.ts';
import { gatherAudit, resultsBy } from '../model/audit/gather.ts';
import { personModel, personSheets } from '../model/audit/person.ts';
import { auditMeta } from './audit-meta.ts';

/** The agent that was asked for, of all who were ever scored, or the only one. */
function agentAsked({ id }: DocumentRequest, store: Reader): string {
  const document = 'person';
  const ids = store
    .rows<{ agent: string }>('SELECT DISTINCT agent FROM evaluation WHERE agent IS NOT NULL ORDER BY agent')
    .map(({ agent }) => agent);
  const [only, ...more] = ids;
  if (only === undefined) throw new Failure('render/no-evaluations', { document });
  if (id === undefined) {
    if (more.length > 0) throw new Failure('render/choose', { document, ids });
    return only;
  }
  if (ids.includes(id)) return id;
  throw new Failure('render/unknown-id', { document, id, ids, closest: closest(id, ids) });
}

/** 成绩单 */
export function build(request: DocumentRequest): Built {
  const store = request.store();
  const agent = agentAsked(request, store);
  const period = periodOfDocument(request, undefined, store);
  const facts = gatherAudit(request, store, period);
  const model = personModel(facts, agent);
  const { target } = facts.goal;
  return {
    model,
    charts: {},
    meta: auditMeta(model, model.subject, facts),
    figures: {
      ...resultsJson(resultsBy(facts, 'agent', agent), {
        period,
        zone: period.zone,
        by: 'agent',
        agent,
        target,
      }),
      document: 'person',
    },
    diagnostics: [],
    notices: [],
    sheets: personSheets(model),
  };
}
