import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Repository } from '../ingest/repository.ts';
import { drawnRepository } from './sheet-repository.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);

const title = hasBrowser ? 'the scoring sheet in a browser' : `skipped: no browser at ${executablePath}`;

describe.skipIf(!hasBrowser)(title, () => {
  let browser: Browser;
  let page: Page;
  let shop: Repository;
  const errors: string[] = [];
  const requests: string[] = [];
  const score = () => page.locator('#score').textContent();

  beforeAll(async () => {
    shop = await drawnRepository();
    await shop.run('audit', 'sheet', 'leader-weekly', '--period', '2026-W02', '--reviewer', 'Wang');
    browser = await chromium.launch({
      executablePath,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
    page = await browser.newPage({
      acceptDownloads: true,
      locale: 'en',
      viewport: { width: 390, height: 800 },
    });
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => message.type() === 'error' && errors.push(message.text()));
    page.on('request', request => requests.push(request.url()));
    await page.goto(pathToFileURL(join(shop.root, 'reports/audit-leader-weekly-2026-W02-Wang.html')).href);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  test('shows hostile text as text, links only what is safe, and fits a telephone', async () => {
    expect(await page.locator('#facts').textContent()).toContain('<img src=x onerror=');
    expect(await page.locator('#facts a').getAttribute('href')).toBe('https://recordings.example/A1');
    await page.keyboard.press(']');
    expect(await page.locator('#facts a').count()).toBe(0);
    expect(await page.locator('#facts').textContent()).toContain('javascript:window.hacked=1');
    await page.keyboard.press('[');
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  test('is filled with the keyboard alone, and the score runs along', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    expect(await score()).toBe('Score: 100 (not complete) · unanswered 2');
    await page.keyboard.press('2');
    expect(await score()).toBe('Score: 80 (not complete) · unanswered 1');
    await page.keyboard.press('y');
    expect(await score()).toBe('Score: 80 · passed');
    await page.keyboard.press('y');
    expect(await score()).toBe('Score: 75 · not passed');
    await page.keyboard.press('m');
    await page.keyboard.type('=1+1, "note"');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1:75');
    expect(await page.locator('input.offset[aria-invalid=true]').count()).toBe(1);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('05');
    expect(await page.locator('input.offset[aria-invalid=true]').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.dataset.item')).toBe('hold');
  });

  test('names every field for a screen reader', async () => {
    expect(await page.locator('fieldset.item legend').count()).toBe(4);
    expect(await page.getByRole('group', { name: /Greeting/ }).count()).toBe(1);
    expect(await page.getByRole('radio', { name: 'Yes' }).count()).toBe(3);
    expect(await page.locator('#score').getAttribute('aria-live')).toBe('polite');
    const nameless = await page.evaluate(
      `[...document.querySelectorAll('input,select,textarea,button')].filter(one =>
        !one.labels?.length && !one.getAttribute('aria-label') && !one.textContent.trim()).length`,
    );
    expect(nameless).toBe(0);
  });

  test('keeps what was filled over a reload', async () => {
    await page.keyboard.press(']');
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await page.reload();
    expect(await page.locator('#records').inputValue()).toContain('2. A2');
    expect(await page.locator('#count').textContent()).toBe('1 / 3 done');
    await page.keyboard.press('[');
    expect(await score()).toBe('Score: 75 · not passed');
  });

  test('exports what is complete, which is ingested with the figures of the sheet', async () => {
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('e');
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('evaluations-leader-weekly-2026-W02-Wang.csv');
    expect(await page.locator('#message').textContent()).toBe('Exported: 1 · Not complete, not exported: A2');
    const file = await download.path();
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toContain('"\'=1+1, ""note"""');
    copyFileSync(file, join(shop.root, download.suggestedFilename()));
    const report = await shop.ingest(download.suggestedFilename());
    expect(report).toMatchObject({ code: 0, rejects: [], records: { read: 1, loaded: 1 } });
    expect(
      shop.rows(
        'SELECT score, passed, critical, weight, evaluator, agent, level, answers, notes FROM evaluation',
      ),
    ).toEqual([
      {
        score: 75,
        passed: 0,
        critical: 0,
        weight: 4,
        evaluator: 'Wang',
        agent: 'Li',
        level: 'leader',
        answers: '{"greeting":"yes","listening":2,"secrecy":"yes","hold":"yes"}',
        notes: '{"hold":{"text":"=1+1, \\"note\\"","offset_s":65}}',
      },
    ]);
  });

  test('asked nothing of the network, and nothing failed', () => {
    expect(requests.filter(url => !/^(?:file|blob|data):/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
