import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/report/documents.ts';
import { openStore } from '../../src/store/database.ts';
import { readStore, sharedStore } from '../../src/store/store.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';
import { runIn } from '../cli/run.ts';
import { charter, ingested, type Workspace, workspace } from './workspace.ts';

const now = new Date('2026-04-02T09:00:00+08:00');

/** As if another process had imported that nobody answered, and that nobody was content. */
function write({ root }: Workspace): void {
  const database = openStore(root);
  database.exec('UPDATE contact SET was_answered = 0, csat = 1, wait = 100, first_reply = NULL');
  database.close();
}

/** A database that others can read while it is written, which a new one becomes when it is opened next. */
async function settled(files: Readonly<Record<string, string>> = {}): Promise<Workspace> {
  const made = await ingested(files);
  openStore(made.root).close();
  return made;
}

const answered = ({ root }: Workspace) => {
  const store = readStore(root);
  const [row] = store.rows<{ count: number }>('SELECT sum(was_answered) AS count FROM contact');
  store.close();
  return row?.count;
};

interface Recorded {
  readonly kpi: string;
  readonly by: object;
  readonly numerator: number;
  readonly denominator: number;
}

function recorded({ root }: Workspace, name: string, kpi: string): unknown[] {
  const { figures } = JSON.parse(readFileSync(join(root, `reports/${name}.figures.json`), 'utf8')) as {
    figures: Recorded[];
  };
  return figures
    .filter(figure => figure.kpi === kpi && Object.keys(figure.by).length === 0)
    .map(({ numerator, denominator }) => [numerator, denominator]);
}

describe('a command that computes several figures gives those of one state', () => {
  test('month, though somebody writes between what it measures and what it renders', async () => {
    const made = await settled();
    let writes = 0;
    let out = '';
    await runIn(made.root, ['month', '2026-03', '--to', 'md'], {
      now: () => now,
      out: text => {
        out += text;
        if (!text.includes('\n== 生成')) return;
        writes++;
        write(made);
      },
    });
    expect(writes).toBe(1);
    expect(out).toMatch(/接通率 .*34\/38/);
    expect(recorded(made, 'monthly-2026-03', 'answered')).toEqual([[34, 38]]);
    expect(recorded(made, 'monthly-2026-03', 'satisfied')).toEqual([[33, 40]]);
    expect(recorded(made, 'csat-2026-03', 'satisfied')).toEqual([[33, 40]]);
    expect(answered(made)).toBe(0);
    expect((await made.run('kpi', '--period', '2026-03')).out).toMatch(/接通率 .*0\/40/);
  });

  test('verify of a closed month, though somebody writes between two of its reports', async () => {
    const made = await settled();
    for (const id of [[], ['care']])
      await made.run('render', 'monthly', ...id, '--period', '2026-03', '--to', 'md');
    expect(await made.run('close', '2026-03')).toMatchObject({ code: 0 });
    let asked = 0;
    const verified = () =>
      runIn(made.root, ['verify', 'reports/closed/2026-03.json', '--format', 'json'], {
        now: () => {
          if (++asked === 2) write(made);
          return now;
        },
      });
    const first = await verified();
    expect(asked).toBe(2);
    expect(JSON.parse(first.out)).toMatchObject({ reports: [{ figures: [] }, { figures: [] }] });
    expect(answered(made)).toBe(0);
    expect((await verified()).code).toBe(1);
  });

  test('a charter, though somebody writes between its baselines and its histories', async () => {
    const later = charter
      .replace(/baseline: \{value.*?\}\}/, 'baseline: {period: 2026-02}')
      .replace(/start: 2026-01-\d\d, end: 2026-0\d-\d\d/g, 'start: 2026-04-05, end: 2026-04-30');
    const made = await settled({ 'charters/project.yaml': later });
    const repository = openWorkspace(made.root);
    const built = async (between: () => void) => {
      const { open, close } = sharedStore(made.root);
      let asked = 0;
      const store = () => {
        if (++asked === 2) between();
        return open();
      };
      const request = { repository, store, id: undefined, period: undefined, now: now.getTime() };
      const { model, figures } = await buildDocument('charter', { ...request, locale: 'zh-CN' });
      close();
      return { model, figures, asked };
    };
    const before = await built(() => undefined);
    expect(before.asked).toBe(2);
    expect(await built(() => write(made))).toEqual(before);
    expect(answered(made)).toBe(0);
    expect((await built(() => undefined)).figures).not.toEqual(before.figures);
  });
});

describe('a shared store', () => {
  test('is opened when it is first asked for, and once', async () => {
    const made = await settled();
    const { open, close } = sharedStore(made.root);
    write(made);
    const store = open();
    expect(store.rows('SELECT sum(was_answered) AS count FROM contact')).toEqual([{ count: 0 }]);
    expect(open()).toBe(store);
    close();
    expect(() => store.rows('SELECT 1')).toThrow();
  });

  test('of what is not there says so to everybody who asks', () => {
    const { open, close } = sharedStore(workspace().root);
    for (const _ of [1, 2]) expect(open).toThrow(expect.objectContaining({ code: 'store/none' }));
    close();
  });
});
