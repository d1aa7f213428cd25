import { evaluationsOf } from '../../audit/evaluations.ts';
import { periodJson } from '../../audit/results-json.ts';
import type { Period } from '../../calendar/period.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { Reader } from '../../store/store.ts';
import { closest } from '../../text/closest.ts';
import { maskPersonal } from '../../text/mask.ts';
import type { Built, DocumentRequest } from '../build.ts';
import { periodOfDocument } from '../model/aside.ts';
import { calibrationModel, calibrationSheets, sessionReport } from '../model/audit/calibration.ts';
import { gatherAudit } from '../model/audit/gather.ts';
import { auditMeta } from './audit-meta.ts';

/** The period that was asked for; of a session without one, all the time that there are evaluations. */
function periodAsked(request: DocumentRequest, store: Reader): Period {
  const { id, period, now, repository } = request;
  if (id === undefined || period !== undefined) return periodOfDocument(request, undefined, store);
  const [{ first } = { first: null }] = store.rows<{ first: number | null }>(
    'SELECT min(at) AS first FROM evaluation',
  );
  return { id, from: Math.min(first ?? now, now), to: now, zone: repository.settings.timezone };
}

/** The plan or the period that calibrations name. Throws Failure render/unknown-id and render/no-evaluations. */
function checkSession(session: string, store: Reader, period: Period): void {
  const document = 'calibration';
  const found = evaluationsOf(store, period).filter(({ level }) => level === 'calibration');
  const ids = [...new Set(found.flatMap(one => [one.plan, one.period]).filter(id => id !== null))].sort();
  if (ids.length === 0) throw new Failure('render/no-evaluations', { document });
  if (ids.includes(session)) return;
  throw new Failure('render/unknown-id', { document, id: session, ids, closest: closest(session, ids) });
}

/** 校准会纪要 */
export function build(request: DocumentRequest): Built {
  const { id } = request;
  const store = request.store();
  const period = periodAsked(request, store);
  if (id !== undefined) checkSession(id, store, period);
  const facts = gatherAudit(request, store, period);
  const model = calibrationModel(facts, id);
  const report = sessionReport(facts, id);
  return {
    model,
    charts: {},
    meta: auditMeta(model, model.subject, facts),
    figures: {
      version: 1,
      document: 'calibration',
      period: periodJson(period),
      session: id ?? null,
      ...report,
      raters: report.raters.map(maskPersonal),
      pairs: report.pairs.map(pair => ({ ...pair, raters: pair.raters.map(maskPersonal) })),
    },
    diagnostics: [],
    notices: [],
    sheets: calibrationSheets(facts, id),
  };
}
