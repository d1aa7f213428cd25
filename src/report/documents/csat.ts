import { type Period, parsePeriod } from '../../calendar/period.ts';
import { civilDate } from '../../calendar/zone.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { lastCompleteMonth } from '../../metric/complete-month.ts';
import { figuresJson } from '../../metric/json.ts';
import type { Reader } from '../../store/store.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import { type Built, chooseId, type DocumentRequest } from '../build.ts';
import { csatModel } from '../model/csat/csat.ts';
import { gatherCsat } from '../model/csat/gather.ts';

/** Throws Failure kpi/no-period, naming the last complete month with data, and kpi/bad-period. */
function periodAsked(text: string | undefined, zone: string, store: Reader): Period {
  if (text === undefined) throw new Failure('kpi/no-period', { last: lastCompleteMonth(store, zone)?.id });
  const period = parsePeriod(text, zone);
  if (!period) throw new Failure('kpi/bad-period', { text });
  return period;
}

/** 客户满意度分析报告 */
export function build(request: DocumentRequest): Built {
  const { repository, id, period: text, now, locale } = request;
  const versions = documentsOf(repository, 'standard').map(loaded => loaded.document);
  const standard = chooseId('csat', 'standard', id, {
    ids: [...new Set(versions.map(version => version.id))],
    also: versions.map(version => `${version.id}@${version.version}`),
  });
  const store = request.store();
  const { timezone } = repository.settings;
  const period = periodAsked(text, timezone, store);
  const facts = gatherCsat({ repository, store, standard, period, now, locale });
  const model = csatModel(facts);
  const { measured, own } = facts;
  const { title, organisation, period: subject } = model;
  return {
    model,
    charts: {},
    meta: {
      title: `${title} ${subject}`,
      organisation,
      locale,
      date: civilDate(measured.asOf.instant - 1, timezone),
    },
    figures: {
      ...figuresJson([...(own?.figures ?? []), ...measured.figures], period, measured.asOf),
      document: 'csat',
    },
    diagnostics: own?.diagnostics ?? [],
    notices: own?.warnings ?? [],
  };
}
