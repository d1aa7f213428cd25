import type { Missing } from '../../report/month.ts';
import type { Locale } from '../../text/locale.ts';

interface Words {
  readonly steps: Readonly<Record<'ingest' | 'validate' | 'kpi' | 'render', string>>;
  readonly nothingNew: string;
  readonly missing: string;
  readonly complete: string;
  readonly is: { readonly [M in Missing as M['what']]: (missing: M) => string };
}

export const monthWords: { readonly [L in Locale]: Words } = {
  'zh-CN': {
    steps: { ingest: '导入', validate: '检查', kpi: '计算', render: '生成' },
    nothingNew: 'data 中没有新的文件。',
    missing: '还缺',
    complete: '没有缺少的内容。',
    is: {
      'no-source': ({ file }) =>
        `${file} 没有对应的来源（sources），或对应几个，没有导入，用 yardstick source draft 起草来源`,
      'no-data': ({ source }) => `来源 ${source} 没有本月的记录`,
      rejects: ({ file, count }) => `${file} 有 ${count} 行没有导入，用 yardstick rejects 查看`,
      unscored: ({ plan, count, drawn }) => `抽样方案 ${plan} 抽取的 ${drawn} 条中有 ${count} 条没有评分`,
      'no-analysis': ({ standard }) => `标准 ${standard} 没有本月的分析，用 yardstick new monthly 标识 新建`,
      'no-cause': ({ standard, kpis }) => `标准 ${standard} 的本月分析没有写未达标的 ${kpis.join('、')}`,
    },
  },
  en: {
    steps: { ingest: 'Import', validate: 'Check', kpi: 'Measure', render: 'Render' },
    nothingNew: 'There is nothing new in data.',
    missing: 'Still missing',
    complete: 'Nothing is missing.',
    is: {
      'no-source': ({ file }) =>
        `${file} matches no source, or several, and was not imported: see yardstick source draft`,
      'no-data': ({ source }) => `source ${source} has no record of this month`,
      rejects: ({ file, count }) =>
        `${count} ${count === 1 ? 'row' : 'rows'} of ${file} not imported: see yardstick rejects`,
      unscored: ({ plan, count, drawn }) => `sampling plan ${plan}: ${count} of ${drawn} draws not scored`,
      'no-analysis': ({ standard }) =>
        `standard ${standard} has no analysis of this month: make one with yardstick new monthly ID`,
      'no-cause': ({ standard, kpis }) =>
        `the analysis of standard ${standard} says nothing of ${kpis.join(', ')}, which missed`,
    },
  },
};
