/** Rendering as a whole process: the example's monthly report with its charts against a bare node; a long table. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bare, compare, peakMemory } from './measure.ts';

const example = fileURLToPath(new URL('../examples/xinghe', import.meta.url));
const tableRows = 3000;

/** A template of the organisation's own with a long table, which `render charter` prints. */
function writeLongTable(folder: string): string {
  const row = '| {{title}} | {{organisation}} | 客服人员应在通话接起后 5 秒内报出公司名称与工号 | 98.1% |\n';
  const head = '::toc\n\n# 明细\n\n| 甲 | 乙 | 丙 | 丁 |\n| --- | --- | --- | ---: |\n';
  mkdirSync(join(folder, 'templates'), { recursive: true });
  const template = join(folder, 'templates/long.md.hbs');
  writeFileSync(template, `${head}${row.repeat(tableRows)}`);
  return template;
}

/** Rows of the table; `yardstick` is the command, `scratch` a folder to work in. */
export async function renderRows(yardstick: string, scratch: string): Promise<string[][]> {
  const folder = join(scratch, 'render');
  cpSync(example, folder, { recursive: true });
  const node = process.execPath;
  const run = (...args: string[]) => ({
    name: 'yardstick',
    command: node,
    args: [yardstick, ...args],
    cwd: folder,
  });
  spawnSync(node, [yardstick, 'ingest', 'data/*.csv'], { cwd: folder, stdio: 'ignore' });
  const monthly = ['render', 'monthly', '--period', '2026-03'];
  const long = ['render', 'charter', '--template', writeLongTable(folder), '--out', 'long'];
  const memory = await peakMemory(node, [yardstick, ...long], folder);
  return [
    compare('render monthly, Word with charts', run(...monthly), bare, 7),
    compare('render monthly, HTML', run(...monthly, '--to', 'html'), bare, 7),
    compare(`render a table of ${tableRows} rows, Word`, run(...long), bare, 3),
    [`render a table of ${tableRows} rows, peak memory`, `${memory ?? '?'} MB`, '', '', '1'],
  ];
}
