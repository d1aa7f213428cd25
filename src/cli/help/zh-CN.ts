import type { CommandTexts } from './en.ts';

const period = '如 2026-03、2026-Q1、2026-W12';
const standard = '标准，或 标准@版本';
const variant = '口径变体';
const asOf = '截至时点：时刻、period_end、latest';

/** What each command says of itself in Chinese. */
export const zhCN: CommandTexts = {
  init: {
    summary: '新建标准库',
    args: { '[DIR]': '要新建的文件夹' },
    options: {
      '--yes': '不提问',
      '--no-sample': '不带示例数据',
      '--update': '升级后，更新标准库里的检查程序和字段提示',
    },
  },
  new: {
    summary: '新建一份文档',
    args: { '<KIND>': '文档类型', '<ID>': '标识，也是文件名' },
    options: {
      '--scenario <SCENARIO>': '章程：按此情形预先写好内容',
    },
  },
  schema: {
    summary: '输出某类文档的 JSON Schema',
    args: { '[KIND]': '文档类型；省略时列出全部' },
    options: {},
  },
  validate: {
    summary: '检查文档',
    args: { '[PATH...]': '文件或文件夹；省略时检查整个标准库' },
    options: {
      '--format <FORMAT>': '输出格式，可重复',
      '--output <FILE>': '把前一个格式写入此文件',
      '--fail-on <SEVERITY>': '达到此级别即以 1 退出',
      '--fix': '改正可安全改正的问题',
      '--dry-run': '配合 --fix：只显示改动',
      '--changed-since <REVISION>': '只报告此 git 版本以来的改动',
      '--base <REVISION>': '检查此 git 版本以来标准版本是否升够',
      '--with-data': '把目标与数据库中最近三个月的结果对照',
      '--update-baseline': '把现有问题记入基线',
      '--prune-baseline': '删去基线中已改正的问题',
      '--today <DATE>': '判断评审是否到期的日期',
    },
  },
  explain: {
    summary: '说明一条检查规则，或输出中方括号里的代码',
    args: { '[CODE]': '如 clause/vague-time 或 value/date；省略时列出全部' },
    options: {},
  },
  diff: {
    summary: '比较两个版本在含义上的变化',
    args: {
      '<A>': '旧版：文件、标识@版本、提交:路径，或 git 提交',
      '[B]': '新版；省略时是现在的文件',
    },
    options: {
      '--format <FORMAT>': '输出格式',
      '--check-version': '版本号升得不够时以 1 退出',
    },
  },
  review: {
    summary: '把填好的评审意见表读回评审文档',
    args: { '<ACTION>': 'import', '[FILE]': '填好的意见表，.xlsx 或 CSV' },
    options: { '--review <ID>': '读入哪份评审；只有一份时可省略' },
  },
  approve: {
    summary: '记录对标准现有内容的批准',
    args: { '<ID>': '标准，或 标准@版本' },
    options: { '--by <ROLE>': '批准的岗位' },
  },
  source: {
    summary: '按导出文件拟出来源文档',
    args: { '<ACTION>': 'draft', '<FILE>': '导出文件，CSV 或 .xlsx' },
    options: { '--record <KIND>': '记录类型，如 contact、survey', '--id <ID>': '来源的标识' },
  },
  ingest: {
    summary: '导入 CSV 与 .xlsx 文件',
    args: { '<FILE...>': '文件，或 "data/*.csv" 这样的模式' },
    options: {
      '--source <ID>': '按哪个数据来源读取',
      '--encoding <NAME>': '按此编码读取',
      '--dry-run': '只试不改',
      '--rejects <FILE>': '把拒收的行写入此文件',
      '--format <FORMAT>': '输出格式',
    },
  },
  imports: {
    summary: '列出导入记录，或撤销一次导入',
    args: { '[ACTION]': 'forget 编号 撤销一次导入；省略时列出全部', '[ID]': '导入编号' },
    options: { '--format <FORMAT>': '输出格式' },
  },
  rejects: {
    summary: '列出被拒收的行，或写成 CSV 供更正',
    args: {},
    options: {
      '--import <ID>': '只看这次导入',
      '--out <FILE>': '写成可更正后再导入的 CSV',
      '--format <FORMAT>': '输出格式',
    },
  },
  doctor: {
    summary: '检查数据库，说明怎么办',
    args: {},
    options: { '--format <FORMAT>': '输出格式' },
  },
  kpi: {
    summary: '输出一个期间的指标',
    args: {},
    options: {
      '--period <PERIOD>': period,
      '--standard <ID>': standard,
      '--by <DIMENSIONS>': '拆分，写编号或名称，如 channel 或 月,班组',
      '--as-of <INSTANT>': asOf,
      '--variant <NAME>': variant,
      '--explain <KPI>': '说明这个数怎样算出',
      '--sensitivity': '换一种口径，数会怎样',
      '--compare <VERSION...>': '换一个版本，哪些数会变：甲 乙',
      '--trend <COUNT>': '近几期的走势、变化与控制限',
      '--format <FORMAT>': '输出格式',
      '--fail-on <VERDICT>': '有此判定即以 1 退出',
      '--out <FILE>': '写入 .xlsx 文件，不打印',
    },
  },
  trace: {
    summary: '列出一个数背后的记录',
    args: { '<KPI>': '指标的编号或名称，或 标准/指标' },
    options: {
      '--period <PERIOD>': period,
      '--standard <ID>': standard,
      '--outcome <OUTCOME>': '只列此结果',
      '--where <DIMENSION=VALUE...>': '只列此取值，如 班组=一组',
      '--variant <NAME>': variant,
      '--as-of <INSTANT>': asOf,
      '--format <FORMAT>': '输出格式',
      '--out <FILE>': '写入 .xlsx 文件，不打印',
    },
  },
  metrics: {
    summary: '列出指标可用的计量目录',
    args: { '[ID]': '一个指标，如 answer_rate' },
    options: { '--format <FORMAT>': '输出格式' },
  },
  feasibility: {
    summary: '用历史数据检验目标：做得到吗，能表明吗',
    args: { '<KPI>': '指标的编号或名称，或 标准/指标；草案写 标准@版本/指标' },
    options: {
      '--target <TARGET>': '如 "≥95%"；省略时是指标自己的目标',
      '--periods <COUNT>': '看多少期',
      '--until <PERIOD>': '最后一期；省略时是最近完整的一个月',
      '--format <FORMAT>': '输出格式',
    },
  },
  calendar: {
    summary: '查工作日历、算到期与工作时间',
    args: {
      '<ACTION>': 'show 期间、add 起 时长、between 起 止',
      '[WHEN...]': '如 2026-02、2026-09-30T17:30 3wd',
    },
    options: { '--calendar <ID>': '用哪个日历', '--format <FORMAT>': '输出格式' },
  },
  sample: {
    summary: '按抽样方案抽取记录，核对、替换，计算样本数',
    args: {
      '<ACTION>':
        'draw（可写一个月，逐日逐周抽取）、show、verify、replace 方案；list 列出方案；size 计算样本数',
      '[PLAN...]': '抽样方案的标识',
    },
    options: {
      '--period <PERIOD>': period,
      '--record <RECORD>': 'replace：无法评分的记录，如 contact:00415807',
      '--reason <TEXT>': 'replace：原因',
      '--population <COUNT>': 'size：总体有多少条',
      '--margin <SHARE>': 'size：误差不超过多少，如 5%',
      '--rate <SHARE>': 'size：预计的比例；默认 50%',
      '--confidence <SHARE>': 'size：置信度；默认 95%',
      '--defects <COUNT>': 'size：总体中有多少个问题',
      '--detect <SHARE>': 'size：至少发现一个的概率；默认 90%',
      '--aql <LIMIT>': 'size：按接收质量限（未核对标准原文）',
      '--format <FORMAT>': '输出格式',
    },
  },
  audit: {
    summary: '为抽中的记录评分，汇总评分结果',
    args: {
      '<ACTION>': 'sheet 抽样方案、results、agreement',
      '[WORD...]': 'sheet：抽样方案的标识',
    },
    options: {
      '--period <PERIOD>': period,
      '--reviewer <NAME>': 'sheet：只要此人要评的',
      '--to <FORMATS>': 'sheet：html,xlsx,csv 中的若干；默认 html',
      '--out <DIR>': 'sheet：输出文件夹；默认 reports',
      '--by <DIMENSIONS>': 'results：agent、team、level、plan 或 item；默认 level',
      '--plan <PLAN>': 'results：只看此抽样方案抽中的',
      '--agent <NAME>': 'results：只看此人，并列出每一处失分',
      '--target <TARGET>': 'results：合格率目标，如 ≥90%；默认取标准中的',
      '--session <SESSION>': 'agreement：只看这次校准，写其方案或期间',
      '--reference <NAME>': 'agreement：以此评分人为准比较其余的人',
      '--format <FORMAT>': '输出格式',
    },
  },
  render: {
    summary: '生成报告或文档',
    args: {
      '<DOC>':
        'charter, research, needs, benchmark, standard, handbook, scorecard, pilot-weekly, pilot-report, minutes, comments, update-process, monthly, csat, qc-whitepaper, self-check, calibration, person',
      '[ID]': '有几份时写明是哪一份',
    },
    options: {
      '--period <PERIOD>': period,
      '--to <FORMATS>': 'md,docx,html 中的若干；表格类文档还可以写 xlsx',
      '--out <DIR>': '输出文件夹；默认 reports',
      '--template <FILE>': '自己的模板：.hbs，或含 {{body}} 的 .docx',
      '--reference-doc <FILE>': '沿用这个 .docx 的样式、页眉页脚和页面',
      '--chart-format <KIND>': 'Word 中的图：png、svg，或可在 Word 中编辑的 native',
      '--data': '只打印模板可用的数据（JSON）',
      '--data-schema': '只打印这些数据的 JSON Schema：哪些字段总在',
      '--watch': '文件保存后重新生成',
      '--open': '生成后打开文件',
    },
  },
  verify: {
    summary: '核对一份报告与今天的数据和文档是否一致',
    args: { '<FILE>': '生成的文件、它旁边的 .figures.json，或 reports/closed 中的文件' },
    options: { '--format <FORMAT>': '输出格式' },
  },
  close: {
    summary: '封存一个月的数字',
    args: { '<MONTH>': '如 2026-03' },
    options: { '--again <REASON>': '已封存的月份再次封存，并写明原因' },
  },
  month: {
    summary: '完成一个月的例行工作：导入、检查、计算、生成',
    args: { '<MONTH>': '如 2026-03' },
    options: { '--to <FORMATS>': 'md,docx,html 中的若干' },
  },
  completion: {
    summary: '输出让命令行补全命令和选项的脚本',
    args: { '<SHELL>': 'bash、zsh、fish 或 powershell' },
    options: {},
  },
};
