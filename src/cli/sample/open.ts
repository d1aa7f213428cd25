import type { DrawRequest } from '../../audit/draw.ts';
import { drawRequest, findPlan } from '../../audit/request.ts';
import type { Period } from '../../calendar/period.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { type SampleNotice, sampleNotice } from '../../diagnostic/sentences/sampling.ts';
import type { Sampling } from '../../document/documents.generated.ts';
import type { Draw } from '../../store/draws.ts';
import { saveDraws } from '../../store/draws.ts';
import { openStore, type Reader, readStore } from '../../store/store.ts';
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

/** Runs `use` on what the plan draws from, with the store open. */
export function withPlan<T>(
  id: string | undefined,
  options: SampleOptions,
  context: Context,
  use: (opened: Opened, store: Reader) => T,
): T {
  if (id === undefined) throw new Failure('usage/missing-argument', { argument: 'PLAN' });
  const repository = openWorkspace(context.cwd);
  const loaded = findPlan(repository, id);
  const store = readStore(repository.root);
  try {
    const period = requestedPeriod(options.period, store, repository.settings.timezone);
    const now = context.now().getTime();
    const { request, diagnostics } = drawRequest(repository, store, loaded, period, now);
    const isRefused = reportDiagnostics(diagnostics, context);
    const opened = { repository, plan: loaded.document, period, request: isRefused ? undefined : request };
    return use(opened, store);
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

/** Says on stderr what should be known beside a draw. */
export function reportNotices(notices: readonly SampleNotice[], { err, locale }: Context): void {
  for (const notice of notices) err(`${figureWords[locale].warning}${cell(sampleNotice(notice, locale))}\n`);
}
