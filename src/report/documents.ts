import { Failure } from '../diagnostic/failure.ts';
import { closest } from '../text/closest.ts';
import type { Build, Built, DocumentRequest } from './build.ts';

/** Every document by the name that `render` knows it by, loaded only when it is asked for. */
const builders: Readonly<Record<string, () => Promise<{ readonly build: Build }>>> = {
  charter: () => import('./documents/charter.ts'),
  research: () => import('./documents/research.ts'),
  needs: () => import('./documents/needs.ts'),
  benchmark: () => import('./documents/benchmark.ts'),
  monthly: () => import('./documents/monthly.ts'),
  'pilot-weekly': () => import('./documents/pilot-weekly.ts'),
  'pilot-report': () => import('./documents/pilot-report.ts'),
  csat: () => import('./documents/csat.ts'),
  'qc-whitepaper': () => import('./documents/qc-whitepaper.ts'),
  'self-check': () => import('./documents/self-check.ts'),
  calibration: () => import('./documents/calibration.ts'),
  person: () => import('./documents/person.ts'),
  scorecard: () => import('./documents/scorecard.ts'),
  standard: () => import('./documents/standard.ts'),
  minutes: () => import('./documents/minutes.ts'),
  comments: () => import('./documents/comments.ts'),
  'update-process': () => import('./documents/update-process.ts'),
  handbook: () => import('./documents/handbook.ts'),
};

export const documentNames: readonly string[] = Object.keys(builders);

/** The documents that are tables, which `--to xlsx` can write. */
export const documentsWithSheets: readonly string[] = [
  ...['standard', 'needs', 'benchmark', 'comments'],
  ...['qc-whitepaper', 'self-check', 'calibration', 'person', 'scorecard'],
].filter(name => Object.hasOwn(builders, name));

/**
 * The model of a document and what belongs to it. Throws a Failure where the name, the id or the period says no
 * document, and store/none where a report has no data to be made from.
 */
export async function buildDocument(name: string, request: DocumentRequest): Promise<Built> {
  const load = Object.hasOwn(builders, name) ? builders[name] : undefined;
  if (load) return (await load()).build(request);
  throw new Failure('render/unknown-document', {
    document: name,
    closest: closest(name, documentNames),
    documents: documentNames,
  });
}
