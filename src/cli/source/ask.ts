import type { Proposal, ProposedField } from '../../ingest/draft/proposal.ts';
import { terminalSafe } from '../../text/terminal.ts';
import type { Context } from '../context.ts';
import { isZoneName } from '../zone-name.ts';
import { words } from './words.ts';

/** Asks the person what the data does not tell; an empty answer, or the end of input, takes the first option. */
export async function askAll(proposal: Proposal, context: Context): Promise<Proposal> {
  const fields: ProposedField[] = [];
  for (const field of proposal.fields) fields.push(await askFormat(field, context));
  const isZoneKnown = (proposal.doubts.timezone ?? []).length === 0;
  const timezone = isZoneKnown ? proposal.timezone : await askZone(proposal.timezone, context);
  return { ...proposal, fields, timezone, doubts: { ...proposal.doubts, timezone: [] } };
}

async function askFormat(field: ProposedField, context: Context): Promise<ProposedField> {
  const { question } = field;
  if (!question) return field;
  const say = words[context.locale];
  const { about, options } = question;
  context.err(terminalSafe(say.choose(field.field, about)));
  options.forEach(({ label }, index) => {
    context.err(terminalSafe(say.option(index + 1, label)));
  });
  for (;;) {
    const answer = (await context.ask(say.answer(options.length))).trim() || '1';
    const option = /^\d+$/.test(answer) ? options[Number(answer) - 1] : undefined;
    if (!option) continue;
    const settings = { ...field.settings, format: option.format };
    return { ...field, settings, doubts: field.doubts.filter(doubt => doubt !== about), question: undefined };
  }
}

async function askZone(standard: string, context: Context): Promise<string> {
  const say = words[context.locale];
  for (;;) {
    const zone = (await context.ask(say.timezone(standard))).trim() || standard;
    if (isZoneName(zone)) return zone;
    context.err(terminalSafe(say.noSuchZone(zone)));
  }
}
