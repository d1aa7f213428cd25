import { records } from '../../catalogue/records.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Source } from '../../document/documents.generated.ts';
import { type Loaded, readDocument } from '../../document/read.ts';
import type { InputFile } from '../file.ts';
import { compileSource, type SourcePlan, withTypedDates } from '../plan.ts';
import { noPseudonyms } from '../pseudonym.ts';
import { keyCandidates } from './keys.ts';
import type { Look } from './look.ts';
import type { OtherField, Proposal, ProposedField } from './proposal.ts';
import { type Circumstances, propose } from './propose.ts';
import { type Trial, tryOut } from './trial.ts';
import { type Words, words } from './words.ts';
import { writeProposal } from './write.ts';

/** More unreadable values than these make a field unusable: 2 %, but half of those that no record can do without. */
const maxUnreadShare = 0.02;
const maxUnreadAnchors = 0.5;

/** A mapping that has been tried on every row of the file; what cannot be read is left out or said. */
export async function draftSource(input: InputFile, look: Look, known: Circumstances): Promise<Proposal> {
  const say = words[known.locale];
  const first = propose(look, known);
  const keys = keyCandidates(first, look);
  const provisional = { ...first, key: keys[0] ?? [...look.columns.keys()].slice(0, 1) };
  const plan = planOf(provisional, known, look.rows);
  const trial = await tryOut(input, look, look.isTyped ? withTypedDates(plan) : plan, keys);
  return withKey(withoutUnreadable(provisional, trial, say), look, trial, say);
}

/** Compiles what would be written; a document of ours that its own schema refuses is a bug. */
function planOf(proposal: Proposal, known: Circumstances, rows: number): SourcePlan {
  const text = writeProposal(proposal, known.fileName, rows, words[known.locale]);
  const { loaded, findings } = readDocument('draft', Buffer.from(text));
  if (loaded?.document.kind !== 'source') throw new Error(`unreadable draft: ${rulesOf(findings)}\n${text}`);
  const { plan, findings: refusals } = compileSource(loaded as Loaded<Source>, known.timezone, noPseudonyms);
  if (!plan) throw new Error(`unusable draft: ${rulesOf(refusals)}\n${text}`);
  return plan;
}

const rulesOf = (findings: readonly Diagnostic[]) =>
  findings.map(({ rule, place }) => `${rule} at ${place.path}`).join(', ');

function withoutUnreadable(proposal: Proposal, { unread }: Trial, say: Words): Proposal {
  const fields: ProposedField[] = [];
  const others: OtherField[] = [];
  for (const field of proposal.fields) {
    const failed = unread.get(field.field);
    if (!failed) {
      fields.push(field);
      continue;
    }
    const remark = say.unread(failed.count, failed.filled, failed.example.slice(0, 40));
    const isAnchor = field.field === records[proposal.record].anchor;
    const isUsable = failed.count <= failed.filled * (isAnchor ? maxUnreadAnchors : maxUnreadShare);
    if (isUsable) fields.push({ ...field, doubts: [...field.doubts, remark] });
    else others.push({ ...field, remark: say.leftOut(remark) });
  }
  return { ...proposal, fields, others: [...others, ...proposal.others] };
}

function withKey(proposal: Proposal, look: Look, { unique, identical }: Trial, say: Words): Proposal {
  const [key = proposal.key] = unique;
  const order = identical > 0 && proposal.order.length === 0 && !proposal.collapse ? anchorOf(proposal) : [];
  const isMade = key.length > 1 && !proposal.collapse;
  const made = isMade ? [say.madeKey(key)] : [];
  const doubts = unique.length === 0 ? [say.noKey] : made;
  const scientific = key.some(name => (look.columns.get(name)?.scientific ?? 0) > 0) ? [say.scientific] : [];
  const repeated = order.length > 0 ? [say.identical(identical)] : [];
  return {
    ...proposal,
    key,
    order: [...proposal.order, ...order],
    doubts: { ...proposal.doubts, key: [...doubts, ...scientific, ...repeated] },
  };
}

/** The column that places a row in a period, where it is one of its own: rows that are the same have the same value. */
function anchorOf({ record, fields }: Proposal): string[] {
  const { settings } = fields.find(({ field }) => field === records[record].anchor) ?? {};
  return typeof settings?.from === 'string' && settings.after === undefined ? [settings.from] : [];
}
