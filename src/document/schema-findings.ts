import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import { idPath, locate, type Path, type Tree } from './tree.ts';
import { type Kind, schemaErrors } from './validators.ts';

/** What the schema says against a document, in our own words. */
export function schemaFindings(file: string, kind: Kind, tree: Tree): Diagnostic[] {
  return schemaErrors(kind, tree.value).map(({ instancePath, keyword }) => {
    const path: Path = instancePath.split('/').slice(1);
    const place = { file, range: locate(tree, path), path: idPath(tree.value, path) };
    return error('schema/other', place, { keyword });
  });
}
