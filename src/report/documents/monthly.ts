import { type Period, parsePeriod } from '../../calendar/period.ts';
import { civilDate } from '../../calendar/zone.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { lastCompleteMonth } from '../../metric/complete-month.ts';
import { figuresJson } from '../../metric/json.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import { type Built, chooseId, type DocumentRequest } from '../build.ts';
import { correctionsModel } from '../model/corrections.ts';
import { type Gathered, gatherMonthly } from '../model/gather.ts';
import { monthlyModel } from '../model/monthly.ts';

/** Throws Failure kpi/no-period, naming the last complete month with data, kpi/bad-period and render/not-a-month. */
function monthAsked(text: string | undefined, zone: string, last: () => Period | undefined): Period {
  if (text === undefined) throw new Failure('kpi/no-period', { last: last()?.id });
  const period = parsePeriod(text, zone);
  if (!period) throw new Failure('kpi/bad-period', { text });
  if (/^\d{4}-\d{2}$/.test(period.id)) return period;
  throw new Failure('render/not-a-month', { document: 'monthly', period: text });
}

/** The report's month first, then the earlier ones it compares with, oldest first. */
function figuresOf({ months }: Gathered): object {
  const [report, ...earlier] = [...months].reverse().map(({ period, computed }) => {
    const { version: _, ...figures } = figuresJson(computed.figures, period, computed.asOf);
    return figures;
  });
  return { version: 1, document: 'monthly', ...report, earlier: earlier.reverse() };
}

/** 服务质量月度报告 */
export function build(request: DocumentRequest): Built {
  const { repository, id, period: text, now, locale } = request;
  const versions = documentsOf(repository, 'standard').map(loaded => loaded.document);
  const standard = chooseId('monthly', 'standard', id, {
    ids: [...new Set(versions.map(version => version.id))],
    also: versions.map(version => `${version.id}@${version.version}`),
  });
  const store = request.store();
  const { timezone } = repository.settings;
  const period = monthAsked(text, timezone, () => lastCompleteMonth(store, timezone));
  const gathered = gatherMonthly(repository, store, { standard, period, now, locale });
  const { model, charts } = monthlyModel(gathered.facts);
  const corrections = correctionsModel(repository, standard, gathered.months, locale);
  const { title, organisation, period: subject } = model;
  const date = civilDate(gathered.facts.asOf - 1, timezone);
  return {
    model: { ...model, corrections },
    charts,
    meta: { title: `${title} ${subject}`, organisation, locale, date },
    figures: figuresOf(gathered),
    diagnostics: gathered.diagnostics,
    notices: gathered.notices,
  };
}
