import { resolve } from 'node:path';
import type { ExitCode } from '../../diagnostic/family.ts';
import { hasDifference, keptOf, type Verification, verify as verifyOne } from '../../report/verify.ts';
import { jsonLine } from '../../text/json.ts';
import { verificationJson, verificationText } from '../close/print.ts';
import type { Context } from '../context.ts';
import { withOpened } from '../opened.ts';

export interface VerifyOptions {
  readonly format: 'table' | 'json';
}

/** Compares a report with today's data and documents: 1 where anything differs. */
export async function verify(
  [file = '']: readonly string[],
  { format }: VerifyOptions,
  context: Context,
): Promise<ExitCode> {
  const { repository, reports } = await withOpened(context, async ({ repository, data }) => {
    const reports: Verification[] = [];
    for (const kept of keptOf(resolve(context.cwd, file), file, repository.root)) {
      const now = context.now().getTime();
      reports.push(await verifyOne(kept, { repository, store: data.open, now }));
    }
    return { repository, reports };
  });
  if (format === 'json') {
    context.out(jsonLine({ version: 1, file, reports: reports.map(verificationJson) }));
  } else {
    context.out(reports.map(one => verificationText(one, repository, context.locale)).join('\n'));
  }
  return reports.some(hasDifference) ? 1 : 0;
}
