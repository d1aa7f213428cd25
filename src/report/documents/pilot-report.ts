import { civilDate } from '../../calendar/zone.ts';
import { figuresJson } from '../../metric/json.ts';
import { type Built, type DocumentRequest, refusePeriod } from '../build.ts';
import { evaluationFacts } from '../model/pilot/evaluation.ts';
import { gatherPilot, type Stretch } from '../model/pilot/gather.ts';
import { evaluationModel } from '../model/pilot/report.ts';
import { pilotAsked } from './pilot-weekly.ts';

const figuresOf = ({ period, pilot, control }: Stretch) => ({
  ...figuresJson(pilot.figures, period, pilot.asOf),
  control: control && figuresJson(control.figures, period, control.asOf)['figures'],
});

/** 试点运行效果评估报告 */
export function build(request: DocumentRequest): Built {
  const { repository, now, locale } = request;
  refusePeriod('pilot-report', request);
  const pilot = pilotAsked('pilot-report', request);
  const store = request.store();
  const facts = gatherPilot({ repository, store, pilot, now, locale }, pilot.end);
  const { model, charts } = evaluationModel(evaluationFacts(facts, store));
  const { title, organisation } = model;
  return {
    model,
    charts,
    meta: {
      title,
      organisation,
      locale,
      date: pilot.decision?.on ?? civilDate(facts.asOf - 1, repository.settings.timezone),
    },
    figures: {
      ...figuresOf(facts.sofar),
      document: 'pilot-report',
      pilot: pilot.id,
      baseline: figuresOf(facts.baseline),
    },
    diagnostics: facts.diagnostics,
    notices: facts.sofar.pilot.warnings,
  };
}
