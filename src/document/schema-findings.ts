import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Complaint } from './complaint.ts';
import { answers } from './complaints.ts';
import { schemaAt } from './schema.ts';
import type { Path, Tree } from './tree.ts';
import { type SchemaName, schemaErrors } from './validators.ts';

/** Enough to choose the first ones from; the rest of a hopeless file is only counted. */
const considered = 1000;

export interface SchemaFindings {
  readonly findings: readonly Diagnostic[];
  /** Complaints that were not looked at. */
  readonly further: number;
}

/** What the schema says against a document, in our own words. */
export function schemaFindings(file: string, kind: SchemaName, tree: Tree): SchemaFindings {
  const all = schemaErrors(kind, tree.value);
  const complaints = essential(all.slice(0, considered)).map(({ instancePath, keyword, params }) => {
    const { path, value } = follow(tree.value, instancePath);
    return { file, kind, tree, path, value, node: schemaAt(kind, path), keyword, params };
  });
  return { findings: withoutPairs(complaints.map(answer)), further: Math.max(0, all.length - considered) };
}

function answer(complaint: Complaint): Diagnostic {
  const found = answers[complaint.keyword];
  if (!found) throw new Error(`no sentence for the schema keyword ${complaint.keyword}`);
  return found(complaint);
}

/** A JSON pointer as a path, and what stands there. */
function follow(root: unknown, pointer: string): { path: Path; value: unknown } {
  const path: (string | number)[] = [];
  let value = root;
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown>)[key];
  }
  return { path, value };
}

/** Without what follows from another error: the branches of a failed choice, the form of a wrong type. */
function essential(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf');
  const placesOf = (keyword: string) =>
    new Set(errors.filter(one => one.keyword === keyword).map(({ instancePath }) => instancePath));
  const [wrongType, wrongForm, wrongChoice] = [placesOf('type'), placesOf('pattern'), placesOf('oneOf')];
  return errors.filter(one => {
    if (one.keyword !== 'type' && wrongType.has(one.instancePath)) return false;
    if (one.keyword === 'dependentRequired' && wrongChoice.has(one.instancePath)) return false;
    if (one.keyword.endsWith('Length') && wrongForm.has(one.instancePath)) return false;
    const isBranch = (choice: ErrorObject) =>
      choice.instancePath === one.instancePath && one.schemaPath.startsWith(`${choice.schemaPath}/`);
    return !choices.some(isBranch);
  });
}

const isRule = <C extends Diagnostic['rule']>(finding: Diagnostic, rule: C): finding is Diagnostic<C> =>
  finding.rule === rule;

/** A misspelt key says already which key is missing. */
function withoutPairs(findings: readonly Diagnostic[]): Diagnostic[] {
  const parentOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  const meant = new Set(
    findings.flatMap(finding =>
      isRule(finding, 'schema/unknown-key')
        ? [`${parentOf(finding.place.path)}#${finding.facts.closest}`]
        : [],
    ),
  );
  return findings.filter(finding => {
    const isMeant = (key: string) => meant.has(`${finding.place.path}#${key}`);
    if (isRule(finding, 'schema/missing-key')) return !isMeant(finding.facts.key);
    if (!isRule(finding, 'schema/one-of') || finding.facts.present.length > 0) return true;
    return !finding.facts.choices.flat().some(isMeant);
  });
}
