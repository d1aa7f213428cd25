import { civilDate } from '../../calendar/zone.ts';
import { findScorecard, pinned } from '../../catalogue/scorecard.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import { authored, type Built, chooseId, type DocumentRequest, refusePeriod } from '../build.ts';
import { scorecardModel, scorecardSheets } from '../model/audit/scorecard.ts';

/** 评分表（打印） */
export function build(request: DocumentRequest): Built {
  const { repository, id, now, locale } = request;
  refusePeriod('scorecard', request);
  const { settings } = repository;
  const cards = documentsOf(repository, 'scorecard').map(({ document }) => document);
  const chosen = chooseId('scorecard', 'scorecard', id, {
    ids: [...new Set(cards.map(card => card.id))],
    also: cards.map(pinned),
  });
  const card = findScorecard(cards, chosen);
  if (!card) throw new Error(`no scorecard ${chosen}`);
  const model = scorecardModel(card, settings, locale);
  const date = card.effective_from ?? civilDate(now, settings.timezone);
  const { title, organisation } = model;
  const meta = { title, organisation, locale, date, number: card.id, version: card.version };
  return { ...authored(model, meta), sheets: scorecardSheets(model) };
}
