/** Twenty KPIs by month and team over a million contacts, against DuckDB that is asked the same in twenty queries. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePeriod } from '../src/calendar/period.ts';
import { computeFigures } from '../src/metric/compute.ts';
import type { Figure } from '../src/metric/figure.ts';
import { dropColumns } from '../src/store/columns-folder.ts';
import { databaseFile } from '../src/store/database.ts';
import { readStore } from '../src/store/store.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';
import { bare, compare, median, peakMemory } from './measure.ts';
import { contactSource, writeContacts } from './metric-export.ts';
import { openPeer, type Peer, type PeerRow } from './metric-peer.ts';
import { calendarYaml, dear, type Measured, measured, standardYaml } from './metric-standard.ts';

const rowCount = 1_000_000;
const turns = 5;
const zone = 'Asia/Shanghai';
const period = '2026';
const now = Date.UTC(2030, 0, 1);

function workspace(yardstick: string, folder: string, rows: number, kpis: readonly Measured[]): string {
  for (const name of ['sources', 'standards', 'calendars'])
    mkdirSync(join(folder, name), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  write('yardstick.yaml', `kind: workspace\nid: bench\ntitle: bench\ntimezone: ${zone}\n`);
  write('sources/contacts.yaml', contactSource);
  write('calendars/office.yaml', calendarYaml);
  write('standards/service.yaml', standardYaml(kpis));
  writeContacts(join(folder, 'contacts.csv'), rows);
  const { status, stderr } = spawnSync(process.execPath, [yardstick, 'ingest', 'contacts.csv'], {
    cwd: folder,
  });
  if (status !== 0) throw new Error(`ingest: exit ${status}\n${stderr}`);
  return folder;
}

/** The figures of these KPIs, total and slices. */
function figuresIn(folder: string): {
  of: (kpis: readonly Measured[]) => readonly Figure[];
  close: () => void;
} {
  const [repository, store, parsed] = [openWorkspace(folder), readStore(folder), parsePeriod(period, zone)];
  if (!parsed) throw new Error(`no period: ${period}`);
  const common = { period: parsed, now, by: ['month', 'team'] };
  return {
    of: kpis => {
      const asked = { ...common, kpis: kpis.map(({ id }) => id) };
      const { figures, diagnostics } = computeFigures(repository, store, asked);
      for (const { rule } of diagnostics) throw new Error(`no figure: ${rule}`);
      return figures;
    },
    close: () => store.close(),
  };
}

/** Throws where a slice has not the sums that the peer found, or the peer found some where there is no slice. */
async function assertSame(figures: readonly Figure[], kpis: readonly Measured[], peer: Peer): Promise<void> {
  for (const kpi of kpis) {
    const theirs = await peer.ask(kpi);
    const found = new Map(theirs.map(({ month, team, sums }) => [`${month} ${team}`, sums]));
    const own = figures.filter(one => one.kpi === kpi.id && Object.keys(one.by).length > 0);
    for (const one of own) assertSlice(kpi, one, found.get(`${one.by['month']} ${one.by['team']}`) ?? [0, 0]);
    if (own.length < theirs.length) throw new Error(`${kpi.id}: ${own.length} slices of ${theirs.length}`);
  }
}

function assertSlice({ id, isRanked }: Measured, { by, ...figure }: Figure, theirs: PeerRow['sums']): void {
  const first = isRanked ? figure.value : figure.numerator;
  const isSame = first === theirs[0] && (figure.denominator ?? 0) === theirs[1];
  if (isSame) return;
  const slice = Object.values(by).join(' ');
  throw new Error(`${id}, ${slice}: ${first} / ${figure.denominator}, the peer has ${theirs.join(' / ')}`);
}

async function clockMs(run: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Times both in turns, in this process. */
async function inTurns(
  what: string,
  ours: () => unknown,
  theirs: () => Promise<unknown>,
  before: () => void = () => undefined,
): Promise<string[]> {
  const times: [number, number][] = [];
  for (let turn = 0; turn <= turns; turn++) {
    before();
    times.push([await clockMs(ours), await clockMs(theirs)]);
  }
  const [mine, other] = [0, 1].map(who => median(times.slice(1).map(one => one[who] ?? 0)));
  const said = (name: string, ms = 0) => `${name} ${ms.toFixed(0)} ms`;
  const ratio = ((mine ?? 0) / (other ?? 1)).toFixed(2);
  return [what, said('yardstick', mine), said('DuckDB', other), ratio, String(turns)];
}

/** Rows of the bench's table: the engine in this process, its memory and a smaller run as whole processes. */
export async function metricRows(yardstick: string, scratch: string): Promise<string[][]> {
  const folder = workspace(yardstick, join(scratch, 'contacts'), rowCount, [...measured, ...dear]);
  const plain = workspace(yardstick, join(scratch, 'fewer'), rowCount / 10, measured);
  const engine = figuresIn(folder);
  const peer = await openPeer(join(folder, 'contacts.csv'));
  const all = [...measured, ...dear.filter(({ sums }) => sums)];
  await assertSame(engine.of(all), all, peer);
  const asked = async (kpis: readonly Measured[]) => {
    for (const kpi of kpis) await peer.ask(kpi);
  };
  const ask = () => asked(measured);
  const first = () => dropColumns(databaseFile(folder));
  const what = `${measured.length} KPIs, ${rowCount} contacts`;
  const rows = [
    await inTurns(`${what}, as they are first read`, () => engine.of(measured), ask, first),
    await inTurns(`${what}, their columns kept`, () => engine.of(measured), ask),
  ];
  for (const one of dear) {
    const more = () => engine.of([...measured, one]);
    rows.push(
      await inTurns(`the same and ${one.id}`, more, () => asked(one.sums ? [...measured, one] : measured)),
    );
  }
  engine.close();
  peer.close();
  const args = [yardstick, 'kpi', '--period', period, '--by', 'month,team', '--format', 'json'];
  writeFileSync(join(folder, 'standards/service.yaml'), standardYaml(measured));
  const peak = await peakMemory(process.execPath, args, folder);
  rows.push(['their peak memory, whole process', peak ? `${peak} MB` : 'not told here', '', '', '1']);
  const command = { name: 'yardstick kpi', command: process.execPath, args, cwd: plain };
  rows.push(
    compare(`${measured.length} KPIs, ${rowCount / 10} contacts, whole process`, command, bare, turns),
  );
  return rows;
}
