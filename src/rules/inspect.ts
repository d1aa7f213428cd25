import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { named } from '../diagnostic/fingerprint.ts';
import type { Finding, SuppressedFinding } from '../diagnostic/report.ts';
import { isAsked } from '../diagnostic/rule-ids.ts';
import type { Document, Standard } from '../document/documents.generated.ts';
import { type Contents, linesIn } from '../workspace/files.ts';
import { type Survey, surveyOf } from '../workspace/workspace.ts';
import type { History, Subject } from './rule.ts';
import { applyRules } from './rules.ts';
import { applyComments, marker } from './suppress.ts';

/** What is wrong with the files of a workspace, and what their comments set apart. Plain data. */
export interface Inspection {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** What `today` was taken from; undefined where yardstick.yaml cannot be read. */
  readonly timezone: string | undefined;
  readonly today: string;
}

export interface InspectionSettings {
  readonly root: string;
  /** The day in a time zone, `yyyy-MM-dd`. */
  readonly todayIn: (timezone: string | undefined) => string;
  /** False for files outside any workspace: nothing is known of what they refer to. */
  readonly isWorkspace: boolean;
  /** The standards of an earlier revision to compare with; rules that need it say nothing without. */
  readonly base?: readonly Standard[];
  /** What the KPIs came to; rules that need it say nothing without. */
  readonly history?: History;
  /** What is wrong with a file that a document names; without it nobody looks. */
  readonly attachmentAt?: Subject['attachmentAt'];
}

/** Everything that validation finds, from what is in the files alone: schemas, rules and comments. */
export function inspect(
  contents: ReadonlyMap<string, Contents>,
  { root, todayIn, isWorkspace, base, history, attachmentAt }: InspectionSettings,
): Inspection {
  const surveyed = surveyOf(root, contents);
  const { documents, settings, diagnostics, files } = surveyed;
  const today = todayIn(settings?.timezone);
  const isComplete = isWorkspace && documents.length === files.length;
  const all = [
    ...diagnostics,
    ...applyRules({ documents, settings, today, isComplete, base, history, attachmentAt }),
  ];
  const linesOf = lastOf((file: string) => linesIn(contents.get(file) ?? new Uint8Array()));
  const name = naming(surveyed, linesOf);
  const judged = new Set(documents.map(({ file }) => file));
  const found = byFile(name([...byFile(all).values()].flat()));
  const sorted = [...contents].map(([file, one]) => {
    const own = found.get(file) ?? [];
    const hasComments =
      one instanceof Uint8Array && Buffer.from(one.buffer, one.byteOffset, one.length).includes(marker);
    const lines = hasComments ? linesOf(file) : [];
    const isJudged = (rule: string) => judged.has(file) && isAsked(rule, { base, history });
    return applyComments(file, lines, own, { today, isJudged });
  });
  return {
    findings: sorted.flatMap(({ kept, reports }) => [...kept, ...name(reports)]),
    suppressed: sorted.flatMap(({ suppressed }) => suppressed),
    timezone: settings?.timezone,
    today,
  };
}

/** What was asked for last is asked for again: findings come file by file. */
function lastOf<T>(make: (file: string) => T): (file: string) => T {
  let last: { readonly file: string; readonly made: T } | undefined;
  return file => {
    if (last?.file !== file) last = { file, made: make(file) };
    return last.made;
  };
}

function byFile<F extends Diagnostic>(findings: readonly F[]): Map<string, F[]> {
  const files = new Map<string, F[]>();
  for (const finding of findings) {
    const known = files.get(finding.place.file);
    if (known) known.push(finding);
    else files.set(finding.place.file, [finding]);
  }
  return files;
}

/**
 * What is wrong with one text, as an editor would ask: the text stands in for the file of that name, and the
 * workspace's other documents are as they were read.
 */
export function lintText(
  file: string,
  text: string,
  workspace: Pick<Survey, 'documents' | 'settings' | 'root'>,
  today: string,
): Diagnostic[] {
  const own = surveyOf(workspace.root, new Map([[file, Buffer.from(text)]]));
  const documents = [...workspace.documents.filter(one => one.file !== file), ...own.documents];
  const subject = {
    documents,
    settings: own.settings ?? workspace.settings,
    today,
    isComplete: own.documents.length > 0,
  };
  const found = applyRules(subject).filter(({ place }) => place.file === file);
  const isJudged = (rule: string) => own.documents.length > 0 && isAsked(rule, {});
  const lines = text.split(/\r?\n/);
  const { kept, reports } = applyComments(file, lines, [...own.diagnostics, ...found], { today, isJudged });
  return [...kept, ...reports];
}

type Naming = (findings: readonly Diagnostic[]) => Finding[];

/** Versions of one standard lie in files `id@version`; what they are found to say is named apart. */
function naming({ documents }: Survey, linesOf: (file: string) => readonly string[]): Naming {
  const identity = ({ kind, id, ...rest }: Document, file: string) =>
    `${kind} ${id}${file.includes('@') && 'version' in rest ? `@${rest.version}` : ''}`;
  const ids = new Map(documents.map(({ file, document }) => [file, identity(document, file)]));
  return findings => named(findings, file => ids.get(file) ?? file, linesOf);
}
