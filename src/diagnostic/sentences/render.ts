import type { FailureFamily } from '../family.ts';
import { systemReason } from './system.ts';

export interface RenderFacts {
  'render/unknown-document': { document: string; closest: string | undefined; documents: readonly string[] };
  'render/unknown-format': { format: string; formats: readonly string[] };
  'render/no-document': { document: string; kind: string };
  'render/choose': { document: string; ids: readonly string[] };
  'render/unknown-id': { document: string; id: string; ids: readonly string[]; closest: string | undefined };
  'render/not-a-month': { document: string; period: string };
  'render/not-in-pilot': { period: string; first: string; last: string };
  'render/no-period': { document: string };
  'render/no-sheets': { document: string; documents: readonly string[] };
  'render/not-a-workbook': { file: string };
  'render/no-evaluations': { document: string };
  'render/template': { file: string };
  'render/occupied': { file: string };
  'render/unwritable': { file: string; reason: string };
}

/** Why a document cannot be rendered: what was asked for (exit 2), or the disk (exit 3). */
export const render: FailureFamily<RenderFacts> = {
  'render/unknown-document': {
    exit: 2,
    'zh-CN': ({ document, closest, documents }) =>
      `不能生成“${document}”${closest ? `，是否想写“${closest}”？` : '。'}可以生成：${documents.join('、')}。`,
    en: ({ document, closest, documents }) =>
      `There is no document "${document}" to render${closest ? `; did you mean "${closest}"?` : '.'} There are: ${documents.join(', ')}.`,
  },
  'render/unknown-format': {
    exit: 2,
    'zh-CN': ({ format, formats }) =>
      `不能生成“${format}”格式。可以写：${formats.join('、')}，几种之间用逗号隔开。`,
    en: ({ format, formats }) =>
      `There is no format "${format}". There are: ${formats.join(', ')}; separate several by commas.`,
  },
  'render/no-document': {
    exit: 2,
    'zh-CN': ({ document, kind }) => `生成“${document}”需要一份 kind: ${kind} 的文档，标准库中没有可用的。`,
    en: ({ document, kind }) =>
      `"${document}" is rendered from a document of kind: ${kind}, and the repository has no usable one.`,
  },
  'render/choose': {
    exit: 2,
    'zh-CN': ({ document, ids }) =>
      `有几份，请写明是哪一份：${ids.map(id => `${document} ${id}`).join('、')}。`,
    en: ({ document, ids }) =>
      `There are several; say which: ${ids.map(id => `${document} ${id}`).join(', ')}.`,
  },
  'render/unknown-id': {
    exit: 2,
    'zh-CN': ({ id, closest, ids }) =>
      `没有“${id}”${closest ? `，是否想写“${closest}”？` : '。'}现有：${ids.join('、')}。`,
    en: ({ id, closest, ids }) =>
      `There is no "${id}"${closest ? `; did you mean "${closest}"?` : '.'} There are: ${ids.join(', ')}.`,
  },
  'render/not-a-month': {
    exit: 2,
    'zh-CN': ({ document, period }) =>
      `“${document}”按月生成，期间应是一个月，如 2026-03，而不是“${period}”。`,
    en: ({ document, period }) => `"${document}" is about one month, such as 2026-03, not "${period}".`,
  },
  'render/not-in-pilot': {
    exit: 2,
    'zh-CN': ({ period, first, last }) =>
      `“${period}”不是试点中的一周。试点从 ${first} 到 ${last}，如 --period ${last}。`,
    en: ({ period, first, last }) =>
      `"${period}" is no week of the pilot, which runs from ${first} to ${last}: --period ${last}.`,
  },
  'render/no-period': {
    exit: 2,
    'zh-CN': ({ document }) => `“${document}”与期间无关，请去掉 --period。`,
    en: ({ document }) => `"${document}" has no period; leave out --period.`,
  },
  'render/no-sheets': {
    exit: 2,
    'zh-CN': ({ document, documents }) =>
      `“${document}”不是表格，不能生成 xlsx。可以生成 xlsx 的有：${documents.join('、')}。`,
    en: ({ document, documents }) =>
      `"${document}" is no table, so there is no xlsx of it. There is of: ${documents.join(', ')}.`,
  },
  'render/not-a-workbook': {
    exit: 2,
    'zh-CN': ({ file }) => `--out 写的是 Excel 文件，文件名应以 .xlsx 结尾，而不是“${file}”。`,
    en: ({ file }) => `--out writes a spreadsheet: its name ends in .xlsx, unlike "${file}".`,
  },
  'render/no-evaluations': {
    exit: 2,
    'zh-CN': ({ document }) =>
      `生成“${document}”需要质检评分，目前没有导入过。请用 yardstick ingest 导入评分后再试。`,
    en: ({ document }) =>
      `"${document}" is made from evaluations, and none are imported. Import them with yardstick ingest first.`,
  },
  'render/template': {
    exit: 2,
    'zh-CN': ({ file }) => `模板应是 .hbs 或 .docx 文件，而不是“${file}”。`,
    en: ({ file }) => `A template is a .hbs or .docx file, not "${file}".`,
  },
  'render/occupied': {
    exit: 3,
    'zh-CN': ({ file }) => `${file} 正被其他程序打开，或不允许改写。请关闭后重试；原文件没有改动。`,
    en: ({ file }) =>
      `${file} is open in another program, or must not be changed. Close it and try again; the file is as it was.`,
  },
  'render/unwritable': {
    exit: 3,
    'zh-CN': ({ file, reason }) =>
      `无法写入 ${file}（${systemReason['zh-CN'](reason)}）。请检查文件夹权限和磁盘空间；没有留下残缺的文件。`,
    en: ({ file, reason }) =>
      `Cannot write ${file} (${systemReason.en(reason)}). Check the permissions of the folder and the space on the disk; no broken file was left.`,
  },
};
