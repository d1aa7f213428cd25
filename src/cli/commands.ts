import { type CommandLine, format, type OptionLine, type Run } from './command-line.ts';
import { formats } from './formats.ts';

const period: OptionLine = { flags: '--period <PERIOD>' };
const standard: OptionLine = { flags: '--standard <ID>' };
const variant: OptionLine = { flags: '--variant <NAME>' };
const asOf: OptionLine = { flags: '--as-of <INSTANT>' };

/** As the schema of a source has them. */
const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850'];

/** As the schema of a charter has them. */
const scenarios = ['new-team', 'upgrade', 'regulated', 'cross-department'];

/** Every command, in the order of the help: what it is called and takes. What it says of itself is in help/. */
export const commands = {
  init: {
    group: 'standards',
    args: ['[DIR]'],
    options: [{ flags: '--yes' }, { flags: '--no-sample' }],
    load: async () => (await import('./commands/init.ts')).init,
  },
  new: {
    group: 'standards',
    args: ['<KIND>', '<ID>'],
    options: [{ flags: '--scenario <SCENARIO>', choices: scenarios }],
    load: async () => (await import('./commands/new.ts')).create,
  },
  schema: {
    group: 'standards',
    args: ['[KIND]'],
    options: [],
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  validate: {
    group: 'standards',
    args: ['[PATH...]'],
    options: [
      { flags: '--format <FORMAT>', choices: formats, isRepeatable: true },
      { flags: '--output <FILE>', isRepeatable: true, of: 'format' },
      { flags: '--fail-on <SEVERITY>', choices: ['error', 'warning', 'info', 'never'], default: 'error' },
      { flags: '--fix' },
      { flags: '--dry-run' },
      { flags: '--changed-since <REVISION>' },
      { flags: '--base <REVISION>' },
      { flags: '--with-data' },
      { flags: '--update-baseline' },
      { flags: '--prune-baseline' },
      { flags: '--today <DATE>' },
    ],
    load: async () => (await import('./commands/validate.ts')).validate,
  },
  explain: {
    group: 'standards',
    args: ['[CODE]'],
    options: [],
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  diff: {
    group: 'standards',
    args: ['<A>', '[B]'],
    options: [format('text', 'markdown', 'json'), { flags: '--check-version' }],
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  review: {
    group: 'standards',
    args: ['<ACTION>', '[FILE]'],
    options: [{ flags: '--review <ID>' }],
    load: async () => (await import('./commands/review.ts')).review,
  },
  approve: {
    group: 'standards',
    args: ['<ID>'],
    options: [{ flags: '--by <ROLE>' }],
    load: async () => (await import('./commands/approve.ts')).approve,
  },
  source: {
    group: 'data',
    args: ['<ACTION>', '<FILE>'],
    options: [{ flags: '--record <KIND>' }, { flags: '--id <ID>' }],
    load: async () => (await import('./commands/source.ts')).source,
  },
  ingest: {
    group: 'data',
    args: ['<FILE...>'],
    options: [
      { flags: '--source <ID>' },
      { flags: '--encoding <NAME>', choices: encodings },
      { flags: '--dry-run' },
      { flags: '--rejects <FILE>' },
      format('table', 'json'),
    ],
    load: async () => (await import('./commands/ingest.ts')).ingest,
  },
  imports: {
    group: 'data',
    args: ['[ACTION]', '[ID]'],
    options: [format('table', 'json')],
    load: async () => (await import('./commands/imports.ts')).imports,
  },
  rejects: {
    group: 'data',
    args: [],
    options: [{ flags: '--import <ID>' }, { flags: '--out <FILE>' }, format('table', 'csv', 'json')],
    load: async () => (await import('./commands/rejects.ts')).rejects,
  },
  doctor: {
    group: 'data',
    args: [],
    options: [format('table', 'json')],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  kpi: {
    group: 'figures',
    args: [],
    options: [
      period,
      standard,
      { flags: '--by <DIMENSIONS>' },
      asOf,
      variant,
      { flags: '--explain <KPI>' },
      { flags: '--sensitivity' },
      { flags: '--compare <VERSION...>' },
      { flags: '--trend <COUNT>' },
      format('table', 'csv', 'json'),
      { flags: '--fail-on <VERDICT>', choices: ['missed'] },
      { flags: '--out <FILE>' },
    ],
    load: async () => (await import('./commands/kpi.ts')).kpi,
  },
  trace: {
    group: 'figures',
    args: ['<KPI>'],
    options: [
      period,
      standard,
      {
        flags: '--outcome <OUTCOME>',
        choices: ['met', 'missed', 'pending', 'missing', 'excluded', 'counted'],
      },
      { flags: '--where <DIMENSION=VALUE...>' },
      variant,
      asOf,
      format('table', 'csv', 'json'),
      { flags: '--out <FILE>' },
    ],
    load: async () => (await import('./commands/trace.ts')).trace,
  },
  metrics: {
    group: 'figures',
    args: ['[ID]'],
    options: [format('table', 'json')],
    load: async () => (await import('./commands/metrics.ts')).metrics,
  },
  feasibility: {
    group: 'figures',
    args: ['<KPI>'],
    options: [
      { flags: '--target <TARGET>' },
      { flags: '--periods <COUNT>', default: '12' },
      { flags: '--until <PERIOD>' },
      format('table', 'json'),
    ],
    load: async () => (await import('./commands/feasibility.ts')).feasibility,
  },
  calendar: {
    group: 'figures',
    args: ['<ACTION>', '[WHEN...]'],
    options: [{ flags: '--calendar <ID>' }, format('table', 'json')],
    load: async () => (await import('./commands/calendar.ts')).calendar,
  },
  sample: {
    group: 'audits',
    args: ['<ACTION>', '[PLAN...]'],
    options: [
      period,
      { flags: '--record <RECORD>' },
      { flags: '--reason <TEXT>' },
      { flags: '--population <COUNT>' },
      { flags: '--margin <SHARE>' },
      { flags: '--rate <SHARE>' },
      { flags: '--confidence <SHARE>', choices: ['90%', '95%', '99%'] },
      { flags: '--defects <COUNT>' },
      { flags: '--detect <SHARE>' },
      { flags: '--aql <LIMIT>', choices: ['2.5'] },
      format('table', 'json'),
    ],
    load: async () => (await import('./commands/sample.ts')).sample,
  },
  audit: {
    group: 'audits',
    args: ['<ACTION>', '[WORD...]'],
    options: [
      period,
      { flags: '--reviewer <NAME>' },
      { flags: '--to <FORMATS>' },
      { flags: '--out <DIR>' },
      { flags: '--by <DIMENSIONS>' },
      { flags: '--plan <PLAN>' },
      { flags: '--agent <NAME>' },
      { flags: '--target <TARGET>' },
      { flags: '--session <SESSION>' },
      { flags: '--reference <NAME>' },
      format('table', 'csv', 'json'),
    ],
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  render: {
    group: 'reports',
    args: ['<DOC>', '[ID]'],
    options: [
      period,
      { flags: '--to <FORMATS>', default: 'docx' },
      { flags: '--out <DIR>' },
      { flags: '--template <FILE>' },
      { flags: '--reference-doc <FILE>' },
      { flags: '--chart-format <KIND>', choices: ['png', 'svg', 'native'], default: 'png' },
      { flags: '--data' },
      { flags: '--data-schema' },
      { flags: '--watch' },
      { flags: '--open' },
    ],
    load: async () => (await import('./commands/render.ts')).render,
  },
  verify: {
    group: 'reports',
    args: ['<FILE>'],
    options: [format('table', 'json')],
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  close: {
    group: 'reports',
    args: ['<MONTH>'],
    options: [{ flags: '--again <REASON>' }],
    load: async () => (await import('./commands/close.ts')).close,
  },
  month: {
    group: 'reports',
    args: ['<MONTH>'],
    options: [{ flags: '--to <FORMATS>', default: 'docx' }],
    load: async () => (await import('./commands/month.ts')).month,
  },
  completion: {
    group: 'shell',
    args: ['<SHELL>'],
    options: [],
    load: async (): Promise<Run> => (await import('./commands/completion.ts')).completionOf(commands),
  },
} as const satisfies Readonly<Record<string, CommandLine>>;

export type CommandName = keyof typeof commands;
