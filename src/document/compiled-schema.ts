import { createRequire } from 'node:module';
import { packageFile } from '../text/package-file.ts';

const require = createRequire(import.meta.url);

/** What scripts/validators.ts makes of a schema: a module that exports one function by the schema's name. */
export const compiledSchema = (name: string): unknown => require(packageFile(`dist/validators/${name}.cjs`));
