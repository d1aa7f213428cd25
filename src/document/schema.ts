import { readFileSync } from 'node:fs';

/** A schema as it is published; `name` is a kind, or `common`. The path is the same from src and from dist. */
export function schemaText(name: string): string {
  return readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8');
}
