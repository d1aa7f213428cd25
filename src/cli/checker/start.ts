/** The checker that `init` puts into a standards repository: `validate`, and nothing else, in one file. */
import { start } from '../start.ts';

const words = process.argv.slice(2);
await start(words[0] === '--version' ? words : ['validate', ...words]);
