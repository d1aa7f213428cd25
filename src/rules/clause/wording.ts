import { pick } from '../../text/locale.ts';
import type { Subject } from '../rule.ts';
import { advisory, binding, hint, type Severities } from '../severity.ts';
import { perWords } from './changes.ts';
import { type ClauseRule, proseRule } from './clause-rule.ts';
import { type Match, matcherOf, type WordList } from './matcher.ts';
import { doubleNegative, slogan, todo, unboundedNegation } from './phrases.ts';
import { inEachLanguage, type Prose, prepare, type Sentence } from './prose.ts';
import { hasMeasure, hasQuantity, hasReference, hasTime, isExplained } from './quantity.ts';
import { isTold } from './told.ts';
import { wordLists } from './words.ts';

/** Whether a word in its sentence is saved by what stands beside it. */
type Exemption = (prose: Prose, sentence: Sentence, match: Match) => boolean;

const hasCriteria = ({ part, clause }: Prose) => part === 'text' && clause.criteria !== undefined;

const hasTimedCriterion = ({ part, clause }: Prose) =>
  part === 'text' &&
  (clause.criteria ?? []).some(text =>
    inEachLanguage(text, []).some(({ value }) => hasTime(prepare(value).text)),
  );

/** A scorecard's item is measured by `scorecard.item`. */
const isScored = ({ part, clause }: Prose) =>
  part === 'text' && (clause.measured_by ?? []).some(measure => measure.includes('.'));

const isOpenList = ({ word }: Match) => word.startsWith('等') || /^etc/i.test(word);

/** Words for how hard one tries and how nearly one succeeds; any figure tells at what. */
const trying = /^(?:尽|力|全力|竭|争取|努力|基本|大[致体]|几乎|差不多|通常|最|[a-z])/i;
const ofTime = /时[长间限段]|期|[延缩放][长短宽迟后]|等[待候]|周期|频|间隔|速|[快慢久早晚]|推迟|停留|提前/;

/** A time limit says nothing of how much 适当的补偿 is; only of lengths of time it says how long. */
function isBounded(text: string, { word, start }: Match): boolean {
  if (hasMeasure(text)) return true;
  const from = text.slice(text.lastIndexOf('，', start) + 1);
  return hasQuantity(from) && (trying.test(word) || ofTime.test(from));
}

type Wording =
  | `clause/vague-${'time' | 'quality' | 'degree' | 'quantity' | 'condition' | 'reference'}`
  | 'clause/slogan'
  | 'clause/unbounded-negation'
  | 'clause/double-negative'
  | 'clause/todo';

interface Setting {
  readonly defaults: Severities;
  readonly isExempt: Exemption;
  readonly isForPrinciples?: boolean;
}

/** 询问客户是否需要多张发票: what is asked after may be as vague as it is. */
const asked = /是否[^，。；：]{0,12}$/;

const isAsked = ({ text }: Sentence, { start }: Match) =>
  asked.test(text.slice(Math.max(0, start - 14), start));

/** 告知旅客恢复时间另行通知: staff say that more follows; the standard itself leaves nothing open. */
const isToldLater = (text: string, { word, start }: Match) => word.startsWith('另行') && isTold(text, start);

/** What the workspace itself names: 部分中断 where that is a grade. */
function ownNames({ settings }: Subject): readonly string[] {
  const grades = Object.values(settings?.grades ?? {}).flatMap(values => Object.values(values));
  const terms = Object.values(settings?.terms ?? {}).flatMap(words => Object.entries(words).flat(2));
  return [...grades.map(title => pick(title, 'zh-CN')), ...terms, ...(settings?.tiers ?? [])];
}

/** Whether a word is only a part of a name. */
const isNamed = (names: readonly string[], { text }: Sentence, { word, start, end }: Match) =>
  names.some(
    name =>
      name.length > word.length &&
      name.includes(word) &&
      text.slice(Math.max(0, start - name.length), end + name.length).includes(name),
  );

/** A rule that takes offence at the words of a list. */
function wordingRule(id: Wording, list: WordList, setting: Setting): ClauseRule<Wording> {
  const { defaults, isExempt, isForPrinciples = false } = setting;
  return proseRule<Wording>(id, defaults, subject => {
    // What is left open is open whatever is said of it.
    const isSaid =
      id === 'clause/todo' ? () => false : ({ text }: Sentence, one: Match) => isExplained(text, one);
    const isOfManner = /-(?:time|quality|degree|quantity)$/.test(id);
    const names = ownNames(subject);
    const matcher = perWords(subject, id.slice('clause/'.length), changes => matcherOf(list, changes));
    return prose => {
      if (prose.clause.level === 'principle' && !isForPrinciples) return [];
      const match = matcher(prose.loaded);
      return prose.sentences.flatMap(sentence =>
        match(sentence)
          .filter(one => !isSaid(sentence, one) && !isExempt(prose, sentence, one))
          .filter(one => !isNamed(names, sentence, one) && !(isOfManner && isAsked(sentence, one)))
          .map(({ word, start, end }) => ({
            start: sentence.start + start,
            end: sentence.start + end,
            facts: { word },
          })),
      );
    };
  });
}

/** Rules on single words and phrases. */
export const wording: readonly ClauseRule[] = [
  wordingRule('clause/vague-time', wordLists['vague-time'], {
    defaults: binding,
    isExempt: (prose, { text }, { start }) =>
      hasTime(text) || hasTimedCriterion(prose) || isTold(text, start),
  }),
  wordingRule('clause/vague-quality', wordLists['vague-quality'], {
    defaults: advisory,
    isExempt: (prose, { text }, { end }) =>
      hasCriteria(prose) ||
      isScored(prose) ||
      prose.clause.script !== undefined ||
      // 礼貌用语 of a list that the sentence names.
      (/^(?:用语|话术|动作)/.test(text.slice(end, end + 2)) && hasReference(text)),
  }),
  wordingRule('clause/vague-degree', wordLists['vague-degree'], {
    defaults: advisory,
    isExempt: (prose, { text }, match) =>
      isBounded(text, match) || hasCriteria(prose) || isTold(text, match.start),
  }),
  wordingRule('clause/vague-quantity', wordLists['vague-quantity'], {
    defaults: advisory,
    isExempt: (_, { text }, match) => (isOpenList(match) ? hasReference(text) : isTold(text, match.start)),
  }),
  wordingRule('clause/vague-condition', wordLists['vague-condition'], {
    defaults: binding,
    isExempt: (_, { text }) => hasReference(text),
  }),
  wordingRule('clause/vague-reference', wordLists['vague-reference'], {
    defaults: binding,
    isExempt: (_, { text }, match) => hasReference(text) || isToldLater(text, match),
  }),
  wordingRule('clause/slogan', slogan, {
    defaults: advisory,
    isExempt: (prose, { text }, { start }) =>
      hasQuantity(text) || hasCriteria(prose) || hasReference(text) || isTold(text, start),
  }),
  wordingRule('clause/unbounded-negation', unboundedNegation, {
    defaults: hint,
    isExempt: (prose, { text }) => hasReference(text) || hasCriteria(prose),
  }),
  wordingRule('clause/double-negative', doubleNegative, { defaults: hint, isExempt: () => false }),
  wordingRule('clause/todo', todo, {
    defaults: binding,
    isExempt: (_, { text }, match) => isToldLater(text, match),
    isForPrinciples: true,
  }),
];
