import type { Bilingual } from '../../text/locale.ts';
import type { FailureFamily } from '../family.ts';

export interface BrandFacts {
  'brand/invalid': object;
  'brand/logo': { file: string; problem: 'missing' | 'outside' | 'too-large' | 'not-a-picture' };
  'brand/word': {
    file: string;
    problem: 'missing' | 'not-word' | 'macros' | 'damaged' | 'too-large' | 'external';
  };
  'brand/no-body': { file: string; keys: readonly string[] };
  'brand/list': { file: string; key: string; lists: readonly string[] };
  'brand/field': { file: string; key: string; fields: readonly string[] };
  'brand/chart': {
    file: string;
    /** With its braces. */
    key: string;
    part: 'text' | 'header' | 'footer';
    charts: readonly string[];
    problem: 'unknown' | 'not-a-picture';
  };
  'brand/both': object;
}

const logo: { readonly [P in BrandFacts['brand/logo']['problem']]: Bilingual } = {
  missing: { 'zh-CN': '没有这个文件', en: 'there is no such file' },
  outside: { 'zh-CN': '应放在标准库文件夹内', en: 'it must lie inside the workspace' },
  'too-large': { 'zh-CN': '超过 2 MB', en: 'it has more than 2 MB' },
  'not-a-picture': { 'zh-CN': '应是 PNG 或 JPEG 图片', en: 'it must be a PNG or JPEG picture' },
};

const word: { readonly [P in BrandFacts['brand/word']['problem']]: Bilingual } = {
  missing: { 'zh-CN': '没有这个文件', en: 'there is no such file' },
  'not-word': { 'zh-CN': '应是 .docx 文件', en: 'it must be a .docx file' },
  macros: { 'zh-CN': '含有宏，不能用作模板', en: 'it contains macros' },
  damaged: { 'zh-CN': '文件已损坏，Word 也可能打不开', en: 'it is damaged' },
  'too-large': { 'zh-CN': '解压后过大', en: 'it is too large once unpacked' },
  external: { 'zh-CN': '引用了外部文件或网址', en: 'it refers to files or addresses outside itself' },
};

const part: { readonly [P in BrandFacts['brand/chart']['part']]: Bilingual } = {
  text: { 'zh-CN': '正文', en: 'text' },
  header: { 'zh-CN': '页眉', en: 'header' },
  footer: { 'zh-CN': '页脚', en: 'footer' },
};

const chartsZh = (charts: readonly string[]) =>
  charts.length > 0 ? `可用的图：${charts.join('、')}。` : '这份文档没有图。';
const chartsEn = (charts: readonly string[]) =>
  charts.length > 0 ? `It has: ${charts.join(', ')}.` : 'It has no charts.';

/** Why documents cannot be made in the company's look. */
export const brand: FailureFamily<BrandFacts> = {
  'brand/invalid': {
    exit: 1,
    'zh-CN': () => 'brand.yaml 有错误，没有生成文档。',
    en: () => 'brand.yaml has errors; nothing was rendered.',
  },
  'brand/logo': {
    exit: 1,
    'zh-CN': ({ file, problem }) => `brand.yaml 的 logo“${file}”不能用：${logo[problem]['zh-CN']}。`,
    en: ({ file, problem }) => `The logo "${file}" of brand.yaml cannot be used: ${logo[problem].en}.`,
  },
  'brand/word': {
    exit: 2,
    'zh-CN': ({ file, problem }) => `${file} 不能用作 Word 模板：${word[problem]['zh-CN']}。`,
    en: ({ file, problem }) => `${file} cannot be used as a Word template: ${word[problem].en}.`,
  },
  'brand/no-body': {
    exit: 2,
    'zh-CN': ({ file, keys }) =>
      `${file} 中没有 {{body}}，正文无处可放。${keys.length > 0 ? `其中的占位符：${keys.join('、')}。` : '其中没有占位符。'}`,
    en: ({ file, keys }) =>
      `${file} has no {{body}}, so there is no place for the text. ${keys.length > 0 ? `Its placeholders: ${keys.join(', ')}.` : 'It has no placeholders.'}`,
  },
  'brand/list': {
    exit: 2,
    'zh-CN': ({ file, key, lists }) =>
      `${file} 中的 {{${key}}}：这份文档没有这个列表。可用的列表：${lists.join('、')}。`,
    en: ({ file, key, lists }) =>
      `{{${key}}} in ${file}: this document has no such list. It has: ${lists.join(', ')}.`,
  },
  'brand/field': {
    exit: 2,
    'zh-CN': ({ file, key, fields }) =>
      `${file} 中的 {{${key}}}：列表里没有这一项。可用的：${fields.join('、')}。`,
    en: ({ file, key, fields }) =>
      `{{${key}}} in ${file}: the list has no such field. It has: ${fields.join(', ')}.`,
  },
  'brand/chart': {
    exit: 2,
    'zh-CN': ({ file, key, part: where, charts, problem }) =>
      problem === 'unknown'
        ? `${file} ${part[where]['zh-CN']}中有一张图片的替代文字是 ${key}：这份文档没有这张图。${chartsZh(charts)}`
        : `${file} ${part[where]['zh-CN']}中替代文字为 ${key} 的不是图片，不能换成图。请在那里插入一张图片，再写上替代文字。`,
    en: ({ file, key, part: where, charts, problem }) =>
      problem === 'unknown'
        ? `A picture in the ${part[where].en} of ${file} has the alt text ${key}: this document has no such chart. ${chartsEn(charts)}`
        : `What has the alt text ${key} in the ${part[where].en} of ${file} is no picture, so no chart can take its place. Insert a picture there and give it the alt text.`,
  },
  'brand/both': {
    exit: 2,
    'zh-CN': () => '--reference-doc 与 .docx 的 --template 只能用一个。',
    en: () => 'Give --reference-doc or a .docx as --template, not both.',
  },
};
