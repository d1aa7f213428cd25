import type { FailureFamily } from '../family.ts';
import { systemReason } from './system.ts';

export interface UsageFacts {
  'usage/no-workspace': { folder: string };
  'usage/no-folder': { folder: string };
  'usage/unknown-command': { command: string; closest: string | undefined };
  'usage/unknown-option': { option: string; closest: string | undefined; command: string | undefined };
  'usage/missing-argument': { argument: string; command: string };
  'usage/missing-value': { option: string };
  'usage/choice': { option: string; value: string; choices: readonly string[] };
  'usage/excess-arguments': { command: string };
  'usage/no-file': { path: string };
  'usage/no-documents': { paths: readonly string[] };
  'usage/date': { option: string; value: string };
  'usage/outputs': { format: string };
  'usage/needs': { option: string; other: string };
  'usage/revision': { revision: string };
  'usage/checker': Record<string, never>;
  'usage/no-git': { reason: string };
  'usage/baseline': { file: string };
  'usage/unwritable': { path: string; reason: string };
  'usage/system': { path: string; reason: string };
  'usage/over-document': { file: string };
  'usage/output': { reason: string };
  'usage/unknown-role': { role: string; closest: string | undefined; roles: readonly string[] };
  'usage/which-standard': {
    id: string;
    closest: string | undefined;
    known: readonly string[];
    isSeveral: boolean;
  };
  'usage/identifier': { id: string };
  'usage/document-exists': { file: string };
  'usage/unknown-rule': { rule: string; closest: string | undefined };
  'usage/unknown-metric': { metric: string; closest: string | undefined };
  'usage/unknown-shell': { shell: string; closest: string | undefined; shells: readonly string[] };
  'usage/unknown-kind': { kind: string; closest: string | undefined; kinds: readonly string[] };
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
  'usage/no-folder': {
    exit: 2,
    'zh-CN': ({ folder }) => `没有文件夹 ${folder}。`,
    en: ({ folder }) => `There is no folder ${folder}.`,
  },
  'usage/unknown-command': {
    exit: 2,
    'zh-CN': ({ command, closest }) =>
      `没有命令“${command}”${closest ? `，是否想写“${closest}”？` : '；“yardstick --help” 列出全部命令。'}`,
    en: ({ command, closest }) =>
      `There is no command "${command}"${closest ? `; did you mean "${closest}"?` : '; "yardstick --help" lists them all.'}`,
  },
  'usage/unknown-option': {
    exit: 2,
    'zh-CN': ({ option, closest, command }) =>
      `没有选项“${option}”${closest ? `，是否想写“${closest}”？` : `；“yardstick ${command ? `${command} ` : ''}--help” 列出全部选项。`}`,
    en: ({ option, closest, command }) =>
      `There is no option "${option}"${closest ? `; did you mean "${closest}"?` : `; "yardstick ${command ? `${command} ` : ''}--help" lists them all.`}`,
  },
  'usage/missing-argument': {
    exit: 2,
    'zh-CN': ({ argument, command }) => `缺少参数 ${argument}；“yardstick ${command} --help” 说明用法。`,
    en: ({ argument, command }) =>
      `The argument ${argument} is missing; "yardstick ${command} --help" says how to use it.`,
  },
  'usage/missing-value': {
    exit: 2,
    'zh-CN': ({ option }) => `选项“${option}”后面缺少值。`,
    en: ({ option }) => `The option "${option}" needs a value.`,
  },
  'usage/choice': {
    exit: 2,
    'zh-CN': ({ option, value, choices }) =>
      `选项“${option}”不能是“${value}”${choices.length > 0 ? `，可写：${choices.join('、')}` : ''}。`,
    en: ({ option, value, choices }) =>
      `The option "${option}" cannot be "${value}"${choices.length > 0 ? `; it can be ${choices.join(', ')}` : ''}.`,
  },
  'usage/excess-arguments': {
    exit: 2,
    'zh-CN': ({ command }) => `命令“${command}”后面的参数太多；“yardstick ${command} --help” 说明用法。`,
    en: ({ command }) =>
      `Too many arguments for "${command}"; "yardstick ${command} --help" says how to use it.`,
  },
  'usage/no-file': {
    exit: 2,
    'zh-CN': ({ path }) => `没有文件或文件夹 ${path}。`,
    en: ({ path }) => `There is no file or folder ${path}.`,
  },
  'usage/no-documents': {
    exit: 2,
    'zh-CN': ({ paths }) => `没有找到可检查的文档：${paths.join('、')}。`,
    en: ({ paths }) => `No documents to check: ${paths.join(', ')}.`,
  },
  'usage/date': {
    exit: 2,
    'zh-CN': ({ option, value }) => `选项“${option}”应是日期，如 2026-03-31，而不是“${value}”。`,
    en: ({ option, value }) => `The option "${option}" must be a date such as 2026-03-31, not "${value}".`,
  },
  'usage/outputs': {
    exit: 2,
    'zh-CN': ({ format }) =>
      `只能有一个格式输出到屏幕：请在“--format ${format}”后面用一个 --output FILE 指定文件。`,
    en: ({ format }) =>
      `Only one format can go to the screen: give "--format ${format}" one --output FILE after it.`,
  },
  'usage/needs': {
    exit: 2,
    'zh-CN': ({ option, other }) => `“${option}”还需要“${other}”，请一起写上。`,
    en: ({ option, other }) => `"${option}" also needs "${other}".`,
  },
  'usage/revision': {
    exit: 2,
    'zh-CN': ({ revision }) =>
      `这里的 git 仓库没有版本“${revision}”。在 CI 中请取回全部历史（如 fetch-depth: 0）。`,
    en: ({ revision }) =>
      `The git repository here has no revision "${revision}". In CI, fetch the whole history (such as fetch-depth: 0).`,
  },
  'usage/checker': {
    exit: 2,
    'zh-CN': () => '这里的检查程序不带数据库，读不了数据：--with-data 请用完整的 yardstick。',
    en: () => 'This checker has no database and reads no data: use the full yardstick for --with-data.',
  },
  'usage/no-git': {
    exit: 3,
    'zh-CN': ({ reason }) => `无法运行 git（${reason}）：请先安装 git。`,
    en: ({ reason }) => `git cannot be run (${reason}): install git first.`,
  },
  'usage/baseline': {
    exit: 1,
    'zh-CN': ({ file }) => `${file} 不是基线文件：请从 git 恢复，或删去后用 --update-baseline 重建。`,
    en: ({ file }) => `${file} is no baseline: restore it from git, or delete it and use --update-baseline.`,
  },
  'usage/unwritable': {
    exit: 3,
    'zh-CN': ({ path, reason }) => `无法写入 ${path}（${systemReason['zh-CN'](reason)}）。`,
    en: ({ path, reason }) => `Cannot write ${path} (${systemReason.en(reason)}).`,
  },
  'usage/system': {
    exit: 3,
    'zh-CN': ({ path, reason }) =>
      `操作系统拒绝访问${path && ` ${path}`}（${systemReason['zh-CN'](reason)}）。`,
    en: ({ path, reason }) =>
      `The operating system refuses access${path && ` to ${path}`} (${systemReason.en(reason)}).`,
  },
  'usage/over-document': {
    exit: 2,
    'zh-CN': ({ file }) => `${file} 是标准库中的文档，不能覆盖。请换一个文件名。`,
    en: ({ file }) =>
      `${file} is a document of the repository and must not be replaced. Choose another name.`,
  },
  'usage/output': {
    exit: 3,
    'zh-CN': ({ reason }) => `输出没有写完（${systemReason['zh-CN'](reason)}），不要使用已写出的部分。`,
    en: ({ reason }) =>
      `The output is incomplete (${systemReason.en(reason)}): do not use the part that was written.`,
  },
  'usage/unknown-role': {
    exit: 2,
    'zh-CN': ({ role, closest, roles }) =>
      `yardstick.yaml 的 roles 中没有“${role}”${closest ? `，是否想写“${closest}”？` : `，可写：${roles.join('、')}。`}`,
    en: ({ role, closest, roles }) =>
      `roles in yardstick.yaml has no "${role}"${closest ? `; did you mean "${closest}"?` : `; it has ${roles.join(', ')}.`}`,
  },
  'usage/which-standard': {
    exit: 2,
    'zh-CN': ({ id, closest, known, isSeveral }) => {
      if (isSeveral) return `“${id}”有几个版本，请写明：${known.join('、')}。`;
      return `没有标准“${id}”${closest ? `，是否想写“${closest}”？` : `，已有：${known.join('、')}。`}`;
    },
    en: ({ id, closest, known, isSeveral }) => {
      if (isSeveral) return `"${id}" has several versions, say which: ${known.join(', ')}.`;
      return `There is no standard "${id}"${closest ? `; did you mean "${closest}"?` : `; there are ${known.join(', ')}.`}`;
    },
  },
  'usage/document-exists': {
    exit: 2,
    'zh-CN': ({ file }) => `已有 ${file}，没有改动。请换一个标识，或直接改这个文件。`,
    en: ({ file }) => `${file} is there already and was not changed. Choose another id, or edit that file.`,
  },
  'usage/identifier': {
    exit: 2,
    'zh-CN': ({ id }) => `“${id}”不能作标识：用字母、数字、点、下划线和连字符，以字母或数字开头。`,
    en: ({ id }) =>
      `"${id}" is no id: use letters, digits, dots, underscores and hyphens, starting with a letter or digit.`,
  },
  'usage/unknown-rule': {
    exit: 2,
    'zh-CN': ({ rule, closest }) =>
      `没有规则或代码“${rule}”${closest ? `，是否想写“${closest}”？` : '；“yardstick explain” 列出全部。'}`,
    en: ({ rule, closest }) =>
      `There is no rule or code "${rule}"${closest ? `; did you mean "${closest}"?` : '; "yardstick explain" lists them all.'}`,
  },
  'usage/unknown-metric': {
    exit: 2,
    'zh-CN': ({ metric, closest }) =>
      `目录中没有指标“${metric}”${closest ? `，是否想写“${closest}”？` : '，运行 yardstick metrics 查看全部指标。'}`,
    en: ({ metric, closest }) =>
      `no metric "${metric}" in the catalogue; ${closest ? `did you mean "${closest}"?` : 'yardstick metrics lists them'}`,
  },
  'usage/unknown-shell': {
    exit: 2,
    'zh-CN': ({ shell, closest, shells }) =>
      `没有“${shell}”的补全脚本${closest ? `，是否想写“${closest}”？` : `，可写：${shells.join('、')}。`}`,
    en: ({ shell, closest, shells }) =>
      `There is no completion for "${shell}"${closest ? `; did you mean "${closest}"?` : `; there is for ${shells.join(', ')}.`}`,
  },
  'usage/unknown-kind': {
    exit: 2,
    'zh-CN': ({ kind, closest, kinds }) =>
      `没有文档类型“${kind}”${closest ? `，是否想写“${closest}”？` : `，可写：${kinds.join('、')}。`}`,
    en: ({ kind, closest, kinds }) =>
      `There is no kind "${kind}"${closest ? `; did you mean "${closest}"?` : `; the kinds are ${kinds.join(', ')}.`}`,
  },
};
