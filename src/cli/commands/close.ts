import { join } from 'node:path';
import { type Period, parsePeriod } from '../../calendar/period.ts';
import { civilDate, formatInstant } from '../../calendar/zone.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { checkFigures } from '../../metric/crosscheck.ts';
import { figuresIn } from '../../report/differences.ts';
import { checkTargets, saveFiles } from '../../report/save.ts';
import { type Kept, readSeal, reportsOf, sealFile, sealOf } from '../../report/seal.ts';
import { verify } from '../../report/verify.ts';
import { words } from '../close/words.ts';
import type { Context } from '../context.ts';
import { type Opened, withOpened } from '../opened.ts';

export interface CloseOptions {
  /** Why the month is closed once more. */
  readonly again?: string;
}

/** The month that is meant. Throws Failure close/not-a-month. */
export function monthOf(text: string, zone: string): Period {
  const period = parsePeriod(text, zone);
  if (period && /^\d{4}-\d{2}$/.test(period.id)) return period;
  throw new Failure('close/not-a-month', { text });
}

/** Seals the figures of a month's reports, so that a later change of them shows. */
export async function close(
  [month = '']: readonly string[],
  { again }: CloseOptions,
  context: Context,
): Promise<ExitCode> {
  const now = context.now().getTime();
  const { seal, reports, root } = await withOpened(context, async opened => {
    const { root, settings } = opened.repository;
    const period = monthOf(month, settings.timezone);
    if (now < period.to) {
      throw new Failure('close/not-over', { period: month, last: civilDate(period.to - 1, period.zone) });
    }
    const former = formerSeal(root, month, again);
    const reports = await agreeing(opened, period, now);
    const anew = former && again !== undefined ? { reason: again, former } : undefined;
    return { root, reports, seal: sealOf(month, reports, formatInstant(now, period.zone), anew) };
  });
  const file = sealFile(month);
  const path = join(root, file);
  checkTargets([path]);
  await saveFiles(new Map([[path, new TextEncoder().encode(`${JSON.stringify(seal, null, 2)}\n`)]]));
  const count = reports.reduce((sum, { record }) => sum + ownFigures(record, month), 0);
  context.out(`${file}\n`);
  context.err(`${words[context.locale].closed(month, reports.length, count)}\n`);
  return 0;
}

const ownFigures = (record: object, month: string) =>
  [...figuresIn(record).values()].filter(({ period }) => period === month).length;

/** Throws Failure close/closed and close/not-closed where `--again` does not fit. */
function formerSeal(root: string, period: string, again: string | undefined) {
  const former = readSeal(root, period);
  if (former && again === undefined) {
    const file = sealFile(period);
    throw new Failure('close/closed', { period, on: former.closed_at.slice(0, 10), file });
  }
  if (!former && again !== undefined) throw new Failure('close/not-closed', { period });
  return former;
}

/**
 * The reports whose figures are those of today. Nothing is sealed unless every figure of the month, team by team too,
 * is what its rows come to. Throws Failure close/no-report, close/differs and a bug.
 */
async function agreeing({ repository, data }: Opened, period: Period, now: number): Promise<Kept[]> {
  const reports = reportsOf(repository.root, period.id);
  if (reports.length === 0) throw new Failure('close/no-report', { period: period.id });
  const agreed: Kept[] = [];
  const differing: string[] = [];
  for (const kept of reports) {
    const { figures, older } = await verify(kept, { repository, store: data.open, now });
    const files = figures.length > 0 ? kept.files : older;
    if (files.length === 0) agreed.push(kept);
    differing.push(...files);
  }
  if (agreed.length === 0) throw new Failure('close/differs', { period: period.id, files: differing });
  checkFigures(repository, data.open(), { period, now, by: ['team'] });
  return agreed;
}
