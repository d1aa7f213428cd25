import { Failure } from '../diagnostic/failure.ts';
import { closest } from '../text/closest.ts';
import { packageText } from '../text/package-file.ts';
import { documentNames } from './documents.ts';

/** The JSON schema of what a document's template gets, as it is published. Throws Failure render/unknown-document. */
export function modelSchema(document: string): string {
  if (!documentNames.includes(document)) {
    throw new Failure('render/unknown-document', {
      document,
      closest: closest(document, documentNames),
      documents: documentNames,
    });
  }
  return packageText(`schemas/models/${document}.schema.json`);
}
