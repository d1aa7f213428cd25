import { pick } from '../text/locale.ts';
import type { Prose } from './clause/prose.ts';

/** What a clause says of a matter that another clause may speak of too. */
export interface Statement {
  /** Only statements on the same matter are compared. */
  readonly matter: string;
  /** Within one standard these must be the same as well: there it is told apart on purpose. */
  readonly detail?: string;
  /** As the finding names it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Whether the other, which is on the same matter, cannot be followed as well. */
  readonly isOpposed: (other: Pick<Statement, 'value'>) => boolean;
}

/** From the word that introduces an example to the end of its part of the sentence nothing is promised. */
const example =
  /(?:例如|比如|譬如|诸如|[，、（(]如(?!果|实|有|需|遇|期|何)|\be\.g\.|\bfor example)[^。；;）)]*/giu;
const withoutExamples = (text: string) => text.replace(example, found => ' '.repeat(found.length));

const numerals: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 六: 6 };
const months: Readonly<Record<string, number>> = {
  日: 1 / 30,
  天: 1 / 30,
  周: 0.25,
  星期: 0.25,
  半月: 0.5,
  月: 1,
  季: 3,
  季度: 3,
  半年: 6,
  年: 12,
};
const unit = '半年|半月|年|季度?|月|周|星期|日|天';
const activities = { review: '回顾|评审|复审|审视|复核', revision: '修订|更新|修改|改版', training: '培训' };
const often = `(?<open>至少|不少于)?(?<often>(?:每|按)(?<count>[\\d一两二三四六]{0,2})个?(?<unit>${unit})度?)`;
const what = `(?<what>${Object.values(activities).join('|')})(?!部|主管|师|室|中心|机构)`;
/** 每年修订本标准, and 标准的修订应每年进行一次. */
const cadences = [
  new RegExp(`${often}(?<gap>[^，。；;每按]{0,20}?)${what}(?<after>[^，。；;、]{0,8})`, 'gu'),
  new RegExp(`${what}(?<gap>[应须需宜]{0,2})${often}(?=$|[，。；;、（(]|一次|进行|开展)`, 'gu'),
];
const objects = { standard: /标准|规范/u, handbook: /手册|指南|SOP/iu };
/** What follows an activity whose object was named before. */
const nothing = /^(?:$|并|和|与|[（(])/u;
const once = /^\s?(?:一|1)\s?次/u;

const keyIn = (kinds: Readonly<Record<string, RegExp>>, text: string) =>
  Object.entries(kinds).find(([, pattern]) => pattern.test(text))?.[0];

const learners = {
  newcomers: /新员工|新人|入职|岗前|上岗前/u,
  staff: /在岗|老员工|客服人员|客服代表|坐席|全员|全体/u,
  // Who arranges a training need not attend it.
  managers: /管理层|管理人员|管理者|(?:主管|经理|组长)(?!(?:应|须|必须)[^，。]*(?:组织|安排|实施|开展))/u,
};
const subjects = /产品|系统|安全|消防|法规|合规|投诉|心理|急救|外语|新品|质检|话术|应急|内训师/u;

type Matter = Pick<Statement, 'matter' | 'detail'>;
type Around = Readonly<Record<'before' | 'gap' | 'after', string>>;

/** The last part between commas that has any words. */
const lastPart = (text: string) =>
  text
    .split(/[，、,]/u)
    .filter(Boolean)
    .at(-1) ?? '';

/** What is reviewed, revised or taught; undefined where that is something else than a clause is compared on. */
function matterOf(activity: string, { before, gap, after }: Around): Matter | undefined {
  if (activity === activities.training) {
    const taught = subjects.exec(`${lastPart(before)}${gap}${after}`)?.[0] ?? 'general';
    const learner =
      keyIn(learners, `${lastPart(before)}${gap}${after}`) ?? keyIn(learners, before) ?? 'staff';
    return { matter: `training ${learner} ${taught}` };
  }
  const rest = after.replace(once, '').trim();
  const object = keyIn(objects, nothing.test(rest) ? `${lastPart(before)}${gap}` : rest);
  const matter = activities.review.includes(activity) ? 'review' : 'revision';
  return object === undefined ? undefined : { matter, detail: object };
}

/** With the titles between quotation marks, which are hidden from a search. */
function asWritten({ clause, path, within }: Prose, start: number, end: number): string {
  if (start >= end) return '';
  const text =
    typeof clause.text === 'string' ? clause.text : clause.text[path.at(-1) === 'en' ? 'en' : 'zh-CN'];
  return (text ?? '').slice(...within(start, end));
}

/** How often a standard or handbook is reviewed or revised, or people are trained. */
export function cadencesIn(prose: Prose): Statement[] {
  if (!/[每按]/u.test(prose.text)) return [];
  return prose.sentences.flatMap(({ text, start }) => {
    const plain = withoutExamples(text);
    return cadences
      .flatMap(pattern => [...plain.matchAll(pattern)])
      .flatMap(match => cadenceOf(prose, start, match) ?? []);
  });
}

function cadenceOf(
  prose: Prose,
  start: number,
  { 0: found, index, groups = {} }: RegExpMatchArray & { index: number },
): Statement | undefined {
  const { often = '', count = '', what = '', open, gap = '' } = groups;
  const end = start + index + found.length;
  const after = asWritten(prose, end - (groups['after'] ?? '').length, end);
  const before = asWritten(prose, start, start + index);
  const matter = matterOf(what, { before, gap, after });
  if (matter === undefined) return undefined;
  const every = (numerals[count] ?? (Number(count) || 1)) * (months[groups['unit'] ?? ''] ?? 0);
  const from = start + index + found.indexOf(often);
  return {
    ...matter,
    text: `${often}${what}`,
    start: from,
    end: from + often.length,
    value: `${every}`,
    // What is due at least every half year may be done every month.
    isOpposed: ({ value }) => Number(value) !== every && (open === undefined || Number(value) > every),
  };
}

/** Manners are everybody's; these are done once, by one. */
const handled = /回访|审批|批准|复核|受理|派单|派发|关闭|结案|上报|汇总|编制|发布|归档/u;
const lowScore =
  /低分|不满意|差评|低评|(?:低于|不足|小于)\s?[\d一二三四五]+\s?分|[\d一二三]\s?分(?:及)?以下/u;
/** The lower part of a scale of five as a whole. */
const allLow = /(?:低于|不足|小于)\s?[3三]\s?分|[2二]\s?分(?:及)?以下/gu;
const callBack = /回访|回电|致电|联系|沟通/u;
const leading = /^(?:.*由)?(?<actor>[一-鿿]{2,8}?)(?:应|须|必须|需|负责|在|于)/u;
const amounts = /\s?[\d.]+\s?(?:%|％|个?工作日|个?小时|分钟|秒|天|日|h|min|分)?/giu;
const bands = /[一二三四五]级|[\d.一二三四五]{1,4}\s?分(?!钟)/gu;

/** What is left of a clause without who does it and how soon. */
const dutyOf = (text: string, actor: string) =>
  text
    .replaceAll(actor, '')
    .replace(amounts, '')
    .replace(/[\s，。、；]/gu, '');

/** Who has a duty; the call back of a customer who is not satisfied is one duty, whatever its words. */
export function actorsIn({ clause, text }: Prose): Statement[] {
  if (!handled.test(text) && !lowScore.test(text)) return [];
  const plain = withoutExamples(text);
  const actor = clause.actor ?? leading.exec(plain)?.groups?.['actor'];
  if (actor === undefined) return [];
  const duty = dutyOf(plain, actor);
  const isCallBack = lowScore.test(plain) && callBack.test(plain);
  if (!isCallBack && !handled.test(plain)) return [];
  // Different grades or scores may well have different people.
  const band = [...(isCallBack ? plain.replace(allLow, '') : plain).matchAll(bands)]
    .map(([found]) => found)
    .join();
  const matter = isCallBack ? `call back ${band}` : duty;
  const value = actor.replace(/客服|级|人员|岗/gu, '');
  const start = Math.max(0, plain.indexOf(actor));
  const end = plain.includes(actor) ? start + actor.length : text.length;
  return [{ matter, text: actor, start, end, value, isOpposed: other => other.value !== value }];
}

const greeting = /问候|开头语|开场|欢迎语|应答语|自报|自我介绍|报出|报上|接起/u;
const number = /工号/u;
const name = /(?<!客户的?|顾客的?|用户的?|对方的?|您的)(?:姓名|名字)/u;

/** Whether an agent greets with a number or with a name. */
export function greetingsIn({ clause, text }: Prose): Statement[] {
  if (!greeting.test(text)) return [];
  const script = clause.script === undefined ? '' : pick(clause.script, 'zh-CN');
  const all = `${withoutExamples(text)}${script}`;
  const [byNumber, byName] = [number.test(all), name.test(all)];
  if (byNumber === byName) return [];
  const word = (byNumber ? number : name).exec(all)?.[0] ?? '';
  const start = Math.max(0, text.indexOf(word));
  const end = text.includes(word) ? start + word.length : text.length;
  return [
    {
      matter: 'greeting',
      text: word,
      start,
      end,
      value: byNumber ? 'number' : 'name',
      isOpposed: other => other.value !== (byNumber ? 'number' : 'name'),
    },
  ];
}
