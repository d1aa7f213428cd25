import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDate } from '../../calendar/zone.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { withItem } from '../../document/append.ts';
import type { Standard } from '../../document/documents.generated.ts';
import type { Loaded } from '../../document/read.ts';
import { fingerprintOf } from '../../rules/fingerprint.ts';
import { closest } from '../../text/closest.ts';
import type { Locale } from '../../text/locale.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { documentsOf, openWorkspace } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { replaceFile } from '../replace-file.ts';

export interface ApproveOptions {
  readonly by?: string;
}

interface Approval {
  readonly standard: string;
  readonly by: string;
  readonly on: string;
  readonly fingerprint: string;
}

const words: { readonly [L in Locale]: Record<'done' | 'known', (approval: Approval) => string> } = {
  'zh-CN': {
    done: ({ standard, by, on, fingerprint }) =>
      `已记录：${by} 于 ${on} 批准 ${standard}（指纹 ${fingerprint}）。\n`,
    known: ({ standard, by, fingerprint }) =>
      `${by} 已批准过这份内容：${standard}（指纹 ${fingerprint}），没有改动。\n`,
  },
  en: {
    done: ({ standard, by, on, fingerprint }) =>
      `Recorded: ${by} approved ${standard} on ${on} (fingerprint ${fingerprint}).\n`,
    known: ({ standard, by, fingerprint }) =>
      `${by} has approved this content already: ${standard} (fingerprint ${fingerprint}). Nothing changed.\n`,
  },
};

/** The keys that stand at the head of a standard, where approvals belong too. */
const head = ['status', 'effective_from', 'effective_to', 'next_review', 'owner', 'author'];

/** Records that a role approved a standard as it stands now, in the standard's own file. */
export async function approve(
  [id = '']: readonly string[],
  { by }: ApproveOptions,
  { cwd, locale, now, out }: Context,
): Promise<ExitCode> {
  if (!by?.trim()) throw new Failure('usage/needs', { option: 'approve', other: '--by ROLE' });
  const { root, settings, documents } = openWorkspace(cwd);
  const { roles } = settings;
  if (roles && !roles.includes(by)) {
    throw new Failure('usage/unknown-role', { role: by, closest: closest(by, roles), roles });
  }
  const { file, document } = theStandard(documentsOf({ documents }, 'standard'), id);
  const on = civilDate(now().getTime(), settings.timezone);
  const fingerprint = fingerprintOf(document);
  const approval = { standard: `${document.id}@${document.version}`, by, on, fingerprint };
  const isKnown = document.approvals?.some(one => one.by === by && one.fingerprint === fingerprint);
  if (!isKnown) {
    const path = join(root, file);
    const item = `{by: ${scalar(by)}, on: ${on}, fingerprint: "${fingerprint}"}`;
    replaceFile(path, withItem(readFileSync(path, 'utf8'), 'approvals', item, head));
  }
  out(terminalSafe(words[locale][isKnown ? 'known' : 'done'](approval)));
  return 0;
}

function theStandard(standards: readonly Loaded<Standard>[], id: string): Loaded<Standard> {
  const identity = ({ document }: Loaded<Standard>) => `${document.id}@${document.version}`;
  const found = standards.filter(one => one.document.id === id || identity(one) === id);
  const [only, another] = found;
  if (only && !another) return only;
  const known = (only ? found : standards).map(identity);
  const near = only ? undefined : closest(id, [...known, ...standards.map(({ document }) => document.id)]);
  throw new Failure('usage/which-standard', { id, closest: near, known, isSeveral: only !== undefined });
}

/** A role as one would write it: in quotes only where YAML could read it as something else. */
const scalar = (text: string) =>
  /^\p{L}[\p{L}\p{N} ._-]*$/u.test(text) &&
  !/^(true|false|null|yes|no|on|off|[yn])$/i.test(text.trim()) &&
  text === text.trim()
    ? text
    : JSON.stringify(text);
