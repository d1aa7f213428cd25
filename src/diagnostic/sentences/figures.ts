import { pick, type Text } from '../../text/locale.ts';
import type { FailureFamily } from '../family.ts';
import { meantEn, meantZh } from './meant.ts';

/** An id, and what people call what it stands for. */
interface Named {
  readonly id: string;
  readonly name: Text;
}

const isSame = (id: string, name: string) => name === '' || name.toLowerCase() === id.toLowerCase();

function namedZh({ id, name }: Named): string {
  const word = pick(name, 'zh-CN');
  return isSame(id, word) ? id : `${id}（${word}）`;
}

function namedEn({ id, name }: Named): string {
  const word = pick(name, 'en');
  return isSame(id, word) ? id : `${id} (${word})`;
}

export interface FigureFailureFacts {
  'kpi/no-period': { last: string | undefined };
  'kpi/bad-period': { text: string };
  'kpi/bad-as-of': { text: string };
  'kpi/unknown-kpi': { kpi: string; closest: string | undefined; kpis: readonly Named[] };
  'kpi/ambiguous': { kpi: string; choices: readonly string[] };
  'kpi/unknown-standard': { standard: string; closest: string | undefined; known: readonly string[] };
  'kpi/no-standard': Record<never, never>;
  'kpi/unknown-dimension': { name: string; closest: string | undefined; dimensions: readonly Named[] };
  'kpi/ambiguous-dimension': { name: string; dimensions: readonly Named[] };
  'kpi/bad-where': { text: string };
  'kpi/where-twice': { dimension: string };
  'kpi/composed': { kpi: string; commands: readonly string[] };
  'kpi/unknown-variant': { variant: string; closest: string | undefined; variants: readonly string[] };
}

/** What `kpi`, `trace` and reports were asked for that there is not: exit 2. */
export const figures: FailureFamily<FigureFailureFacts> = {
  'kpi/no-period': {
    exit: 2,
    'zh-CN': ({ last }) =>
      last
        ? `请用 --period 给出期间；最近一个${last.includes('W') ? '周' : '数据完整的月份'}是 ${last}：--period ${last}`
        : '请用 --period 给出期间，如 --period 2026-03。',
    en: ({ last }) =>
      last
        ? `Give a period; the last ${last.includes('W') ? 'week' : 'complete month with data'} is ${last}: --period ${last}`
        : 'Give a period, such as --period 2026-03.',
  },
  'kpi/bad-period': {
    exit: 2,
    'zh-CN': ({ text }) =>
      `“${text}”不是期间。可写 2026-03-05、2026-W12、2026-03、2026-Q1、2026 或 2026-03-05..2026-03-20。`,
    en: ({ text }) =>
      `"${text}" is not a period. Write 2026-03-05, 2026-W12, 2026-03, 2026-Q1, 2026 or 2026-03-05..2026-03-20.`,
  },
  'kpi/bad-as-of': {
    exit: 2,
    'zh-CN': ({ text }) =>
      `“${text}”不是截至时点。可写 period_end、latest，或 2026-04-01T00:00:00+08:00 这样的时刻。`,
    en: ({ text }) =>
      `"${text}" is not an as-of. Write period_end, latest, or an instant such as 2026-04-01T00:00:00+08:00.`,
  },
  'kpi/unknown-kpi': {
    exit: 2,
    'zh-CN': ({ kpi, closest, kpis }) =>
      `没有指标“${kpi}”${closest ? `，是否想写“${closest}”？` : `；有：${kpis.map(namedZh).join('、')}。`}`,
    en: ({ kpi, closest, kpis }) =>
      `There is no KPI "${kpi}"${closest ? `; did you mean "${closest}"?` : `; there are ${kpis.map(namedEn).join(', ')}.`}`,
  },
  'kpi/ambiguous': {
    exit: 2,
    'zh-CN': ({ kpi, choices }) => `有几个指标都叫“${kpi}”，请写明：${choices.join('、')}。`,
    en: ({ kpi, choices }) => `Several KPIs are called "${kpi}"; say which: ${choices.join(', ')}.`,
  },
  'kpi/unknown-standard': {
    exit: 2,
    'zh-CN': ({ standard, closest, known }) =>
      `没有标准“${standard}”${closest ? meantZh(closest) : `，已有：${known.join('、')}。`}`,
    en: ({ standard, closest, known }) =>
      `There is no standard "${standard}"${closest ? meantEn(closest) : `; there are ${known.join(', ')}.`}`,
  },
  'kpi/no-standard': {
    exit: 2,
    'zh-CN': () => 'standards/ 中没有可用的标准。请先新建一份，并用 “yardstick validate” 检查。',
    en: () => 'There is no usable standard in standards/. Write one, and check it with "yardstick validate".',
  },
  'kpi/unknown-dimension': {
    exit: 2,
    'zh-CN': ({ name, closest, dimensions }) =>
      `没有维度“${name}”${closest ? `，是否想写“${closest}”？` : '。'}可用的维度：${dimensions.map(namedZh).join('、')}。`,
    en: ({ name, closest, dimensions }) =>
      `There is no dimension "${name}"${closest ? `; did you mean "${closest}"?` : '.'} The dimensions are ${dimensions.map(namedEn).join(', ')}.`,
  },
  'kpi/ambiguous-dimension': {
    exit: 2,
    'zh-CN': ({ name, dimensions }) =>
      `几个维度都叫“${name}”，请写编号：${dimensions.map(namedZh).join('、')}。`,
    en: ({ name, dimensions }) =>
      `Several dimensions are called "${name}"; write the id of one: ${dimensions.map(namedEn).join(', ')}.`,
  },
  'kpi/composed': {
    exit: 2,
    'zh-CN': ({ kpi, commands }) =>
      `“${kpi}”由其他指标得出，没有自己的明细。请看各指标的明细：${commands.join('；')}`,
    en: ({ kpi, commands }) =>
      `"${kpi}" is made of other KPIs and has no rows of its own. List theirs: ${commands.join('; ')}`,
  },
  'kpi/unknown-variant': {
    exit: 2,
    'zh-CN': ({ variant, closest, variants }) => {
      const known =
        variants.length > 0 ? `；有：${variants.join('、')}。` : '，也没有任何时限要求写了 variants。';
      return `没有口径变体“${variant}”${closest ? `，是否想写“${closest}”？` : known}`;
    },
    en: ({ variant, closest, variants }) => {
      const known =
        variants.length > 0 ? `; there are ${variants.join(', ')}.` : ', and no time limit has variants.';
      return `There is no variant "${variant}"${closest ? `; did you mean "${closest}"?` : known}`;
    },
  },
  'kpi/bad-where': {
    exit: 2,
    'zh-CN': ({ text }) => `“${text}”不是“维度=值”的形式，如 agent=Stewart。`,
    en: ({ text }) => `"${text}" is not of the form DIMENSION=VALUE, such as agent=Stewart.`,
  },
  'kpi/where-twice': {
    exit: 2,
    'zh-CN': ({ dimension }) => `--where 给了两次维度“${dimension}”：每个维度只能给一个值。`,
    en: ({ dimension }) => `--where gives the dimension "${dimension}" twice: give each dimension one value.`,
  },
};
