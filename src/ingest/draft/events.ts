import { records } from '../../catalogue/records.ts';
import { likeness } from './headings.ts';
import type { Look } from './look.ts';
import type { Proposal } from './proposal.ts';
import { describe, isDated } from './settings.ts';
import type { Words } from './words.ts';

/** What exports call the instant at which a row was true. */
const updated = [
  'updated at',
  'updated',
  'sys updated at',
  'sys updated on',
  'last updated',
  'modified',
  'modified at',
].concat(['更新时间', '修改时间', '变更时间', '操作时间']);

/**
 * A file with several rows of the same contact, each with its state at some instant, is a log of events: one contact
 * is made of the rows of each id. Any other proposal stays as it is.
 */
export function asEventLog(proposal: Proposal, look: Look, say: Words): Proposal {
  const { fields, order } = proposal;
  const columnOf = (field: string) => fields.find(each => each.field === field)?.settings.from;
  const [contact, status] = [columnOf('contact_id'), columnOf('status')];
  if (proposal.record !== 'contact' || typeof contact !== 'string' || status === undefined) return proposal;
  if (look.columns.get(contact)?.isUnique !== false || look.rows === 0) return proposal;
  const at = instantOf(look, order);
  if (!at) return proposal;
  const inOrder = order.includes(at.name) ? order : [at.name];
  const { settings, doubts } = describe('instant', at, { from: at.name }, say);
  const own = fields.filter(({ field, settings: { from } }) => !(field.startsWith('x-') && from === at.name));
  return {
    ...proposal,
    record: 'event',
    order: [],
    collapse: { contact, order: [...inOrder], take: 'last' },
    fields: [{ field: records.event.anchor, settings, doubts }, ...own],
    others: proposal.others.filter(other => other.settings.from !== at.name),
    doubts: { ...proposal.doubts, head: [...(proposal.doubts.head ?? []), say.event(contact)] },
  };
}

function instantOf(look: Look, order: readonly string[]) {
  const dated = [...look.columns.values()].filter(isDated);
  const known = dated.find(({ name }) => order.includes(name));
  const named = dated
    .map(profile => ({ profile, score: likeness(profile.name, updated) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
  return known ?? named[0]?.profile;
}
