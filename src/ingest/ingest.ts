import type { Instant } from '../calendar/zone.ts';
import type { FieldType, RecordKind } from '../catalogue/records.ts';
import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import { type Collapse, collapseEvents, countCollapsed, standingCollapse } from '../store/collapse.ts';
import type { Database } from '../store/database.ts';
import {
  addOwnColumns,
  beginImport,
  inTransaction,
  type OwnColumnConflict,
  type Reject,
} from '../store/imports.ts';
import { collapsedFields } from './collapse.ts';
import { readCorrection, shownRaw } from './correction.ts';
import { Undecodable } from './encoding.ts';
import { type EvaluationJudge, judgedFields } from './evaluation.ts';
import { type InputFile, openInput } from './file.ts';
import { countsOf, type Outcome, unread, warnings } from './outcome.ts';
import { type SourcePlan, withTypedDates } from './plan.ts';
import { settleRejects } from './rejects.ts';
import { loadRows } from './rows.ts';
import { settleDates } from './settle.ts';
import { type InputText, openText, undecodable } from './text.ts';

export interface IngestOptions {
  /** Absolute path. */
  readonly path: string;
  /** How the file is called in the log and in findings. */
  readonly file: string;
  readonly now: Instant;
  readonly dryRun: boolean;
  /** Is given every rejected row of the file, also of one that is refused. */
  readonly onReject: ((reject: Reject) => void) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Judges the rows of a source whose items are columns. */
  readonly judge?: ((database: Database) => EvaluationJudge) | undefined;
}

/** How far the reading of a file is; `share` of 0…1 of its bytes. */
export interface Progress {
  readonly rows: number;
  readonly share: number;
}

const shownRejects = 10;

/**
 * Imports one file by its source, as a whole or not at all: rows, rejects and counts share a transaction, and
 * `read` is always the sum of the other counts.
 */
export async function ingestFile(
  database: Database,
  plan: SourcePlan,
  options: IngestOptions,
): Promise<Outcome> {
  const input = await openInput(options.path, options.file);
  const untouched = unread(plan, options.file, input.sha256);
  try {
    const text = await openText(input, plan, options.file);
    if ('rule' in text) return { ...untouched, findings: [text] };
    const { encoding, dialect } = text;
    const { delimiter } = dialect;
    const typed = text.isTyped ? withTypedDates(plan) : plan;
    const { findings, ...settled } = await settleDates(typed, text, options.file);
    if (findings.length > 0) return { ...untouched, encoding, delimiter, findings };
    const judge = hasItems(plan) ? options.judge : undefined;
    return await inTransaction(database, async () => {
      const imported = await importRows(database, settled.plan, { ...options, judge }, input, text);
      await input.verify();
      const { detected } = settled;
      const { isRepetition, ...outcome } = { ...untouched, encoding, delimiter, detected, ...imported };
      // A second import of the same content leaves no second entry in the log, nor its rejects twice.
      return { keep: outcome.status === 'done' && !isRepetition, value: outcome };
    });
  } catch (cause) {
    if (!(cause instanceof Undecodable)) throw cause;
    return { ...untouched, findings: [undecodable(cause, plan, options.file)] };
  }
}

type Imported = Partial<Outcome> & { readonly isRepetition?: boolean };

async function importRows(
  database: Database,
  plan: SourcePlan,
  { file, now, dryRun, onReject, onProgress, judge: judgeOf }: IngestOptions,
  input: InputFile,
  text: InputText,
): Promise<Imported> {
  const { id, record } = plan.source;
  const kinds: RecordKind[] = plan.collapse ? [record, 'contact'] : [record];
  const conflict = kinds.map(kind => addOwnColumns(database, kind, plan.own)).find(Boolean);
  if (conflict) return { findings: [ownTypeConflict(plan, conflict)] };
  if (plan.private.size > 0) plan.pseudonyms.verify(database);
  const rows = rowsOf(database, id, text);
  const entry = beginImport(database, {
    file,
    sha256: input.sha256,
    bytes: input.bytes,
    source: id,
    record,
    encoding: text.encoding,
    delimiter: rows.dialect.delimiter,
    timezone: plan.zone,
    mapped: mappedFields(plan),
    collapse: plan.collapse ? JSON.stringify(plan.collapse) : null,
    private: [...plan.private],
    importedAt: now,
  });
  const judge = judgeOf?.(database);
  const load = await loadRows(database, plan, entry, {
    ...rows,
    file,
    evaluationJudge: judge,
    onRows: onProgress && (count => onProgress({ rows: count, share: input.passed() / input.bytes })),
  });
  if (onReject) {
    const { delimiter } = rows.dialect;
    for (const reject of [...entry.rejects()]) {
      onReject({
        ...reject,
        raw: await shownRaw({ ...reject, delimiter, header: load.header, private: plan.private }),
      });
    }
  }
  const imported: Imported = {
    counts: countsOf(load),
    skipped: load.skipped,
    rejects: entry.rejectCounts(),
    firstRejects: [...entry.rejects(shownRejects)],
    unusedColumns: load.unusedColumns,
    findings: load.findings,
  };
  if (load.findings.length > 0) return imported;
  entry.finish(countsOf(load), load.skipped, load.header);
  await settleRejects(database, plan, entry, {
    header: load.header,
    delimiter: rows.dialect.delimiter,
    correction: rows.correction,
  });
  const contacts = plan.collapse && collapseImport(database, plan.collapse, id, entry.id);
  return {
    ...imported,
    status: dryRun ? 'dry_run' : 'done',
    records: contacts ?? load.written.keys,
    period: load.period,
    isRepetition: entry.isRepetition(),
    findings: warnings(load, file, rows.correction, judge),
  };
}

/** The rows to load; those of a corrected list as their file had them. */
function rowsOf(database: Database, source: string, text: InputText) {
  if (!text.isCorrection) return { text: text.open(), dialect: text.dialect, correction: undefined };
  const correction = readCorrection(database, source, text.open(), text.dialect.delimiter);
  return { text: correction.text, dialect: { delimiter: ',' }, correction };
}

const hasItems = ({ source }: SourcePlan) => source.items !== undefined;

function mappedFields(plan: SourcePlan): Record<string, FieldType> {
  const { fields, fixed, collapse } = plan;
  const mapped = {
    ...Object.fromEntries([...fields, ...fixed].map(({ field, type }) => [field, type])),
    ...(hasItems(plan) ? judgedFields : {}),
  };
  return collapse ? { ...collapsedFields(collapse), ...mapped } : mapped;
}

/** The contacts of the events that are new; all of the source's where they are collapsed in another way than before. */
function collapseImport(database: Database, collapse: Collapse, source: string, importId: number): number {
  const isSame = standingCollapse(database, source, importId) === JSON.stringify(collapse);
  collapseEvents(database, source, collapse, isSame ? importId : 'all');
  return countCollapsed(database, source, importId);
}

function ownTypeConflict(plan: SourcePlan, { name, stored }: OwnColumnConflict): Diagnostic {
  const type = plan.own.find(column => column.name === name)?.type ?? 'text';
  return error('ingest/own-type', plan.place(['columns', name]), { field: name, type, stored });
}
