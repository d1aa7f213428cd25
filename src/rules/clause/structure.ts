import { advisory, binding, hint, type Severities } from '../severity.ts';
import { type ClauseRule, type Mark, proseRule } from './clause-rule.ts';
import { type Modal, modalsIn, type Strength } from './modal.ts';
import type { Prose } from './prose.ts';
import { customer, ending, role } from './roles.ts';
import { isTold } from './told.ts';

/** A style, not a contradiction: a draft may still be rough. */
const styleError: Severities = { draft: 'info', effective: 'error' };

const known = new WeakMap<Prose, readonly Modal[]>();

function modalsOf(prose: Prose): readonly Modal[] {
  const modals = known.get(prose) ?? modalsIn(prose.text);
  known.set(prose, modals);
  return modals;
}

const isBinding = ({ part, clause }: Prose) => part === 'text' && clause.level !== 'principle';

const lawful = /(?:法|条例|规定|办法|通知|公约)》|法律|法规|法定|监管要求/;

/** The sentence that a place of the text is in. */
const sentenceAt = ({ sentences }: Prose, index: number): string =>
  sentences.find(({ start, text }) => start <= index && index < start + text.length)?.text ?? '';

/** 《……法》第 29 条规定……必须 tells what the law asks. */
const quotesLaw = /[》条款项](?:中|已)?(?:明确)?规定[^，。；：]{1,40}$/;

/** 应告知需补正的材料: the duty is to tell. */
const within = /[应宜][^，。；：\n]{2,30}$/;

/** 确保客户可……, 如需…… and 需要……的， say what is so or when, not what is asked. */
function isEmbedded({ text }: Prose, { start, end, strength, proper }: Modal): boolean {
  if (quotesLaw.test(text.slice(Math.max(0, start - 60), start))) return true;
  const [rest = '', sign] = text.slice(end, end + 60).split(/([，。；：\n])/u, 2);
  const comma = sign === '，' ? sign : undefined;
  if (comma !== undefined && rest.endsWith('的')) return true;
  if (isTold(text, start)) return true;
  if (strength !== 'may' && proper === undefined) return false;
  if (
    proper !== undefined &&
    within.test(text.slice(Math.max(0, start - 40), start)) &&
    /^.{1,10}的/.test(rest)
  )
    return true;
  if (comma !== undefined && rest.endsWith('时')) return true;
  const segment =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[，。；：\n]/)
      .at(-1) ?? '';
  return /确保|保证|使|让|以便|便于|供|如|若|是否|凡|当/.test(segment);
}

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
  /(?:^|\n)\s*(?:\d+[.、．)）]|[(（]?[一二三四五六七八九十\d]+[)）、]|[①-⑳]|[-•·*]\s|第[一二三四五六七八九十]步|步骤)/;

const lastWord = ({ text }: Prose) => ({ start: 0, end: Math.max(1, text.trimEnd().length) });

function lacksModal(prose: Prose): Mark<'clause/no-modal'>[] {
  const { level } = prose.clause;
  if (!isBinding(prose) || (level !== 'must' && level !== 'should')) return [];
  if (steps.test(prose.text) || modalsOf(prose).length > 0 || binds.test(prose.text)) return [];
  return [{ ...lastWord(prose), facts: { level } }];
}

/** Binds without a modal verb of the standard's. */
const binds = /不得不|不能(?!够)|不允许|杜绝|务请|\b(?:do not|never)\b/i;

/** What a segment without a subject of its own begins with: a preposition, a condition, something done. */
const subjectless =
  '在(?!线)|当(?![班日值])|[如若遇按为从凡因除依以向给与把将至于未不]|对(?!口|公)|自(?!来水|营|助)|每(?![名位个班家])|被(?!考核)|经(?![理办])|接到|接[收诉单]|收到|收取|根据|遵|发[现生]|完成|通[过话]|针对|关于|涉及|由于|需要|超过|首次|处理(?!人|部|单|岗)|受理(?![人部单中岗])|登记|查询(?![员岗台部人])|转(?:接|办|派)|(?:客户|用户|顾客)(?![服经代中主关成])|(?:客人|旅客|乘客|游客|患者|市民|群众)(?!服|热线|中心|经理|运输|接待)|消费者|投诉(?![处专主受管组岗部中人])|工单(?!系统|平台)|录音(?!系统|平台)|会员(?!客服|服务|中心|经理|专)';
const subject = new RegExp(`^\\s*(?!${subjectless})[^，。；：\\n向给与把将被由对]{0,16}?(?:${role})`);
/** 机器人无法识别的问题应: whoever stands before 的 only tells which matter it is. */
const owned = new RegExp(
  `^[^在于对就将把按以由从向给，。；]*(?<!${role})的(?![^，。；]*(?:${role}))[^，。；]{1,6}$`,
);
/** What is measured is bound without a doer: 接通率应不低于 98%. */
const measured =
  /(?:率|时长|(?<!工作|上班|值班|营业|服务|任何|休息|高峰|用餐)时间|时限|得分|评分|分数|比例|占比|满意度|次数|人数|数量)(?:均|都|也)?$/;
/** 旅行社应, 教务应: a name that ends right before the verb, by what organisations and offices are called. */
const named = new RegExp(
  `^\\s*(?!${subjectless})[^，。；：\\n向给与把将被由对]{0,12}(?:[师店馆园社校院厂楼台]|(?<!场|厕|住)所|(?<!格|结|布)局|集团|景区|校区|机场|教务|财务|法务|人事|行政|后勤|运营|网管|公关|售后|前厅|民警|客房部)$`,
);
/** 接到投诉的坐席应: what begins with a doing ends with who does it. */
const doer = new RegExp(
  `^\\s*(?![在当对如若遇按从凡因除依以向给与把将])[^，。；：\\n]{2,20}的[^，。；：\\n]{0,5}?(?:(?:${role})(?:$|[为是])|${ending}$)`,
);
/** 受理工作组应, 代理人应: whatever it begins with, who acts stands right before the verb. */
const last = new RegExp(
  `^(?![在当对如若遇按从凡因除依以向给与把将至于未不被])(?!.*${customer}$)[^，。；：]{0,12}(?:${role}|${ending})(?:均|都|也|还|本人)?$`,
);
/** 禁止坐席私自回拨, 建议班长听取: the doer follows. */
const forbidden = new RegExp(
  `^(?:全体|任何|所有|各级?|一线|在线|热线)?(?:${role}|[\\p{Script=Han}]{1,3}(?:员|人员)(?!的?(?:信息|电话|隐私|资料)))`,
  'u',
);
/** Whoever may do something, or may not, may be a customer: 旅客可, 用户不应. */
const served = new RegExp(`${customer}(?:本人)?$`);
const agent = new RegExp(`由[^，。；]{0,14}?(?:${role})|[被经](?=${role})`);

/** Whether a text says who acts, `before` its first modal verb or after it. */
function hasActor({ word, strength }: Modal, before: string, after: string): boolean {
  // What is quoted is one word, or ends a sentence.
  const segments = before.replace(/□+/g, '□').split(/[，。；：\n]|(?<=□)[”」』"]/);
  const nearest = segments.at(-1)?.trim() ?? '';
  const isFree = strength === 'may' || word.startsWith('不');
  return (
    (isFree && served.test(nearest)) ||
    segments.some(segment => (subject.test(segment) && !owned.test(segment)) || doer.test(segment)) ||
    named.test(nearest) ||
    last.test(nearest) ||
    (/^(?:禁止|严禁|不准|不许|不允许|建议)/.test(word) && forbidden.test(after)) ||
    agent.test(before) ||
    agent.test(after)
  );
}

function lacksActor(prose: Prose): Mark<'clause/no-actor'>[] {
  if (!isBinding(prose) || !prose.isChinese || prose.clause.actor !== undefined) return [];
  const [first] = modalsOf(prose).filter(modal => !isEmbedded(prose, modal));
  if (!first) return [];
  const before = prose.text.slice(0, first.start);
  const after = /^[^。；\n]*/.exec(prose.text.slice(first.end))?.[0] ?? '';
  if (measured.test(before) || hasActor(first, before, after)) return [];
  return [{ start: first.start, end: first.end, facts: { word: first.word } }];
}

/** 并 that joins two doings, as in 登记并回复; 合并 并行 并未 join nothing. */
const and =
  '(?<![合一兼吞]|形式|方式)并(?![非不未无没列存购联入轨网排肩举案线重用]|行(?![使驶])|处(?!理)|发(?![放送布起出给还现展往])|且)(?=\\s*[\\p{Script=Han}□])';
const tell =
  '(?:向|将|对)?(?:告知|说明|登记|核实|回访|提交|联系|通知|提供|反馈|上报|填写|确认|致歉|道歉|询问|跟进|发送|上传|归档|复述|解释|安抚|回复|答复)';
const joint = new RegExp(
  [
    '并且',
    '[，；]\\s*同时(?![段间在接服])',
    '[，；]\\s*且(?![行发列非不未案存购联入轨处网])',
    and,
    '[，；]\\s*(?:随后|然后|接着|最后|再(?![次度三者]))(?=\\p{Script=Han})',
    `以及(?=每[日天周月季年]|${tell})`,
    '(?<=每[^，。；、]{2,20})，每(?=\\s*\\p{Script=Han})',
    '\\balso\\b',
  ].join('|'),
  'gu',
);
/** 在核实身份并取得同意后, 对投诉并要求退款的客户: both are one occasion. */
const isOccasion = (before: string, after: string): boolean =>
  (/(?:在|于|自|经|待|当|如|若|对|凡|因|接到|收到|为)[^，。；：内]{0,24}$/.test(before) &&
    /^[^，。；：]{1,20}?(?:后|时|前|的(?![时期]|办法))/.test(after)) ||
  new RegExp(`^[^，。；：]{1,14}的${customer}`).test(after);
const longest = 80;
/** A hostile text has more than anybody reads. */
const most = 20;

/** ……；改约的，应…… says what the same duty is in another case. */
const isException = ({ text }: Prose, { start }: Modal) =>
  /[；。\n][^，。；\n]{1,30}的，[^，。；\n]{0,20}$/u.test(text.slice(Math.max(0, start - 60), start));

function obligations(prose: Prose): Mark<'clause/multi-obligation'>[] {
  if (!isBinding(prose)) return [];
  const { text, isChinese } = prose;
  const modals = modalsOf(prose).filter(
    modal => modal.strength !== 'may' && !isEmbedded(prose, modal) && !isException(prose, modal),
  );
  const [, second] = modals;
  if (second) {
    const { start, end, word } = second;
    return [{ start, end, facts: { reason: 'modals', word, count: modals.length } }];
  }
  const join = [...text.matchAll(joint)]
    .slice(0, most)
    .find(
      ({ 0: { length }, index }) =>
        !isOccasion(
          text.slice(Math.max(0, index - 40), index),
          text.slice(index + length, index + length + 40),
        ),
    );
  if (join) {
    const word = join[0].replace(/^[，；]\s*/, '');
    const end = join.index + join[0].length;
    return [{ start: end - word.length, end, facts: { reason: 'conjunction', word, count: 2 } }];
  }
  const count = text.replace(/[□\s]/g, '').length;
  if (!isChinese || count <= longest) return [];
  return [{ ...lastWord(prose), facts: { reason: 'length', word: '', count } }];
}

/** Rules on how a clause binds, and whom. */
export const structure: readonly ClauseRule[] = [
  proseRule('clause/modal-mismatch', binding, () => mismatches),
  proseRule('clause/no-modal', hint, () => lacksModal),
  proseRule('clause/no-actor', advisory, () => lacksActor),
  proseRule('clause/multi-obligation', hint, () => obligations),
];
