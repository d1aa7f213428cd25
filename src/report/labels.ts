import type { Bilingual, Locale } from '../text/locale.ts';

/** The words that the engine itself puts into a document. */
export interface Labels {
  readonly contents: string;
  readonly table: string;
  readonly figure: string;
  readonly appendix: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly number: string;
  readonly version: string;
  readonly status: string;
  readonly date: string;
  readonly standard: string;
  readonly organisation: string;
  readonly item: string;
  readonly content: string;
  /** The status that puts a watermark on every page. */
  readonly draft: string;
  /** Up to when data was seen. */
  readonly cutoff: string;
  readonly role: string;
  readonly name: string;
  readonly signature: string;
  readonly skipToContent: string;
  /** Around the page number and the page count in a footer. */
  readonly page: readonly [before: string, between: string, after: string];
  /** Between the number of a table or figure and its caption. */
  readonly captionGap: string;
  /** Between the label of a fact and its value. */
  readonly colon: string;
}

const labels: { readonly [L in Locale]: Labels } = {
  'zh-CN': {
    contents: '目录',
    table: '表',
    figure: '图',
    appendix: '附录',
    footnotes: '注释',
    backToText: '返回正文',
    number: '编号',
    version: '版本',
    status: '状态',
    date: '日期',
    standard: '依据标准',
    organisation: '编制单位',
    item: '项目',
    content: '内容',
    draft: '草案',
    cutoff: '数据截至',
    role: '职责',
    name: '姓名',
    signature: '签字',
    skipToContent: '跳到正文',
    page: ['第 ', ' 页 / 共 ', ' 页'],
    captionGap: '\u3000',
    colon: '：',
  },
  en: {
    contents: 'Contents',
    table: 'Table',
    figure: 'Figure',
    appendix: 'Appendix',
    footnotes: 'Notes',
    backToText: 'Back to text',
    number: 'No.',
    version: 'Version',
    status: 'Status',
    date: 'Date',
    standard: 'Standard',
    organisation: 'Issued by',
    item: 'Item',
    content: 'Content',
    draft: 'Draft',
    cutoff: 'Data up to',
    role: 'Role',
    name: 'Name',
    signature: 'Signature',
    skipToContent: 'Skip to content',
    page: ['Page ', ' of ', ''],
    captionGap: '. ',
    colon: ': ',
  },
};

export function labelsOf(locale: Locale): Labels {
  return labels[locale];
}

/** What a status mark is called, for readers who do not see its colour. */
export const statusWords: { readonly [S in 'good' | 'warn' | 'bad' | 'none']: Bilingual } = {
  good: { 'zh-CN': '绿', en: 'green' },
  warn: { 'zh-CN': '黄', en: 'amber' },
  bad: { 'zh-CN': '红', en: 'red' },
  none: { 'zh-CN': '灰', en: 'grey' },
};
