import type { FailureFamily } from '../family.ts';

export interface UsageFacts {
  'usage/no-workspace': { folder: string };
}

/** The command was asked for something that cannot be: exit 2. */
export const usage: FailureFamily<UsageFacts> = {
  'usage/no-workspace': {
    exit: 2,
    'zh-CN': ({ folder }) =>
      `在 ${folder} 及其上级文件夹中没有找到 yardstick.yaml。请进入标准库文件夹，或用 “yardstick init” 新建一个。`,
    en: ({ folder }) =>
      `No yardstick.yaml in ${folder} or any folder above it. Go to a standards repository, or make one with "yardstick init".`,
  },
};
