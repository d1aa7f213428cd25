import { advisory, binding, hint, type Severities } from '../severity.ts';
import { lacksActor } from './actor.ts';
import { isBinding, isEmbedded, modalsOf, wholeText } from './binding.ts';
import { type ClauseRule, type Mark, proseRule } from './clause-rule.ts';
import type { Modal, Strength } from './modal.ts';
import { obligations } from './obligation.ts';
import type { Prose } from './prose.ts';

/** A style, not a contradiction: a draft may still be rough. */
const styleError: Severities = { draft: 'info', effective: 'error' };

const lawful = /(?:法|条例|规定|办法|通知|公约)》|法律|法规|法定|监管要求/;

/** The sentence that a place of the text is in. */
const sentenceAt = ({ sentences }: Prose, index: number): string =>
  sentences.find(({ start, text }) => start <= index && index < start + text.length)?.text ?? '';

/** A modal verb that contradicts the level, where none agrees with it. */
function contradiction(modals: readonly Modal[], level: Strength): Modal | undefined {
  if (modals.some(({ strength }) => strength === level)) return undefined;
  return modals.find(({ strength }) => strength === 'must') ?? modals[0];
}

function mismatches(prose: Prose): Mark<'clause/modal-mismatch'>[] {
  const { level } = prose.clause;
  if (!isBinding(prose) || level === 'principle') return [];
  const modals = modalsOf(prose).filter(modal => !isEmbedded(prose, modal));
  const clash = contradiction(modals, level);
  if (clash) {
    const { word, start, end } = clash;
    return [{ start, end, facts: { word, proper: '', level } }];
  }
  return modals.flatMap(({ word, start, end, proper }) => {
    if (proper === undefined || lawful.test(sentenceAt(prose, start))) return [];
    const isSafe = word === '必须' || word === '不可';
    const text = prose.written === prose.text ? proper : proper.replace('应', '應');
    const facts = { word, proper: text, level: undefined };
    return [{ start, end, facts, severities: styleError, proper: { text, isSafe } }];
  });
}

const steps =
  /(?:^|[\n；;。])\s*(?:\d+[.、．)）]|[(（]?[一二三四五六七八九十\d]+[)）、]|[①-⑳]|[-•·*]\s|第[一二三四五六七八九十]步|步骤)/g;

/** One number is that of the clause itself. */
const hasSteps = (text: string) => (text.match(steps)?.length ?? 0) > 1;

function lacksModal(prose: Prose): Mark<'clause/no-modal'>[] {
  const { level } = prose.clause;
  if (!isBinding(prose) || (level !== 'must' && level !== 'should')) return [];
  if (hasSteps(prose.text) || modalsOf(prose).length > 0 || binds.test(prose.text)) return [];
  return [{ ...wholeText(prose), facts: { level } }];
}

/** Binds without a modal verb of the standard's. */
const binds = /并非不|不得不|不能(?!够)|不允许|杜绝|务请|\b(?:do not|never)\b/i;

/** Rules on how a clause binds, and whom. */
export const structure: readonly ClauseRule[] = [
  proseRule('clause/modal-mismatch', binding, () => mismatches),
  proseRule('clause/no-modal', hint, () => lacksModal),
  proseRule('clause/no-actor', advisory, () => lacksActor),
  proseRule('clause/multi-obligation', hint, () => obligations),
];
