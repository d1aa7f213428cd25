import { createRequire } from 'node:module';
import type { ErrorObject } from 'ajv';
import type { Document } from './documents.generated.ts';

export type Kind = Document['kind'];

/** A validator leaves its complaints on itself, as ajv does. */
interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

let loaded: Readonly<Record<string, Validator>> | undefined;

/** Compiled from schemas/ by scripts/validators.ts; the path is the same from src and from dist. */
function validators(): Readonly<Record<string, Validator>> {
  loaded ??= createRequire(import.meta.url)('../../dist/document/validators.cjs') as typeof loaded & object;
  return loaded;
}

/** Every kind that has a schema, in alphabetical order. */
export const kinds: readonly Kind[] = [
  'benchmark',
  'calendar',
  'charter',
  'monthly',
  'pilot',
  'research',
  'review',
  'sampling',
  'scorecard',
  'source',
  'standard',
  'workspace',
];

export const isKind = (word: unknown): word is Kind => kinds.some(kind => kind === word);

/** What the schema of `kind` says against a value; nothing where it is a document of that kind. */
export function schemaErrors(kind: Kind, value: unknown): readonly ErrorObject[] {
  const validator = validators()[kind];
  if (!validator) throw new Error(`no validator of ${kind}: npm run build writes them`);
  return validator(value) ? [] : (validator.errors ?? []);
}
