import type { Locale } from '../../text/locale.ts';
import type { CommandGroup } from '../command-line.ts';
import { type CommandTexts, en as enCommands } from './en.ts';
import { zhCN as zhCommands } from './zh-CN.ts';

/** What the command line says of itself, but for its commands. */
interface Frame {
  readonly summary: string;
  readonly help: string;
  readonly version: string;
  readonly lang: string;
  readonly directory: string;
  readonly helpCommand: string;
  readonly separator: string;
  readonly headings: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
  /** What stands for options and for a command in a usage line. */
  readonly usage: Readonly<Record<'[options]' | '[command]', string>>;
  readonly choices: (choices: readonly string[]) => string;
  readonly standard: (value: string) => string;
  /** What the commands of a group are listed under. */
  readonly groups: Readonly<Record<CommandGroup, string>>;
}

const en: Frame = {
  summary: 'Service standards as code: write them, check them, prove them with data.',
  help: 'show help',
  version: 'show the version',
  lang: 'language',
  directory: 'run as if started in this folder',
  helpCommand: 'Say what a command takes',
  separator: '; ',
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Help:',
  },
  groups: {
    standards: 'Standards:',
    data: 'Data:',
    figures: 'Figures:',
    audits: 'Quality checks:',
    reports: 'Reports:',
    shell: 'Shell:',
  },
  usage: { '[options]': '[options]', '[command]': '[command]' },
  choices: choices => choices.join(', '),
  standard: value => `default ${value}`,
};

const zhCN: Frame = {
  summary: '准绳：把客户服务质量标准写成可校验、可计算、可追溯的定义。',
  help: '显示帮助',
  version: '显示版本',
  lang: '语言',
  directory: '如同在此文件夹中运行',
  helpCommand: '显示某个命令的用法',
  separator: '；',
  headings: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '帮助：' },
  groups: {
    standards: '标准：',
    data: '数据：',
    figures: '指标：',
    audits: '质检：',
    reports: '报告：',
    shell: '命令行：',
  },
  usage: { '[options]': '[选项]', '[command]': '[命令]' },
  choices: choices => `可选 ${choices.join('、')}`,
  standard: value => `默认 ${value}`,
};

/** What the command line says of itself. */
export interface Help extends Frame {
  readonly commands: CommandTexts;
}

export const helps: Readonly<Record<Locale, Help>> = {
  'zh-CN': { ...zhCN, commands: zhCommands },
  en: { ...en, commands: enCommands },
};
