import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { type DoctorFinding, doctor as sentences } from '../../diagnostic/sentences/doctor.ts';
import { sqliteVersion } from '../../store/database.ts';
import { examineStore } from '../../store/doctor.ts';
import { schemaVersion } from '../../store/schema.ts';
import { jsonLine } from '../../text/json.ts';
import type { Locale } from '../../text/locale.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { cell } from '../figures/show.ts';
import { words } from '../store/words.ts';
import { version } from '../version.ts';

export interface DoctorOptions {
  readonly format: 'table' | 'json';
}

/** A finding, or the failure that keeps the database from being examined any further. */
type Check =
  | DoctorFinding
  | { readonly code: Failure['code']; readonly status: 'error'; readonly facts: Failure };

/** Examines the database; exit 1 for what can be put right, 3 where the database cannot be trusted. */
export async function doctor(
  _: readonly string[],
  { format }: DoctorOptions,
  context: Context,
): Promise<ExitCode> {
  const { root } = openWorkspace(context.cwd);
  const checks = examine(root, context.nodeVersion ?? '');
  const isHealthy = checks.every(({ status }) => status === 'ok');
  context.out(format === 'json' ? toJson(checks, isHealthy) : toText(checks, context.locale));
  if (checks.some(({ status }) => status === 'error')) return 3;
  return isHealthy ? 0 : 1;
}

function examine(root: string, node: string): Check[] {
  const sqlite = sqliteVersion();
  const facts = { yardstick: version(), node, sqlite, schema: schemaVersion };
  const versions: Check = { code: 'doctor/versions', status: 'ok', facts };
  try {
    return [versions, ...examineStore(root, sqlite)];
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return [versions, { code: cause.code, status: 'error', facts: cause }];
  }
}

function said({ code, facts }: Check, locale: Locale): string {
  if (facts instanceof Failure) return facts.say(locale);
  const say: (given: never) => string = sentences[code as DoctorFinding['code']][locale];
  return say(facts as never);
}

function toText(checks: readonly Check[], locale: Locale): string {
  const say = words[locale].doctor;
  return checks.map(check => `${say[check.status]}${cell(said(check, locale))}\n`).join('');
}

function toJson(checks: readonly Check[], healthy: boolean): string {
  return jsonLine({
    version: 1,
    healthy,
    checks: checks.map(({ code, status, facts }) => ({
      check: code,
      status,
      facts: facts instanceof Failure ? facts.facts : facts,
    })),
  });
}
