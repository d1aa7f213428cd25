const period = 'such as 2026-03, 2026-Q1, 2026-W12';
const standard = 'a standard, or id@version';
const variant = 'a variant of the definition';
const asOf = 'what was known then: an instant, period_end, latest';

/** What each command says of itself in English. */
export const en = {
  init: {
    summary: 'Make a standards repository',
    args: { '[DIR]': 'folder to make' },
    options: {
      '--yes': 'ask nothing',
      '--no-sample': 'without sample data',
      '--update': 'after an upgrade, renew the checker and the schemas in a repository',
    },
  },
  new: {
    summary: 'Begin a document',
    args: { '<KIND>': 'kind of document', '<ID>': 'its id, and its file name' },
    options: {
      '--scenario <SCENARIO>': 'of a charter: begins with one that is written out for this scenario',
    },
  },
  schema: {
    summary: 'Print the JSON Schema of a kind of document',
    args: { '[KIND]': 'kind of document; otherwise all are listed' },
    options: {},
  },
  validate: {
    summary: 'Check the documents',
    args: { '[PATH...]': 'files or folders; otherwise the whole repository' },
    options: {
      '--format <FORMAT>': 'how findings are printed; repeatable',
      '--output <FILE>': 'write the format before it to this file',
      '--fail-on <SEVERITY>': 'exit 1 from this severity on',
      '--fix': 'mend what is safe to mend',
      '--dry-run': 'with --fix: print the changes, write nothing',
      '--changed-since <REVISION>': 'only what changed since this git revision',
      '--base <REVISION>': 'check versions are raised since this git revision',
      '--with-data': 'hold targets against the last three months in the database',
      '--update-baseline': 'put up with the present findings',
      '--prune-baseline': 'drop baseline entries that are mended',
      '--today <DATE>': 'the day that reviews are due by',
    },
  },
  explain: {
    summary: 'Explain a rule, or another code that is printed in brackets',
    args: { '[CODE]': 'such as clause/vague-time or value/date; otherwise all are listed' },
    options: {},
  },
  diff: {
    summary: 'Say what changed in meaning between two versions',
    args: {
      '<A>': 'the older: a file, id@version, REV:path, or a git revision',
      '[B]': 'the newer; otherwise the files as they are now',
    },
    options: {
      '--format <FORMAT>': 'how changes are printed',
      '--check-version': 'exit 1 where the version was not raised enough',
    },
  },
  review: {
    summary: 'Read a filled-in comment sheet into its review',
    args: { '<ACTION>': 'import', '[FILE]': 'the sheet, .xlsx or CSV' },
    options: { '--review <ID>': 'which review; may be left out where there is one' },
  },
  approve: {
    summary: 'Record the approval of a standard as it stands',
    args: { '<ID>': 'standard, or id@version' },
    options: { '--by <ROLE>': 'the role that approves' },
  },
  source: {
    summary: 'Propose a source document for an export',
    args: { '<ACTION>': 'draft', '<FILE>': 'an export, CSV or .xlsx' },
    options: {
      '--record <KIND>': 'the kind of record, such as contact or survey',
      '--id <ID>': 'the id of the source',
    },
  },
  ingest: {
    summary: 'Import CSV and .xlsx files as records',
    args: { '<FILE...>': 'files or patterns such as "data/*.csv"' },
    options: {
      '--source <ID>': 'the source to read them by',
      '--encoding <NAME>': 'read in this encoding',
      '--dry-run': 'change nothing',
      '--rejects <FILE>': 'write rejected rows to this file',
      '--format <FORMAT>': 'how the result is printed',
    },
  },
  imports: {
    summary: 'List what was imported, or undo an import',
    args: { '[ACTION]': 'forget ID undoes one import; otherwise all are listed', '[ID]': 'which import' },
    options: { '--format <FORMAT>': 'how the list is printed' },
  },
  rejects: {
    summary: 'List rejected rows, or write them as CSV to be corrected',
    args: {},
    options: {
      '--import <ID>': 'only those of this import',
      '--out <FILE>': 'write CSV to correct and ingest again',
      '--format <FORMAT>': 'how the rows are printed',
    },
  },
  doctor: {
    summary: 'Examine the database and say what to do',
    args: {},
    options: { '--format <FORMAT>': 'how the findings are printed' },
  },
  kpi: {
    summary: 'Print the figures of a period',
    args: {},
    options: {
      '--period <PERIOD>': period,
      '--standard <ID>': standard,
      '--by <DIMENSIONS>': 'split, by id or name, such as channel or month,team',
      '--as-of <INSTANT>': asOf,
      '--variant <NAME>': variant,
      '--explain <KPI>': 'how this figure is computed',
      '--sensitivity': 'how figures change with the definition',
      '--compare <VERSION...>': 'what changes from one version to another: A B',
      '--trend <COUNT>': 'this many periods, with changes and control limits',
      '--format <FORMAT>': 'how figures are printed',
      '--fail-on <VERDICT>': 'exit 1 where a KPI has this verdict',
      '--out <FILE>': 'an .xlsx file to write instead of printing',
    },
  },
  trace: {
    summary: 'List the rows behind a figure',
    args: { '<KPI>': 'KPI by id or title, or standard/KPI' },
    options: {
      '--period <PERIOD>': period,
      '--standard <ID>': standard,
      '--outcome <OUTCOME>': 'only rows with this outcome',
      '--where <DIMENSION=VALUE...>': 'only rows with this value, such as team=A',
      '--variant <NAME>': variant,
      '--as-of <INSTANT>': asOf,
      '--format <FORMAT>': 'how rows are printed',
      '--out <FILE>': 'an .xlsx file to write instead of printing',
    },
  },
  metrics: {
    summary: 'List the metrics that KPIs can measure',
    args: { '[ID]': 'one metric, such as answer_rate' },
    options: { '--format <FORMAT>': 'how the list is printed' },
  },
  feasibility: {
    summary: 'Hold a target against history: can it be kept and shown?',
    args: { '<KPI>': 'KPI by id or title, or standard/KPI; a draft by standard@version/KPI' },
    options: {
      '--target <TARGET>': 'such as "≥95%"; otherwise that of the KPI',
      '--periods <COUNT>': 'how many periods',
      '--until <PERIOD>': 'the last one; otherwise the last complete month',
      '--format <FORMAT>': 'how the answer is printed',
    },
  },
  calendar: {
    summary: 'Show working days; compute due times and working time',
    args: {
      '<ACTION>': 'show PERIOD, add START DURATION, between FROM TO',
      '[WHEN...]': 'such as 2026-02, or 2026-09-30T17:30 3wd',
    },
    options: { '--calendar <ID>': 'which calendar', '--format <FORMAT>': 'how the answer is printed' },
  },
  sample: {
    summary: 'Draw records by a sampling plan, verify and replace them, reckon sample sizes',
    args: {
      '<ACTION>':
        'draw (a month, too: day by day or week by week), show, verify or replace PLAN; list the plans; size',
      '[PLAN...]': 'the sampling plan',
    },
    options: {
      '--period <PERIOD>': period,
      '--record <RECORD>': 'replace: what cannot be scored, such as contact:00415807',
      '--reason <TEXT>': 'replace: why',
      '--population <COUNT>': 'size: how many records there are',
      '--margin <SHARE>': 'size: how far off it may be, such as 5%',
      '--rate <SHARE>': 'size: the share to expect; otherwise 50%',
      '--confidence <SHARE>': 'size: with what confidence; otherwise 95%',
      '--defects <COUNT>': 'size: how many defects there are',
      '--detect <SHARE>': 'size: the chance to find one; otherwise 90%',
      '--aql <LIMIT>': 'size: by acceptance quality limit (not checked against the standard)',
      '--format <FORMAT>': 'how it is printed',
    },
  },
  audit: {
    summary: 'Score what was drawn, and see what the scores come to',
    args: {
      '<ACTION>': 'sheet PLAN, results, agreement',
      '[WORD...]': 'sheet: the sampling plan',
    },
    options: {
      '--period <PERIOD>': period,
      '--reviewer <NAME>': 'sheet: only what this reviewer has to score',
      '--to <FORMATS>': 'sheet: any of html,xlsx,csv; default html',
      '--out <DIR>': 'sheet: folder to write to; default reports',
      '--by <DIMENSIONS>': 'results: agent, team, level, plan or item; default level',
      '--plan <PLAN>': 'results: only what this sampling plan drew',
      '--agent <NAME>': 'results: only this agent, with all that cost points',
      '--target <TARGET>': 'results: for the pass rate, such as ≥90%; default that of the standard',
      '--session <SESSION>': 'agreement: only this calibration: its plan or period',
      '--reference <NAME>': 'agreement: the rater whom the others are held against',
      '--format <FORMAT>': 'how the answer is printed',
    },
  },
  render: {
    summary: 'Write a report or document',
    args: {
      '<DOC>':
        'charter, research, needs, benchmark, standard, handbook, scorecard, pilot-weekly, pilot-report, minutes, comments, update-process, monthly, csat, qc-whitepaper, self-check, calibration, person',
      '[ID]': 'which one, where there are several',
    },
    options: {
      '--period <PERIOD>': period,
      '--to <FORMATS>': 'any of md,docx,html, and xlsx of documents that are tables',
      '--out <DIR>': 'folder to write to; default reports',
      '--template <FILE>': 'your own template: .hbs, or a .docx with {{body}}',
      '--reference-doc <FILE>': 'a .docx whose styles, header and page are used',
      '--chart-format <KIND>': 'charts in Word: png, svg, or native, which Word can edit',
      '--data': 'only print the data of the template (JSON)',
      '--data-schema': 'only print the JSON Schema of that data: which fields are always there',
      '--watch': 'render again whenever a file is saved',
      '--open': 'show the file when it is written',
    },
  },
  verify: {
    summary: 'Compare a report with today’s data and documents',
    args: { '<FILE>': 'a rendered file, its .figures.json, or a file in reports/closed' },
    options: { '--format <FORMAT>': 'how it is printed' },
  },
  close: {
    summary: 'Seal the figures of a month',
    args: { '<MONTH>': 'such as 2026-03' },
    options: { '--again <REASON>': 'close a closed month once more, and why' },
  },
  month: {
    summary: 'Do the month’s routine: import, check, measure, render',
    args: { '<MONTH>': 'such as 2026-03' },
    options: { '--to <FORMATS>': 'any of md,docx,html' },
  },
  completion: {
    summary: 'Print the script that makes a shell complete commands and options',
    args: { '<SHELL>': 'bash, zsh, fish or powershell' },
    options: {},
  },
};

/** What each command says of itself: nothing may be missing in another language. */
export type CommandTexts = typeof en;
