import { isBinding, isEmbedded, modalsOf } from './binding.ts';
import type { Mark } from './clause-rule.ts';
import type { Modal } from './modal.ts';
import type { Prose } from './prose.ts';
import { customer, ending, office, role } from './roles.ts';

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
/** 接到投诉的坐席应: what begins with a doing ends with who does it. */
const doer = new RegExp(
  `^\\s*(?![在当对如若遇按从凡因除依以向给与把将])[^，。；：\\n]{2,20}的[^，。；：\\n]{0,5}?(?:(?:${role})(?:$|[为是])|${ending}$)`,
);
/** 受理工作组应, 代理人应, 旅行社应: whatever it begins with, who acts stands right before the verb. */
const last = new RegExp(
  `^(?![在当对如若遇按从凡因除依以向给与把将至于未不被])(?!.*${customer}$)[^，。；：]{0,12}(?:${role}|${ending}|${office})(?:均|都|也|还|本人)?\\s*$`,
);
/** 遇此情形柜员应: the doer stands between the case and the verb. */
const inCase = new RegExp(`(?:情形|情况)(?:时|的)?[^，。；：的]{0,4}?(?:${role})(?:均|都|也|还)?\\s*$`);
/** 禁止坐席私自回拨, 建议班长听取: the doer follows. */
const forbidden = new RegExp(
  `^(?:全体|任何|所有|各级?|一线|在线|热线|服务|技术|理财|门店)?(?:${role}|[一-鿿]{1,3}(?:员|人员)(?!的?(?:信息|电话|隐私|资料)))`,
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
    last.test(nearest) ||
    inCase.test(nearest) ||
    (/^(?:禁止|严禁|不准|不许|不允许|建议)/.test(word) && forbidden.test(after)) ||
    agent.test(before) ||
    agent.test(after)
  );
}

/** A modal verb that nobody stands before. */
export function lacksActor(prose: Prose): Mark<'clause/no-actor'>[] {
  if (!isBinding(prose) || !prose.isChinese || prose.clause.actor !== undefined) return [];
  const [first] = modalsOf(prose).filter(modal => !isEmbedded(prose, modal));
  if (!first) return [];
  const before = prose.text.slice(0, first.start);
  const after = /^[^。；\n]*/.exec(prose.text.slice(first.end))?.[0] ?? '';
  if (measured.test(before) || hasActor(first, before, after)) return [];
  return [{ start: first.start, end: first.end, facts: { word: first.word } }];
}
