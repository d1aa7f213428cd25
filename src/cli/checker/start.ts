/** The checker that `init` puts into a standards repository: `validate`, and nothing else, in one file. */
import { start } from '../start.ts';

await start('validate');
