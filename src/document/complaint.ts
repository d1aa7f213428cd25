import type { ErrorObject } from 'ajv';
import { type Diagnostic, type Place, suggesting } from '../diagnostic/diagnostic.ts';
import type { SchemaNode } from './schema.ts';
import { idPath, locate, type Path, type Tree } from './tree.ts';
import type { SchemaName } from './validators.ts';

/** One thing that a schema has against a value. */
export interface Complaint {
  readonly file: string;
  readonly kind: SchemaName;
  readonly tree: Tree;
  readonly path: Path;
  /** What stands at the path. */
  readonly value: unknown;
  /** What the schema says of the path. */
  readonly node: SchemaNode;
  readonly keyword: string;
  readonly params: ErrorObject['params'];
}

export type Answer = (complaint: Complaint) => Diagnostic;

export function place({ file, tree }: Complaint, path: Path, part: 'key' | 'value' = 'value'): Place {
  return { file, range: locate(tree, path, part), path: idPath(tree.value, path) };
}

/** The finding with another text for the value, as YAML writes it. */
export const instead = (finding: Diagnostic, isSafe: boolean, text: string): Diagnostic =>
  suggesting(finding, isSafe, { range: finding.place.range, text });
