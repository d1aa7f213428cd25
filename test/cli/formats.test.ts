import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runIn } from './run.ts';

const names = [
  ...['a b.yaml', '热线 #1.yaml', '100%.yaml', '%0A%25.yaml', 'x,y.yaml', 'a::b.yaml', '[l](u).yaml'],
  ...['new\n::error::x.yaml', 'tab\tx.yaml', 'pipe|x.yaml', '<b>&amp;.yaml', 'esc\x1b[31m.yaml', `"q'.yaml`],
];
const key = 'k::x%0A]]>,:|<b>&\\n::error::y@all';
const standard = (id: string) => `kind: standard
id: ${id}
title: 标准
version: 1.0.0
status: draft
owner: 客服总监
scope: {}
"${key}": 1
`;

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  writeFileSync(join(root, 'yardstick.yaml'), 'kind: workspace\nid: shop\ntitle: 网店\ntimezone: UTC\n');
  mkdirSync(join(root, 'standards'));
  for (const [index, name] of names.entries())
    writeFileSync(join(root, 'standards', name), standard(`s${index}`));
});
afterAll(() => rmSync(root, { recursive: true }));

const print = async (format: string) => (await runIn(root, ['validate', '--format', format])).out;

/** As GitHub's runner reads a workflow command. */
function command(line: string) {
  const [, name, properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const plain = (text: string) =>
    ['%0D', '\r', '%0A', '\n', '%3A', ':', '%2C', ',', '%25', '%'].reduce(
      (read, code, index, all) => (index % 2 ? read : read.replaceAll(code, all[index + 1] ?? '')),
      text,
    );
  const pairs = properties.split(',').map(pair => [pair.split('=')[0], plain(pair.replace(/^.*?=/, ''))]);
  return { name, properties: Object.fromEntries(pairs) as Record<string, string>, data: plain(data) };
}

describe('names and texts that are markup elsewhere', () => {
  test('are no lines of their own on a terminal or in a pipe', async () => {
    const lines = (await print('unix')).trimEnd().split('\n');
    expect(lines.slice(0, -1).every(line => line.startsWith('standards/'))).toBe(true);
    const pretty = await print('pretty');
    expect(`${lines.join('\n')}\n${pretty}`).not.toMatch(/^::/m);
    expect(pretty).not.toContain('\x1b');
  });

  test('are the files and the messages that they were once GitHub has read them', async () => {
    const lines = (await print('github')).split('\n').filter(line => line.startsWith('::error'));
    const commands = lines.map(command);
    expect(commands.length).toBe(10);
    for (const { name, properties, data } of commands) {
      expect(name).toBe('error');
      // A log acts on an escape, so that one stays visible.
      const file = (properties['file'] ?? '').replaceAll('\\x1b', '\x1b');
      expect(existsSync(join(root, file))).toBe(true);
      expect(data).toContain('k::x%0A]]>,:|<b>&');
    }
  });

  test('are unique issues with paths that exist in GitLab', async () => {
    const issues = JSON.parse(await print('gitlab')) as { fingerprint: string; location: { path: string } }[];
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.filter(({ location }) => !existsSync(join(root, location.path)))).toEqual([]);
  });

  test('are references that lead to the files in SARIF', async () => {
    interface Place {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
    }
    const log = JSON.parse(await print('sarif')) as {
      runs: [{ results: { locations: [Place] }[] }];
    };
    for (const { locations } of log.runs[0].results) {
      const { uri } = locations[0].physicalLocation.artifactLocation;
      expect(existsSync(new URL(uri, `file://${root}/`))).toBe(true);
    }
  });

  test('are plain cells of one table in Markdown', async () => {
    const { children } = fromMarkdown(await print('markdown'), {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    expect(children.map(({ type }) => type)).toEqual(['paragraph', 'table']);
    const rows = children.flatMap(child => (child.type === 'table' ? child.children : []));
    expect(rows.length).toBe(names.length + 1);
    for (const row of rows) {
      expect(row.children.length).toBe(4);
      expect(row.children.flatMap(cell => cell.children.map(({ type }) => type))).toEqual(
        Array.from({ length: 4 }, () => 'text'),
      );
    }
  });

  test('are text and attributes of well-formed XML for JUnit', async () => {
    const xml = await print('junit');
    const [head, ...elements] = xml.split(/(?=<)/);
    expect(head).toBe('<?xml version="1.0" encoding="UTF-8"?>\n');
    for (const element of elements) {
      expect(element).toMatch(/^<\/?[a-z-]+(?: [a-z]+="[^"<>\n\t]*")*\/?>[^<>"]*$/);
      expect(element.replace(/&(?:amp|lt|gt|quot|apos|#9|#10);/g, '')).not.toContain('&');
    }
    // Control characters, which XML cannot hold.
    expect(xml).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
