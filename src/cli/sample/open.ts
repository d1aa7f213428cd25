import type { DrawRequest } from '../../audit/draw.ts';
import { drawRequest, findPlan, planPeriod } from '../../audit/request.ts';
import type { Period } from '../../calendar/period.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { type SampleNotice, sampleNotice } from '../../diagnostic/sentences/sample-notice.ts';
import type { Sampling } from '../../document/documents.generated.ts';
import { openStore } from '../../store/database.ts';
import type { Draw } from '../../store/draws.ts';
import { saveDraws } from '../../store/draws.ts';
import { type Reader, readStore } from '../../store/store.ts';
import { openWorkspace, type StandardsRepository } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { reportDiagnostics } from '../figures/report.ts';
import { requestedPeriod } from '../figures/request.ts';
import { cell } from '../figures/show.ts';
import { words as figureWords } from '../figures/words.ts';
import type { SampleOptions } from './action.ts';

/** A plan and a period of the command line, and what is drawn by them; none where a document is wrong. */
export interface Opened {
  readonly repository: StandardsRepository;
  readonly plan: Sampling;
  readonly period: Period;
  readonly request: DrawRequest | undefined;
}

/** Runs `use` on what the plan draws from in one of its periods, with the store open. */
export function withPlan<T>(
  id: string | undefined,
  options: SampleOptions,
  context: Context,
  use: (opened: Opened, store: Reader) => T,
): T {
  const [only] = withPeriods(id, options, context, (plan, period) => [planPeriod(plan, period)], use);
  if (only === undefined) throw new Error('one period gives one result');
  return only.result;
}

/**
 * Runs `use` on what the plan draws from in each of its periods that `periodsOf` finds in the one that was asked for.
 * Ends with the first that a document is wrong for.
 */
export function withPeriods<T>(
  id: string | undefined,
  options: SampleOptions,
  context: Context,
  periodsOf: (plan: Sampling, asked: Period) => readonly Period[],
  use: (opened: Opened, store: Reader) => T,
): { readonly result: T }[] {
  if (id === undefined) throw new Failure('usage/missing-argument', { argument: 'PLAN', command: 'sample' });
  const repository = openWorkspace(context.cwd);
  const loaded = findPlan(repository, id);
  const plan = loaded.document;
  const store = readStore(repository.root);
  const results: { readonly result: T }[] = [];
  try {
    const asked = requestedPeriod(options.period, store, repository.settings.timezone);
    const now = context.now().getTime();
    for (const period of periodsOf(plan, asked)) {
      const { request, diagnostics } = drawRequest(repository, store, loaded, period, now);
      const isRefused = reportDiagnostics(diagnostics, context);
      const opened = { repository, plan, period, request: isRefused ? undefined : request };
      results.push({ result: use(opened, store) });
      if (isRefused) break;
    }
    return results;
  } finally {
    store.close();
  }
}

/** Writes draws to the database of a repository. */
export function store(root: string, draws: readonly Draw[]): void {
  const database = openStore(root);
  try {
    saveDraws(database, draws);
  } finally {
    database.close();
  }
}

/** Says on stderr what should be known beside draws, each thing once. */
export function reportNotices(notices: readonly SampleNotice[], { err, locale }: Context): void {
  const texts = new Set(notices.map(notice => cell(sampleNotice(notice, locale))));
  for (const text of texts) err(`${figureWords[locale].warning}${text}\n`);
}
