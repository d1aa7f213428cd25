import { authored, type Built, type DocumentRequest, refusePeriod } from '../build.ts';
import { commentSheet } from '../model/comment-sheet.ts';
import { commentsModel } from '../model/comments.ts';
import { reviewFacts } from './minutes.ts';

/** 评审意见汇总表 */
export function build(request: DocumentRequest): Built {
  refusePeriod('comments', request);
  const facts = reviewFacts('comments', request);
  const model = commentsModel(facts);
  const { title, organisation, date, result } = model;
  const built = authored(model, { title, organisation, locale: facts.locale, date, status: result });
  return { ...built, sheets: [commentSheet(facts)] };
}
