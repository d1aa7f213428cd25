import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { schemaNames } from '../../document/validators.ts';
import { padded } from '../../text/number.ts';
import { packageFile } from '../../text/package-file.ts';
import { editorSchema } from '../schema/editor.ts';

/** What a new repository is asked to be. */
export interface Answers {
  readonly organisation: string;
  readonly timezone: string;
  readonly hasSample: boolean;
  /** The civil date of today, `yyyy-MM-dd`. */
  readonly today: string;
}

/** Relative posix path → bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

export const defaultTimezone = 'Asia/Shanghai';

/** The organisation that the example, or the empty start, is about. */
export const defaultOrganisation = (hasSample: boolean) =>
  hasSample ? '星河家电（集团）客户服务中心' : '示例公司客户服务中心';

/** What a repository without sample data has in common with the example. */
const shared = /^(calendars\/|\.vscode\/|\.github\/|\.gitlab-ci\.yml$|\.gitattributes$|gitignore$)/;

/** What using the example where it lies leaves behind. */
const derived = /^(\.yardstick|reports)\//;

function filesBelow(folder: string): [path: string, bytes: Buffer][] {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return names
    .filter(name => statSync(join(folder, name)).isFile())
    .map(name => [name.split(sep).join('/'), readFileSync(join(folder, name))]);
}

/** A package cannot carry a file called .gitignore: npm leaves it out and obeys it. */
const installedName = (path: string) => (path === 'gitignore' ? '.gitignore' : path);

/** A double-quoted YAML scalar; every JSON string is one. */
const quoted = (text: string) => JSON.stringify(text);

/**
 * The first day of the quarter after the next: a standard is reviewed every quarter, and a new repository
 * should not begin with a review that is overdue or due in a few days.
 */
function reviewAfter(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarters = year * 4 + Math.ceil(month / 3) + 1;
  return `${Math.floor(quarters / 4)}-${padded((quarters % 4) * 3 + 1, 2)}-01`;
}

function personal(path: string, bytes: Buffer, answers: Answers): Buffer {
  if (!/\.ya?ml$/.test(path)) return bytes;
  const isOther = answers.organisation !== defaultOrganisation(answers.hasSample);
  let text = bytes.toString('utf8');
  if (answers.timezone !== defaultTimezone) {
    text = text.replace(/^timezone: .*$/m, () => `timezone: ${answers.timezone}`);
  }
  if (path.startsWith('standards/')) {
    text = text.replace(/^next_review: (.*)$/m, (line, date: string) =>
      date < answers.today ? `next_review: ${reviewAfter(answers.today)}` : line,
    );
  }
  if (isOther && path === 'yardstick.yaml') {
    text = text
      .replace(/^organisation: .*$/m, () => `organisation: ${quoted(answers.organisation)}`)
      .replace(/^title: .*$/m, 'title: 客户服务标准库');
  }
  return Buffer.from(text);
}

/** What the package keeps in a repository, so that an editor and continuous integration need neither it nor the network. */
export const providedFiles = (): Files =>
  new Map([
    ['ci/validate.mjs', readFileSync(packageFile('dist/checker/validate.mjs'))],
    ...schemaNames.map(
      name => [`.vscode/schemas/${name}.schema.json`, Buffer.from(editorSchema(name))] as const,
    ),
  ]);

/** The files of a new repository: the example with its data, or a small standard to begin with. */
export function scaffold(answers: Answers): Files {
  const example = filesBelow(packageFile('examples/xinghe')).filter(([path]) => !derived.test(path));
  const documents = answers.hasSample
    ? example
    : [...example.filter(([path]) => shared.test(path)), ...filesBelow(packageFile('examples/starter'))];
  return new Map([
    ...documents.map(([path, bytes]) => [installedName(path), personal(path, bytes, answers)] as const),
    ...providedFiles(),
  ]);
}
