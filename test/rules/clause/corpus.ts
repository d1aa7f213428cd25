import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import type { Workspace } from '../../../src/document/documents.generated.ts';
import { readDocument } from '../../../src/document/read.ts';
import { clause } from '../../../src/rules/clause/clause.ts';
import type { Subject } from '../../../src/rules/rule.ts';

/** A sentence as a clause; whatever a clause can have may be given. */
export interface Example {
  readonly text?: string | { readonly 'zh-CN'?: string; readonly en?: string };
  /** Several clauses of one standard. */
  readonly texts?: readonly string[];
  /** `none` for a standard without one. */
  readonly calendar?: string;
  readonly kpi?: string;
  readonly status?: string;
  readonly [key: string]: unknown;
}

/** A sentence with every rule that should fire on it, or one that should (not) fire one rule. */
export interface Sample {
  readonly file: string;
  readonly example: Example;
  /** The rules that it tells something of. */
  readonly about: readonly string[];
  readonly fires: readonly string[];
}

const folder = new URL('./corpus/', import.meta.url);
const asExample = (entry: string | Example): Example => (typeof entry === 'string' ? { text: entry } : entry);
export const ruleNames = clause.map(({ id }) => id.slice('clause/'.length));

type OneRule = { fire: (string | Example)[]; pass: (string | Example)[] };
type Labelled = (Example & { fires: string[] })[];
type PartlyLabelled = { about: string[]; sentences: Labelled };

/**
 * `<rule>.yaml` holds sentences that fire and that pass one rule; `labelled-*.yaml` name all that fire, of all
 * rules or of those that they are about.
 */
export function readCorpus(): Sample[] {
  return readdirSync(folder)
    .sort()
    .flatMap(file => {
      const content = parse(readFileSync(new URL(file, folder), 'utf8')) as
        | OneRule
        | Labelled
        | PartlyLabelled;
      if (Array.isArray(content) || 'sentences' in content) {
        const [about, sentences] = Array.isArray(content)
          ? [ruleNames, content]
          : [content.about, content.sentences];
        return sentences.map(({ fires, ...example }) => ({ file, example, about, fires }));
      }
      const about = [file.replace('.yaml', '')];
      return [
        ...content.fire.map(entry => ({ file, example: asExample(entry), about, fires: about })),
        ...content.pass.map(entry => ({ file, example: asExample(entry), about, fires: [] })),
      ];
    });
}

export const settings: Workspace = {
  kind: 'workspace',
  id: 'shop',
  title: '网店',
  timezone: 'Asia/Shanghai',
};

/** A standard with the example as its clauses, as a file would hold it. */
export function standardOf({ text, texts, calendar = 'office', kpi, status, ...clause }: Example): string {
  const kpis = kpi && [
    { id: 'k', title: kpi, category: 'basic', measure: { metric: 'answer_rate' }, owner: '总监' },
  ];
  return stringify({
    kind: 'standard',
    id: 'hotline',
    title: '热线',
    version: '1.0.0',
    status: status ?? 'effective',
    owner: '总监',
    ...(calendar === 'none' ? {} : { calendar }),
    scope: {},
    ...(kpis ? { kpis } : {}),
    clauses: (texts ?? [text]).map((one, index) => ({
      id: `C${index + 1}`,
      category: 'basic',
      level: 'must',
      owner: '总监',
      ...clause,
      text: one,
    })),
  });
}

/** What the clause rules find in a standard. */
export function findings(source: string, given: Partial<Subject> = {}): Diagnostic[] {
  const { loaded, findings: refused } = readDocument('hotline.yaml', new TextEncoder().encode(source));
  if (!loaded) throw new Error(`${source}\n${JSON.stringify(refused)}`);
  const subject: Subject = { documents: [loaded], settings, today: '2026-03-31', isComplete: true, ...given };
  return clause.flatMap(({ check }) => check(subject));
}

/** The rules that fire on an example, without their family. */
export const firing = (example: Example): string[] => [
  ...new Set(findings(standardOf(example)).map(({ rule }) => rule.slice('clause/'.length))),
];
