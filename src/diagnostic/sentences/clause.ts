import type { Family } from '../family.ts';

/** The clause, and the words of its text that are in question. */
interface Wording {
  clause: string;
  word: string;
}

export interface ClauseFacts {
  'clause/vague-time': Wording;
  'clause/vague-quality': Wording;
  'clause/vague-degree': Wording;
  'clause/vague-quantity': Wording;
  'clause/vague-condition': Wording;
  'clause/vague-reference': Wording;
  'clause/slogan': Wording;
  'clause/unbounded-negation': Wording;
  'clause/double-negative': Wording;
  'clause/todo': Wording;
  /** `proper`: the verb to write; `level` is the clause's level where the word contradicts it. */
  'clause/modal-mismatch': Wording & { proper: string; level: 'must' | 'should' | 'may' | undefined };
  'clause/no-modal': { clause: string; level: 'must' | 'should' };
  'clause/no-actor': Wording;
  'clause/multi-obligation': {
    clause: string;
    reason: 'modals' | 'conjunction' | 'series' | 'length';
    word: string;
    count: number;
  };
  'clause/ambiguous-clock': Wording & { lacks: 'calendar' | 'start' };
  'clause/term-inconsistent': Wording & { proper: string; line: number };
  'clause/mixed-unit': Wording & { proper: string; line: number };
}

const zhVerbs = { must: '应／不应', should: '宜／不宜', may: '可／不必' } as const;
const enVerbs = { must: 'must', should: 'should', may: 'may' } as const;

/** Words of a clause that cannot be measured, or that bind other than its level says. */
export const clause: Family<ClauseFacts> = {
  'clause/vague-time': {
    'zh-CN': ({ clause, word }) =>
      `条款 ${clause} 用“${word}”表示时间，无法考核：写明起点和时限，如“自受理之时起 15 分钟内”`,
    en: ({ clause, word }) =>
      `Clause ${clause} says when by "${word}", which cannot be checked: name the start and the limit, such as "within 15 minutes of receipt"`,
  },
  'clause/vague-quality': {
    'zh-CN': ({ clause, word }) =>
      `条款 ${clause} 的“${word}”因人而异：在 criteria 中列出可观察的行为，或在 measured_by 中引用评分项`,
    en: ({ clause, word }) =>
      `"${word}" in clause ${clause} is a matter of opinion: list observable behaviour in criteria, or name a scorecard item in measured_by`,
  },
  'clause/vague-degree': {
    'zh-CN': ({ clause, word }) => `条款 ${clause} 的“${word}”没有限度：写明上限、下限或比例`,
    en: ({ clause, word }) =>
      `"${word}" in clause ${clause} has no bound: give a minimum, a maximum or a share`,
  },
  'clause/vague-quantity': {
    'zh-CN': ({ clause, word }) => `条款 ${clause} 的“${word}”数量或范围不明：写明数量，列全各项，或引用清单`,
    en: ({ clause, word }) =>
      `"${word}" in clause ${clause} leaves the number or the list open: give the number, list every item, or refer to a list`,
  },
  'clause/vague-condition': {
    'zh-CN': ({ clause, word }) => `条款 ${clause} 的“${word}”没有说明何时成立：列出触发条件，以及由谁批准`,
    en: ({ clause, word }) =>
      `"${word}" in clause ${clause} does not say when it holds: list the conditions, and who approves`,
  },
  'clause/vague-reference': {
    'zh-CN': ({ clause, word }) => `条款 ${clause} 的“${word}”所指不明：写明文件名称和编号，或具体岗位`,
    en: ({ clause, word }) =>
      `"${word}" in clause ${clause} names nothing in particular: name the document and its number, or the role`,
  },
  'clause/slogan': {
    'zh-CN': ({ clause, word }) => `条款 ${clause} 的“${word}”是口号，无法验收：改成谁在何时做到什么`,
    en: ({ clause, word }) =>
      `"${word}" in clause ${clause} is a slogan that nobody can accept or reject: say who does what by when`,
  },
  'clause/unbounded-negation': {
    'zh-CN': ({ clause, word }) =>
      `条款 ${clause} 的“${word}”没有列明禁止什么：引用禁用语清单，或在 criteria 中逐条列出`,
    en: ({ clause, word }) =>
      `"${word}" in clause ${clause} does not list what is forbidden: refer to a list, or give the items in criteria`,
  },
  'clause/double-negative': {
    'zh-CN': ({ clause, word }) => `条款 ${clause} 的“${word}”是双重否定，容易误读：改成肯定句`,
    en: ({ clause, word }) =>
      `"${word}" in clause ${clause} is a double negative, easily misread: put it positively`,
  },
  'clause/todo': {
    'zh-CN': ({ clause, word }) => `条款 ${clause} 还有未定内容“${word}”：补全后再发布`,
    en: ({ clause, word }) => `Clause ${clause} is unfinished, "${word}": complete it before it is published`,
  },
  'clause/modal-mismatch': {
    'zh-CN': ({ clause, word, proper, level }) =>
      level === undefined
        ? `条款 ${clause} 用“${word}”表示要求：标准中写“${proper}”`
        : `条款 ${clause} 的 level 是 ${level}，正文却用“${word}”：改用“${zhVerbs[level]}”，或改 level`,
    en: ({ clause, word, proper, level }) =>
      level === undefined
        ? `Clause ${clause} requires by "${word}": a standard writes "${proper}"`
        : `Clause ${clause} has level ${level} but says "${word}": use "${enVerbs[level]}", or change the level`,
  },
  'clause/no-modal': {
    'zh-CN': ({ clause, level }) => `条款 ${clause} 没有能愿动词，约束程度不明：加上“${zhVerbs[level]}”`,
    en: ({ clause, level }) =>
      `Clause ${clause} has no modal verb, so how far it binds is unclear: add "${enVerbs[level]}"`,
  },
  'clause/no-actor': {
    'zh-CN': ({ clause, word }) => `条款 ${clause} 的“${word}”前没有说由谁做：写明岗位，或填写 actor`,
    en: ({ clause, word }) =>
      `Clause ${clause} does not say who acts before "${word}": name the role, or fill in actor`,
  },
  'clause/multi-obligation': {
    'zh-CN': ({ clause, reason, word, count }) => {
      if (reason === 'length') return `条款 ${clause} 有 ${count} 个字：超过 80 个字的条款宜拆分`;
      if (reason === 'modals')
        return `条款 ${clause} 含 ${count} 项要求：一条只写一项，拆成 ${clause}a、${clause}b`;
      if (reason === 'series')
        return `条款 ${clause} 用逗号连写 ${count} 项要求，第二项是“${word}”：一条只写一项，逐项拆开`;
      return `条款 ${clause} 用“${word}”连接两项要求：一条只写一项，拆成 ${clause}a、${clause}b`;
    },
    en: ({ clause, reason, word, count }) => {
      if (reason === 'length') return `Clause ${clause} is long (${count} characters): consider splitting it`;
      if (reason === 'modals') {
        return `Clause ${clause} holds ${count} requirements: one each, so split it into ${clause}a and ${clause}b`;
      }
      if (reason === 'series')
        return `Clause ${clause} holds ${count} requirements parted by commas, the second "${word}": one each, so split it`;
      return `Clause ${clause} joins two requirements with "${word}": one each, so split it into ${clause}a and ${clause}b`;
    },
  },
  'clause/ambiguous-clock': {
    'zh-CN': ({ clause, word, lacks }) =>
      lacks === 'start'
        ? `条款 ${clause} 的“${word}”没有起点：写明从何时起算，如“自受理之时起”`
        : `条款 ${clause} 的“${word}”没有说明是自然时间还是工作时间：写明，或在标准中指定 calendar`,
    en: ({ clause, word, lacks }) =>
      lacks === 'start'
        ? `"${word}" in clause ${clause} has no start: say from when it counts, such as "of receipt"`
        : `"${word}" in clause ${clause} is clock time or working time: say which, or give the standard a calendar`,
  },
  'clause/term-inconsistent': {
    'zh-CN': ({ clause, word, proper, line }) =>
      `条款 ${clause} 写“${word}”，第 ${line} 行写“${proper}”：同一概念只用一个说法`,
    en: ({ clause, word, proper, line }) =>
      `Clause ${clause} says "${word}" where line ${line} says "${proper}": use one word for one thing`,
  },
  'clause/mixed-unit': {
    'zh-CN': ({ clause, word, proper, line }) =>
      `条款 ${clause} 写“${word}”，第 ${line} 行写“${proper}”：同一单位只用一种写法`,
    en: ({ clause, word, proper, line }) =>
      `Clause ${clause} writes "${word}" where line ${line} writes "${proper}": write a unit in one way`,
  },
};
