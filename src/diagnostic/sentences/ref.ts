import type { Family } from '../family.ts';
import { metric } from './metric.ts';

type AttachmentProblem = 'missing' | 'not-a-file' | 'outside';

/** What a word in a document can name. */
export type Referent =
  | 'standard'
  | 'calendar'
  | 'time-limit'
  | 'supported'
  | 'measure'
  | 'kpi'
  | 'item'
  | 'variant'
  | 'clause'
  | 'scorecard'
  | 'sampling';

export interface RefFacts {
  'ref/dangling': { what: Referent; id: string; closest: string | undefined; choices: readonly string[] };
  'ref/cycle': { ids: readonly string[] };
  'ref/retired': { id: string };
  'ref/orphan-kpi': { kpi: string };
  'ref/orphan-clause': { clause: string };
  'ref/unknown-grade': { grade: string; closest: string | undefined };
  'ref/unknown-field': { field: string; record: string; closest: string | undefined };
  'ref/not-an-instant': { field: string; record: string };
  'ref/not-a-number': { field: string; record: string };
  'ref/no-instant': { field: string; record: string; source: string };
  'ref/missing-attachment': { file: string; problem: AttachmentProblem };
}

const folders: Readonly<Partial<Record<Referent, string>>> = {
  standard: 'standards',
  scorecard: 'scorecards',
};
const versioned = /^(.+)@(\d+)\.(\d+)\.(\d+)$/;

/** Where a version belongs that was written over by the one that there is, as happens when its number is raised in place. */
function earlierVersion(what: Referent, id: string, now: string | undefined): string | undefined {
  const [, name, ...old] = versioned.exec(id) ?? [];
  const [, current, ...since] = versioned.exec(now ?? '') ?? [];
  const at = old.findIndex((part, index) => part !== since[index]);
  const isEarlier = name !== undefined && name === current && Number(old[at]) < Number(since[at]);
  return isEarlier && folders[what] !== undefined ? `${folders[what]}/${id}.yaml` : undefined;
}

const zh: Readonly<Record<Referent, string>> = {
  standard: '标准',
  calendar: '日历',
  'time-limit': '时限要求',
  supported: '时限要求',
  measure: '指标、时限要求或评分项',
  kpi: '指标',
  variant: '口径变体',
  item: '条款、指标或时限要求',
  clause: '条款',
  scorecard: '评分表',
  sampling: '抽样方案',
};
const en: Readonly<Record<Referent, string>> = {
  standard: 'standard',
  calendar: 'calendar',
  'time-limit': 'time limit in this standard',
  supported: 'time limit',
  measure: 'KPI, time limit or scorecard item',
  kpi: 'KPI',
  variant: 'variant',
  item: 'clause, KPI or time limit',
  clause: 'clause',
  scorecard: 'scorecard',
  sampling: 'sampling plan',
};

const missingZh: Readonly<Record<AttachmentProblem, (file: string) => string>> = {
  missing: file => `标准库中没有附件“${file}”：请放入这个文件，或改正路径（从标准库根目录写起）`,
  'not-a-file': file => `附件“${file}”不是文件：请写到文件为止，如 templates/投诉处理单.docx`,
  outside: file => `附件“${file}”在标准库之外：请把文件放进标准库，路径从根目录写起，不用 .. 和绝对路径`,
};
const missingEn: Readonly<Record<AttachmentProblem, (file: string) => string>> = {
  missing: file =>
    `The repository has no attachment "${file}": add the file, or correct the path (from the root of the repository)`,
  'not-a-file': file =>
    `The attachment "${file}" is no file: name one, such as templates/complaint-form.docx`,
  outside: file =>
    `The attachment "${file}" is outside the repository: put the file inside and write its path from the root, without .. and not absolute`,
};

/** What documents say of one another, and of records. */
export const ref: Family<RefFacts> = {
  'ref/dangling': {
    'zh-CN': ({ what, id, closest, choices }) => {
      const file = earlierVersion(what, id, closest);
      if (file)
        return `没有${zh[what]}“${id}”，现在的版本是“${closest}”：把旧版另存为 ${file}，或改写这里的版本`;
      if (closest) return `没有${zh[what]}“${id}”，是否想写“${closest}”？`;
      return `没有${zh[what]}“${id}”${choices.length > 0 ? `；现有：${choices.join('、')}` : '：请先写好它，或改正这里的名称'}`;
    },
    en: ({ what, id, closest, choices }) => {
      const file = earlierVersion(what, id, closest);
      if (file)
        return `There is no ${en[what]} "${id}", the version now is "${closest}": keep the old one as ${file}, or name another version here`;
      if (closest) return `There is no ${en[what]} "${id}"; did you mean "${closest}"?`;
      return `There is no ${en[what]} "${id}"${choices.length > 0 ? `; there are ${choices.join(', ')}` : ': write it first, or correct the name here'}`;
    },
  },
  'ref/cycle': {
    'zh-CN': ({ ids }) => `extends 绕成了一圈：${ids.join(' → ')}。请去掉其中一个`,
    en: ({ ids }) => `extends goes round in a circle: ${ids.join(' → ')}. Remove one of them`,
  },
  'ref/retired': {
    'zh-CN': ({ id }) => `“${id}”所在的标准已经废止：请改为引用现行的`,
    en: ({ id }) => `"${id}" is of a retired standard: refer to one in force`,
  },
  'ref/orphan-kpi': {
    'zh-CN': ({ kpi }) => `指标 ${kpi} 没有权重，也没有章程目标或条款引用它：请说明它的用处，或删去`,
    en: ({ kpi }) =>
      `KPI ${kpi} has no weight, and no charter goal or clause names it: give it a use, or drop it`,
  },
  'ref/orphan-clause': {
    'zh-CN': ({ clause }) =>
      `条款 ${clause} 是必须做到的，却没有 measured_by，无法检查：请写明由哪个指标、时限或评分项衡量`,
    en: ({ clause }) =>
      `Clause ${clause} is binding but has no measured_by, so nobody can check it: name a KPI, time limit or scorecard item`,
  },
  'ref/unknown-grade': {
    'zh-CN': ({ grade, closest }) =>
      `yardstick.yaml 的 grades 中没有等级“${grade}”${closest ? `，是否想写“${closest}”？` : '：请写成 体系.等级，如 problem.P1，并在 grades 中声明'}`,
    en: ({ grade, closest }) =>
      `grades in yardstick.yaml has no "${grade}"${closest ? `; did you mean "${closest}"?` : ': write taxonomy.grade, such as problem.P1, and declare it in grades'}`,
  },
  'ref/unknown-field': metric['metric/unknown-field'],
  'ref/not-an-instant': metric['metric/not-an-instant'],
  'ref/not-a-number': metric['metric/not-a-number'],
  'ref/no-instant': {
    'zh-CN': ({ field, record, source }) =>
      `时限需要“${field}”的时刻，但来源“${source}”只把 ${record} 的“${field}”映射为是/否，没有来源给出时刻：请在来源中映射它的时刻`,
    en: ({ field, record, source }) =>
      `The limit needs the instant of "${field}", but source "${source}" maps it on ${record} as yes or no, and no source gives the instant: map its instant in a source`,
  },
  'ref/missing-attachment': {
    'zh-CN': ({ file, problem }) => missingZh[problem](file),
    en: ({ file, problem }) => missingEn[problem](file),
  },
};
