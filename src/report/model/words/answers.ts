import type { Locale } from '../../../text/locale.ts';

export interface AnswerWords {
  clause(id: string, title: string): string;
  kpi(title: string, target: string): string;
  limit(title: string, within: string): string;
  /** `status` is '' of a standard in force. */
  of(name: string, status: string): string;
  readonly none: string;
}

/** How what answers a need is named. */
export const answerWords: { readonly [L in Locale]: AnswerWords } = {
  'zh-CN': {
    clause: (id, title) => `条款 ${id}${title === '' ? '' : `“${title}”`}`,
    kpi: (title, target) => `指标“${title}${target === '' ? '' : ` ${target}`}”`,
    limit: (title, within) => `时限“${title}${within === '' ? '' : ` ${within}`}”`,
    of: (name, status) => (status === '' ? name : `${name}（${status}）`),
    none: '🔴 尚无回应',
  },
  en: {
    clause: (id, title) => `clause ${id}${title === '' ? '' : ` “${title}”`}`,
    kpi: (title, target) => `KPI “${title}${target === '' ? '' : ` ${target}`}”`,
    limit: (title, within) => `time limit “${title}${within === '' ? '' : ` ${within}`}”`,
    of: (name, status) => (status === '' ? name : `${name} (${status})`),
    none: '🔴 not answered',
  },
};
