import type { ErrorObject } from 'ajv';
import { compiledSchema } from './compiled-schema.ts';
import type { Document } from './documents.generated.ts';

export type Kind = Document['kind'];

/** What has a schema: every kind, and brand.yaml, which is no document. */
export type SchemaName = Kind | 'brand';

/** A validator leaves its complaints on itself, as ajv does. */
interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

const loaded = new Map<SchemaName, Validator>();

/** Loaded when a document of the kind is met. */
function validatorOf(name: SchemaName): Validator {
  const known = loaded.get(name);
  if (known) return known;
  const { [name]: validator } = compiledSchema(name) as Record<SchemaName, Validator>;
  loaded.set(name, validator);
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

/** Every schema that is published, in alphabetical order. */
export const schemaNames: readonly SchemaName[] = [...kinds, 'brand' as const].sort();

export const isKind = (word: unknown): word is Kind => kinds.some(kind => kind === word);

/** What a schema says against a value; nothing where it accepts it. */
export function schemaErrors(name: SchemaName, value: unknown): readonly ErrorObject[] {
  const validator = validatorOf(name);
  return validator(value) ? [] : (validator.errors ?? []);
}
