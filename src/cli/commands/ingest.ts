import { resolve } from 'node:path';
import { evaluationJudge } from '../../audit/judge.ts';
import type { RecordKind } from '../../catalogue/records.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { doctor } from '../../diagnostic/sentences/doctor.ts';
import type { Source } from '../../document/documents.generated.ts';
import type { Loaded } from '../../document/read.ts';
import type { EvaluationJudge } from '../../ingest/evaluation.ts';
import { ingestFile } from '../../ingest/ingest.ts';
import { noRows, type Outcome } from '../../ingest/outcome.ts';
import { compileSource, type SourcePlan } from '../../ingest/plan.ts';
import { type Pseudonyms, pseudonymsOf } from '../../ingest/pseudonym.ts';
import { openRejectFile, type RejectFile } from '../../ingest/reject-file.ts';
import { type Selected, selectFiles } from '../../ingest/select.ts';
import { type Database, openStore } from '../../store/database.ts';
import { drawsOf } from '../../store/draws.ts';
import { agentOf, queriesOf, storedEvaluations } from '../../store/evaluations.ts';
import { networkFileSystem } from '../../store/place.ts';
import { trialStore } from '../../store/trial.ts';
import { jsonLine } from '../../text/json.ts';
import { terminalSafe } from '../../text/terminal.ts';
import {
  brokenDocuments,
  documentsOf,
  openWorkspace,
  type StandardsRepository,
} from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { reportDiagnostics } from '../figures/report.ts';
import { progressLine } from '../ingest/progress.ts';
import { summary } from '../ingest/summary.ts';
import { words } from '../ingest/words.ts';
import { keepExport } from '../keep-export.ts';

type Encoding = NonNullable<Source['encoding']>;

export interface IngestOptions {
  readonly source?: string;
  /** Instead of what the sources say. */
  readonly encoding?: Encoding;
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly format: 'table' | 'json';
}

/** One file that was asked for; a `failure` is why it could not be finished. */
interface Result {
  readonly selected: Selected;
  readonly outcome: Outcome | undefined;
  readonly failure: Failure | undefined;
}

export async function ingest(
  patterns: readonly string[],
  options: IngestOptions,
  context: Context,
): Promise<ExitCode> {
  const repository = openWorkspace(context.cwd);
  if (reportDiagnostics(brokenDocuments(repository, ['source']), context)) return 1;
  const files = await selectFiles(patterns, {
    root: repository.root,
    folder: context.cwd,
    sources: sourcesOf(repository, options.encoding),
    sourceId: options.source,
  });
  const plans = compile(files, repository, pseudonymsOf(repository.root, options.dryRun ?? false));
  if (reportDiagnostics(plans.findings, context)) return 1;
  const paths = files.map(({ path }) => path);
  const rejects = options.rejects === undefined ? undefined : resolve(context.cwd, options.rejects);
  if (rejects !== undefined) keepExport(rejects, repository);
  const rejectFile = rejects === undefined ? undefined : openRejectFile(rejects, paths);
  try {
    warnOfNetwork(repository.root, context);
    const database = options.dryRun
      ? trialStore(repository.root, kindsOf(files))
      : openStore(repository.root);
    const judge = judgeOf(repository);
    const run = { files, plans: plans.bySource, database, rejectFile, judge };
    const results = await ingestAll(run, options, context).finally(() => database.close());
    if (options.format === 'json') context.out(jsonLine(toJson(results)));
    rejectFile?.finish();
    return Math.max(0, ...results.map(exitCode)) as ExitCode;
  } catch (error) {
    rejectFile?.discard();
    throw error;
  }
}

function sourcesOf(
  repository: StandardsRepository,
  encoding: Encoding | undefined,
): readonly Loaded<Source>[] {
  const sources = documentsOf(repository, 'source');
  if (encoding === undefined) return sources;
  return sources.map(source => ({ ...source, document: { ...source.document, encoding } }));
}

/** The kinds of record that the rows of files become. */
const kindsOf = (files: readonly Selected[]): RecordKind[] =>
  files.flatMap(({ source: { document } }) =>
    document.collapse ? [document.record, 'contact' as const] : [document.record],
  );

/** Judges evaluations by the scorecards and sampling plans of the workspace, and by what is stored. */
function judgeOf(repository: StandardsRepository): (database: Database) => EvaluationJudge {
  const scorecards = documentsOf(repository, 'scorecard').map(({ document }) => document);
  const plans = documentsOf(repository, 'sampling').map(({ document }) => document);
  return database => {
    const store = queriesOf(database);
    return evaluationJudge({
      scorecards,
      plans,
      drawsOf: (plan, period) => drawsOf(store, plan, period),
      agentOf: ({ source, key }) => agentOf(store, source, key),
      stored: storedEvaluations(store),
    });
  };
}

function warnOfNetwork(root: string, { err, locale }: Context): void {
  const kind = networkFileSystem(root);
  if (kind === undefined) return;
  err(`${words[locale].warning}${terminalSafe(doctor['doctor/network'][locale]({ folder: root, kind }))}\n`);
}

function compile(files: readonly Selected[], { settings }: StandardsRepository, pseudonyms: Pseudonyms) {
  const sources = [...new Set(files.map(({ source }) => source))];
  const compiled = sources.map(source => ({
    source,
    ...compileSource(source, settings.timezone, pseudonyms),
  }));
  return {
    findings: compiled.flatMap(({ findings }) => findings),
    bySource: new Map(compiled.map(({ source, plan }) => [source, plan])),
  };
}

interface Run {
  readonly files: readonly Selected[];
  readonly plans: ReadonlyMap<Selected['source'], SourcePlan | undefined>;
  readonly database: Database;
  readonly rejectFile: RejectFile | undefined;
  readonly judge: (database: Database) => EvaluationJudge;
}

/** Imports file after file; what the database refuses ends the run, what one file refuses does not. */
async function ingestAll(run: Run, options: IngestOptions, context: Context): Promise<Result[]> {
  const results: Result[] = [];
  for (const selected of run.files) {
    const result = await ingestOne(run, selected, options, context);
    results.push(result);
    if (result.failure?.code.startsWith('store/')) break;
  }
  return results;
}

async function ingestOne(
  run: Run,
  selected: Selected,
  options: IngestOptions,
  context: Context,
): Promise<Result> {
  const plan = run.plans.get(selected.source);
  if (!plan) throw new Error(`no plan for ${selected.source.document.id}`);
  const { rejectFile } = run;
  const line = progressLine(selected.file, context);
  try {
    const outcome = await ingestFile(run.database, plan, {
      path: selected.path,
      file: selected.file,
      now: context.now().getTime(),
      dryRun: options.dryRun ?? false,
      onReject: rejectFile && (row => rejectFile.add(selected.file, row)),
      onProgress: line?.show,
      judge: run.judge,
    }).finally(() => line?.clear());
    if (options.format === 'table') context.out(summary(outcome, plan.zone, context.locale));
    reportDiagnostics(outcome.findings, context);
    warnOfRejects(outcome, context);
    return { selected, outcome, failure: undefined };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.err(`${words[context.locale].error}${terminalSafe(error.say(context.locale))}\n`);
    return { selected, outcome: undefined, failure: error };
  }
}

function warnOfRejects({ status, file, counts }: Outcome, { locale, err }: Context): void {
  if (status === 'refused' || counts.rejected === 0) return;
  const say = words[locale];
  err(
    `${say.warning}${say.someRejected(terminalSafe(file), String(counts.rejected), status === 'dry_run')}\n`,
  );
}

function exitCode({ outcome, failure }: Result): ExitCode {
  if (failure) return failure.exit;
  return outcome?.status === 'refused' ? 1 : 0;
}

/** `contacts` counts the records of this import that its good rows come to: an event log has fewer than rows. */
function toJson(results: readonly Result[]) {
  return {
    version: 1,
    files: results.map(({ selected, outcome }) => ({
      file: selected.file,
      sha256: outcome?.sha256 ?? null,
      source: selected.source.document.id,
      status: outcome?.status ?? 'failed',
      encoding: outcome?.encoding ?? null,
      delimiter: outcome?.delimiter ?? null,
      records: outcome?.counts ?? noRows,
      skipped: outcome?.skipped ?? 0,
      contacts: outcome?.records ?? 0,
      rejects: outcome?.rejects ?? [],
    })),
  };
}
