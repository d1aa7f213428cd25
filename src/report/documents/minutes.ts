import { parsePeriod } from '../../calendar/period.ts';
import { comparisonJson } from '../../metric/compare.ts';
import { versionsOf } from '../../rules/review.ts';
import { applyRules } from '../../rules/rules.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import { authored, type Built, chooseId, type DocumentRequest } from '../build.ts';
import { minutesModel, type ReviewFacts } from '../model/minutes.ts';
import { replayModel, replayOf } from '../model/replay.ts';

/** The review that was asked for and what belongs to it. */
export function reviewFacts(document: string, { repository, id, locale }: DocumentRequest): ReviewFacts {
  const { settings, documents } = repository;
  const reviews = documentsOf(repository, 'review').map(loaded => loaded.document);
  const chosen = chooseId(document, 'review', id, { ids: reviews.map(review => review.id) });
  const review = reviews.find(candidate => candidate.id === chosen);
  if (!review) throw new Error(`no review ${chosen}`);
  const loaded = documentsOf(repository, 'standard');
  const versions = loaded.map(one => one.document);
  const { reviewed, revised } = versionsOf(review, versions);
  const file = loaded.find(one => one.document === (revised ?? reviewed))?.file;
  const found =
    document === 'minutes' ? applyRules({ documents, settings, today: review.date, isComplete: true }) : [];
  return {
    review,
    reviewed,
    revised,
    versions,
    calendars: documentsOf(repository, 'calendar').map(one => one.document),
    settings,
    findings: found.filter(({ place, severity }) => place.file === file && severity !== 'info'),
    locale,
  };
}

/** 评审会议纪要 */
export function build(request: DocumentRequest): Built {
  const facts = reviewFacts('minutes', request);
  const { reviewed, revised, settings, locale } = facts;
  const model = minutesModel(facts);
  const replay = replayOf('minutes', request, reviewed && revised && [reviewed, revised]);
  const { title, organisation, date, result } = model;
  const meta = { title, organisation, locale, date, status: result };
  const built = authored({ ...model, replay: replay && replayModel(replay, locale) }, meta);
  const period = replay && parsePeriod(replay.period, settings.timezone);
  return period ? { ...built, figures: comparisonJson(replay.comparison, period) } : built;
}
