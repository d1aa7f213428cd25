import type { FailureFamily } from '../family.ts';

export interface ReportFacts {
  'report/unknown-directive': { template: string; line: number; column: number; name: string };
}

/** A template or a model that cannot be typeset. */
export const report: FailureFamily<ReportFacts> = {
  'report/unknown-directive': {
    exit: 1,
    'zh-CN': ({ template, line, column, name }) => `${template}:${line}:${column} 不认识的指令 “::${name}”`,
    en: ({ template, line, column, name }) => `${template}:${line}:${column} unknown directive "::${name}"`,
  },
};
