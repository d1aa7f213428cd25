import { type Document, Packer } from '../libraries/word.ts';

/** The files of a Word document by their names, as they are before they are zipped; XML may be text. */
export type Package = Readonly<Record<string, string | Uint8Array>>;

interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}

/** docx shows only the zip that it makes of them, which would be unzipped again at once. */
const compiler: Compiler = Packer['compiler'];

/** What docx makes of a document. */
export function packageOf(document: Document): Package {
  return Object.fromEntries(compiler.compile(document));
}

const decoder = new TextDecoder();

/** A file of a package as text; the empty text for one that is not there. */
export function textOf(file: string | Uint8Array | undefined): string {
  return typeof file === 'string' ? file : decoder.decode(file);
}
