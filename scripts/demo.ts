/** The whole way on the example, by the real command, in a scratch folder: run after a build. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../bin/yardstick.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'yardstick-demo-'));
const folder = join(scratch, 'xinghe');

function step(cwd: string, ...args: string[]): void {
  const shown = args.map(word => (/[\s*]/.test(word) ? `"${word}"` : word)).join(' ');
  console.log(`\n$ yardstick ${shown}`);
  const { status, error } = spawnSync(process.execPath, [command, ...args], { cwd, stdio: 'inherit' });
  if (status === 0) return;
  console.error(error ?? `yardstick ${shown}: exit ${status}`);
  process.exit(1);
}

step(scratch, 'init', 'xinghe', '--yes');
step(folder, 'validate', '--today', '2026-03-31');
step(folder, 'ingest', 'data/*.csv');
step(folder, 'kpi', '--period', '2026-03');
step(folder, 'trace', 'answer-rate', '--period', '2026-03', '--outcome', 'missed');
step(folder, 'trace', 'complaint-contact-rate', '--period', '2026-03', '--outcome', 'missed');
step(folder, 'render', 'monthly', '--period', '2026-03', '--to', 'md,docx,html');
step(folder, 'render', 'charter', '--to', 'md,docx,html');
step(folder, 'render', 'csat', '--period', '2026-03', '--to', 'md,docx,html');
step(folder, 'render', 'pilot-weekly', '--period', '2026-W12', '--to', 'md,docx,html');
step(folder, 'render', 'pilot-report', '--to', 'md,docx,html');
step(folder, 'render', 'research', '--to', 'md,docx,html');
step(folder, 'render', 'needs', '--to', 'md,docx,html,xlsx');
step(folder, 'render', 'benchmark', '--to', 'md,docx,html,xlsx');
step(folder, 'diff', 'customer-service@1.2.0', 'customer-service@2.0.0');
step(
  folder,
  'render',
  'standard',
  'customer-service@2.0.0',
  '--period',
  '2026-Q1',
  '--to',
  'md,docx,html,xlsx',
);
step(folder, 'render', 'minutes', '--period', '2026-Q1', '--to', 'md,docx,html');
step(folder, 'render', 'comments', '--to', 'md,docx,html,xlsx');
step(folder, 'review', 'import', 'reports/comments.xlsx');
step(folder, 'render', 'standard', '--to', 'md,docx,html');
step(folder, 'render', 'handbook', '--to', 'md,docx,html');
step(folder, 'render', 'update-process', '--to', 'md,docx,html');
for (const plan of ['self-daily', 'leader-weekly', 'specialist-monthly', 'manager-monthly']) {
  step(folder, 'sample', 'draw', plan, '--period', '2026-03');
}
step(folder, 'sample', 'draw', 'customer-quarterly', '--period', '2026-Q1');
step(folder, 'sample', 'verify', 'leader-weekly', '--period', '2026-W11');
step(folder, 'audit', 'sheet', 'leader-weekly', '--period', '2026-W11', '--to', 'html,xlsx,csv');
step(folder, 'audit', 'results', '--period', '2026-03', '--by', 'team');
step(folder, 'audit', 'agreement', '--period', '2026-03');
for (const document of ['qc-whitepaper', 'self-check', 'calibration']) {
  step(folder, 'render', document, '--period', '2026-03', '--to', 'md,docx,html');
}
step(folder, 'render', 'person', '李晓雯', '--period', '2026-03', '--to', 'md,docx,html');
step(folder, 'render', 'scorecard', 'hotline', '--to', 'md,docx,html');
step(folder, 'month', '2026-03');
step(folder, 'close', '2026-03');
step(folder, 'verify', 'reports/closed/2026-03.json');

console.log();
for (const name of readdirSync(join(folder, 'reports')).sort()) console.log(join(folder, 'reports', name));
