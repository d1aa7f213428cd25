import type { FailureFamily } from '../family.ts';

export interface WorkspaceFacts {
  'workspace/invalid': { line: number };
}

/** A workspace whose settings cannot be used. */
export const workspace: FailureFamily<WorkspaceFacts> = {
  'workspace/invalid': {
    exit: 1,
    'zh-CN': ({ line }) =>
      `yardstick.yaml 第 ${line} 行有错误，无法继续：请先运行 “yardstick validate” 并改正。`,
    en: ({ line }) =>
      `yardstick.yaml has an error on line ${line}: run "yardstick validate" and mend it first.`,
  },
};
