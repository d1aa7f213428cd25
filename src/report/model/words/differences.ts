import type { Bilingual, Locale } from '../../../text/locale.ts';
import type { Why } from '../../differences.ts';

type Said = { readonly [W in Why as W['what']]: (why: W) => string };

const short = (hash: string | null) => hash?.slice(0, 12) ?? '—';
const plain = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

const reasons: { readonly [L in Locale]: Said } = {
  'zh-CN': {
    standard: ({ before, after }) => `标准 ${before} 变为 ${after}`,
    policy: ({ key, before, after }) => `口径 ${key}：${plain(before)} 变为 ${plain(after)}`,
    target: ({ before, after }) => `目标 ${plain(before)} 变为 ${plain(after)}`,
    file: ({ file, before, after }) => {
      if (before === null) return `新增数据文件 ${file}（${short(after)}）`;
      if (after === null) return `数据文件 ${file} 不再使用（原为 ${short(before)}）`;
      return `数据文件 ${file} 有变化（${short(before)} 变为 ${short(after)}）`;
    },
    query: () => '计算方法有变化',
  },
  en: {
    standard: ({ before, after }) => `standard ${before} is now ${after}`,
    policy: ({ key, before, after }) => `definition ${key}: ${plain(before)} is now ${plain(after)}`,
    target: ({ before, after }) => `target ${plain(before)} is now ${plain(after)}`,
    file: ({ file, before, after }) => {
      if (before === null) return `new data file ${file} (${short(after)})`;
      if (after === null) return `data file ${file} is no longer used (was ${short(before)})`;
      return `data file ${file} has changed (${short(before)} is now ${short(after)})`;
    },
    query: () => 'it is computed in another way',
  },
};

/** Where nothing that a figure rests on is known to have changed. */
const unknown: Bilingual = {
  'zh-CN': '所依据的文件和口径没有变化，归入它的记录有变化',
  en: 'its files and definition are as they were; the records that fall to it are not',
};

/** What changed a figure, in words. */
export function reasonsInWords(why: readonly Why[], locale: Locale): string {
  const say = reasons[locale];
  const texts = why.map(one => (say[one.what] as (why: Why) => string)(one));
  return texts.length > 0 ? texts.join(locale === 'zh-CN' ? '；' : '; ') : unknown[locale];
}
