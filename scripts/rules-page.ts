/** Writes docs/rules.md and docs/rules.zh-CN.md from the rules and what `explain` says of them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { rulesPage } from '../src/rules/rules-page.ts';

const docs = new URL('../docs/', import.meta.url);
await mkdir(docs, { recursive: true });
await writeFile(new URL('rules.md', docs), rulesPage('en'));
await writeFile(new URL('rules.zh-CN.md', docs), rulesPage('zh-CN'));
