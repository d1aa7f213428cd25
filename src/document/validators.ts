import { createRequire } from 'node:module';
import type { ErrorObject } from 'ajv';
import type { Document } from './documents.generated.ts';

export type Kind = Document['kind'];

/** A validator leaves its complaints on itself, as ajv does. */
interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

const require = createRequire(import.meta.url);
const loaded = new Map<Kind, Validator>();

/**
 * Compiled from schemas/ by scripts/validators.ts, and loaded when a document of the kind is met; the path is the same
 * from src and from dist.
 */
function validatorOf(kind: Kind): Validator {
  const known = loaded.get(kind);
  if (known) return known;
  const { [kind]: validator } = require(`../../dist/document/validators/${kind}.cjs`) as Record<
    Kind,
    Validator
  >;
  loaded.set(kind, validator);
  return validator;
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
  const validator = validatorOf(kind);
  return validator(value) ? [] : (validator.errors ?? []);
}
