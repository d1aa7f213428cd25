import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { ingested } from './workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-look-'));

const isInstalled = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
const hasOffice = isInstalled('soffice') && spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;
const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  isInstalled,
);

async function rendered(format: 'docx' | 'html'): Promise<string> {
  const { root, run } = await ingested();
  const { code } = await run('render', 'monthly', '--period', '2026-03', '--to', format);
  expect(code).toBe(0);
  return join(root, 'reports', `monthly-2026-03.${format}`);
}

/** The pages of a Word file as LibreOffice sets them, as text. */
function pages(docx: string): string[] {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const options = [
    '--headless',
    `-env:UserInstallation=${profile}`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
  ];
  execFileSync('soffice', [...options, docx], { stdio: 'ignore' });
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'monthly-2026-03.pdf'), '-'], {
    encoding: 'utf8',
  });
  return text.split('\f').filter(page => page.trim() !== '');
}

test.skipIf(!hasOffice)(
  'LibreOffice shows the conclusion on page 1 and every chapter on the page that the contents name (skipped without LibreOffice and poppler)',
  async () => {
    const set = pages(await rendered('docx'));
    expect(set[0]).toContain('未达标');
    const contents = set.join('\n').matchAll(/^\s*([一二三四五六]、[^.\s]+)\s*\.{3,}\s*(\d+)\s*$/gm);
    const entries = [...contents].map(([, title = '', page = '']) => ({ title, page: Number(page) }));
    expect(entries.length).toBeGreaterThan(2);
    for (const { title, page } of entries) {
      const heading = new RegExp(`^\\s*${title}\\s*$`, 'm');
      expect({ title, page: set.findIndex(text => heading.test(text)) + 1 }).toEqual({ title, page });
    }
  },
);

test.skipIf(!browser)(
  'a browser shows the report without scripts or requests, and nothing overflows a telephone (skipped without Chromium)',
  async () => {
    const file = await rendered('html');
    expect(readFileSync(file, 'utf8')).not.toMatch(/<script/i);
    const window = await chromium.launch({
      executablePath: browser ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-sync',
        '--no-first-run',
      ],
    });
    try {
      const page = await window.newPage({ viewport: { width: 390, height: 800 } });
      const requests: string[] = [];
      page.on('request', request => requests.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      expect(requests).toEqual([pathToFileURL(file).href]);
      expect(await page.locator('h1').first().textContent()).toContain('服务质量月度报告');
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(390);
    } finally {
      await window.close();
    }
  },
);
