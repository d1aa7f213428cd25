import { type Period, parsePeriod, periodOf } from '../../calendar/period.ts';
import { civilDate, formatInstant } from '../../calendar/zone.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { Pilot } from '../../document/documents.generated.ts';
import { figuresJson } from '../../metric/json.ts';
import { type Built, chooseId, type DocumentRequest } from '../build.ts';
import { clipped, gatherPilot, isDated, pilotsOf, weeksOf } from '../model/pilot/gather.ts';
import { weeklyFacts, weeklyModel } from '../model/pilot/weekly.ts';

/** The pilot that was asked for. Throws a Failure where its dates cannot be computed with. */
export function pilotAsked(document: string, { repository, id }: DocumentRequest): Pilot {
  const pilots = pilotsOf(repository).filter(isDated);
  const chosen = chooseId(document, 'pilot', id, { ids: pilots.map(pilot => pilot.id) });
  const pilot = pilots.find(candidate => candidate.id === chosen);
  if (!pilot) throw new Error(`no pilot ${chosen}`);
  return pilot;
}

/** Throws Failure kpi/no-period, naming the pilot's last week, kpi/bad-period and render/not-in-pilot. */
function weekAsked(text: string | undefined, pilot: Pilot, zone: string): Period {
  const weeks = weeksOf(pilot, zone);
  if (text === undefined) throw new Failure('kpi/no-period', { last: weeks.at(-1)?.id });
  const period = parsePeriod(text, zone);
  if (!period) throw new Failure('kpi/bad-period', { text });
  const week = weeks.find(({ id }) => id === periodOf(period.from, 'week', zone).id);
  if (week && period.to <= week.to) return week;
  throw new Failure('render/not-in-pilot', {
    period: text,
    first: weeks[0]?.id ?? '',
    last: weeks.at(-1)?.id ?? '',
  });
}

/** 试点运行周报 */
export function build(request: DocumentRequest): Built {
  const { repository, period, now, locale } = request;
  const pilot = pilotAsked('pilot-weekly', request);
  const { timezone } = repository.settings;
  const week = weekAsked(period, pilot, timezone);
  const store = request.store();
  const facts = gatherPilot({ repository, store, pilot, now, locale }, clipped(week, pilot).last);
  const weekly = weeklyFacts(facts, week);
  const { model, charts } = weeklyModel(weekly);
  const { current } = weekly;
  return {
    model,
    charts,
    meta: {
      title: `${model.title} ${week.id}`,
      organisation: model.organisation,
      locale,
      date: civilDate(facts.asOf - 1, timezone),
    },
    figures: {
      ...figuresJson(current.pilot.figures, current.period, current.pilot.asOf),
      document: 'pilot-weekly',
      pilot: pilot.id,
      control:
        current.control &&
        figuresJson(current.control.figures, current.period, current.control.asOf)['figures'],
      as_of: formatInstant(facts.asOf, timezone),
    },
    diagnostics: facts.diagnostics,
    notices: facts.sofar.pilot.warnings,
  };
}
