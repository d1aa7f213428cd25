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
const cadence = new RegExp(
  `(?<open>至少|不少于)?(?<often>(?:每|按)(?<count>[\\d一两二三四六]{0,2})个?(?<unit>${unit})度?)(?<gap>[^，。；;每按]{0,20}?)(?<what>${Object.values(activities).join('|')})(?!部|主管|师|室|中心|机构)(?<after>[^，。；;、]{0,8})`,
  'gu',
);
const objects = { standard: /标准|规范/u, handbook: /手册|指南|SOP/iu };
/** What follows an activity whose object was named before. */
const nothing = /^(?:$|一次|[1１]\s?次|并|和|与|[（(])/u;

const keyIn = (kinds: Readonly<Record<string, RegExp>>, text: string) =>
  Object.entries(kinds).find(([, pattern]) => pattern.test(text))?.[0];

const learners = {
  newcomers: /新员工|新人|入职|岗前|上岗前/u,
  managers: /管理层|管理人员|管理者|主管|经理|组长/u,
};
const subjects = /产品|系统|安全|消防|法规|合规|投诉|心理|急救|外语|新品|质检|话术|应急|内训师/u;

/** What is reviewed, revised or taught; undefined where that is something else than a clause is compared on. */
type Matter = Pick<Statement, 'matter' | 'detail'>;

function matterOf(
  what: string,
  { sentence, before, gap, after }: Record<string, string>,
): Matter | undefined {
  if (what === activities.training) {
    const taught = subjects.exec(`${gap}${after}`)?.[0] ?? 'general';
    return { matter: `training ${keyIn(learners, sentence ?? '') ?? 'staff'} ${taught}` };
  }
  const activity = activities.review.includes(what) ? 'review' : 'revision';
  const named = nothing.test(after?.trim() ?? '') ? `${before}${gap}` : after;
  const object = keyIn(objects, named ?? '');
  return object === undefined ? undefined : { matter: activity, detail: object };
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
    return [...plain.matchAll(cadence)].flatMap(({ 0: found, index, groups = {} }): Statement[] => {
      const { often = '', count = '', what = '', open, gap = '' } = groups;
      const end = start + index + found.length;
      const after = asWritten(prose, end - (groups['after'] ?? '').length, end);
      const before = asWritten(prose, start, start + index);
      const matter = matterOf(what, { sentence: plain, before, gap, after });
      if (matter === undefined) return [];
      const every = (numerals[count] ?? (Number(count) || 1)) * (months[groups['unit'] ?? ''] ?? 0);
      const from = start + index + (open?.length ?? 0);
      // What is due at least every half year may be done every month.
      const isOpposed = ({ value }: Pick<Statement, 'value'>) =>
        Number(value) !== every && (open === undefined || Number(value) > every);
      return [
        {
          ...matter,
          text: `${often}${what}`,
          start: from,
          end: from + often.length,
          value: `${every}`,
          isOpposed,
        },
      ];
    });
  });
}

/** Manners are everybody's; these are done once, by one. */
const handled = /回访|审批|批准|复核|受理|派单|派发|关闭|结案|上报|汇总|编制|发布|归档/u;
const lowScore = /低分|不满意|差评|低评|(?:低于|不足|小于)\s?[\d一二三四五]+\s?分/u;
const callBack = /回访|回电|致电|联系|沟通/u;
const leading = /^(?:.*由)?(?<actor>[\p{Script=Han}]{2,8}?)(?:应|须|必须|需|负责|在|于)/u;
const amounts = /\s?[\d.]+\s?(?:%|％|个?工作日|个?小时|分钟|秒|天|日|h|min|分)?/giu;
const bands = /[一二三四五]级|[\d.一二三四五]+\s?分(?!钟)/gu;

/** What is left of a clause without who does it and how soon. */
const dutyOf = (text: string, actor: string) =>
  text
    .replaceAll(actor, '')
    .replace(amounts, '')
    .replace(/[\s，。、；]/gu, '');

/** Who has a duty; the call back of a customer who is not satisfied is one duty, whatever its words. */
export function actorsIn({ clause, text }: Prose): Statement[] {
  const plain = withoutExamples(text);
  const actor = clause.actor ?? leading.exec(plain)?.groups?.['actor'];
  if (actor === undefined) return [];
  const duty = dutyOf(plain, actor);
  const isCallBack = lowScore.test(plain) && callBack.test(plain);
  if (!isCallBack && !handled.test(plain)) return [];
  // Different grades or scores may well have different people.
  const band = [...plain.matchAll(bands)].map(([found]) => found).join();
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
  const script = clause.script === undefined ? '' : pick(clause.script, 'zh-CN');
  const all = `${withoutExamples(text)}${script}`;
  const [byNumber, byName] = [number.test(all), name.test(all)];
  if (!greeting.test(text) || byNumber === byName) return [];
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
