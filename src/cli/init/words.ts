import type { Locale } from '../../text/locale.ts';

interface Words {
  readonly organisation: (standard: string) => string;
  readonly timezone: (standard: string) => string;
  readonly noSuchZone: (zone: string) => string;
  readonly sample: string;
  /** Answers to `sample` that mean no. */
  readonly no: readonly string[];
  readonly made: (folder: string, files: number) => string;
  readonly next: string;
  readonly after: string;
  readonly updated: (version: string, files: readonly string[]) => string;
}

const list = (files: readonly string[]) => files.map(file => `  ${file}\n`).join('');

/** What `init` says, in both languages. */
export const words: { readonly [L in Locale]: Words } = {
  'zh-CN': {
    organisation: standard => `机构名称 [${standard}]：`,
    timezone: standard => `时区 [${standard}]：`,
    noSuchZone: zone => `没有时区“${zone}”，可写 Asia/Shanghai、Asia/Hong_Kong、UTC 这样的名字。\n`,
    sample: '带上示例数据和完整的示例标准吗？ [Y/n]：',
    no: ['n', 'no', '否', '不', '不要'],
    made: (folder, files) => `已在 ${folder} 新建标准库，共 ${files} 个文件。\n`,
    next: '接下来可以依次输入：\n',
    after: '各文件夹的用途见 README.md；编辑器（VS Code）打开文件夹即有字段提示。\n',
    updated: (version, files) =>
      files.length === 0
        ? `检查程序和字段提示都已是 ${version} 版。\n`
        : `已更新为 ${version} 版：\n${list(files)}`,
  },
  en: {
    organisation: standard => `Organisation [${standard}]: `,
    timezone: standard => `Time zone [${standard}]: `,
    noSuchZone: zone =>
      `There is no time zone "${zone}"; names look like Asia/Shanghai, Europe/London, UTC.\n`,
    sample: 'With sample data and the complete sample standard? [Y/n]: ',
    no: ['n', 'no'],
    made: (folder, files) => `Made a standards repository of ${files} files in ${folder}.\n`,
    next: 'Commands to type next:\n',
    after:
      'README.md tells what each folder is for; VS Code completes the keys as you type.\n' +
      'The documents are written in Chinese. Set "locale: en" in yardstick.yaml for reports in English.\n',
    updated: (version, files) =>
      files.length === 0
        ? `The checker and the schemas are those of ${version}.\n`
        : `Brought up to ${version}:\n${list(files)}`,
  },
};
