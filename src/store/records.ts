import type { RecordKind } from '../catalogue/records.ts';
import type { Database, Value } from './database.ts';
import { identifier } from './schema.ts';

/** What has become of the rows given to a writer. A row that a later one of the file replaces is superseded. */
export interface Written {
  loaded: number;
  updated: number;
  unchanged: number;
  superseded: number;
  /** Distinct keys. */
  keys: number;
}

/** One row for a writer; `origin` is whatever its giver knows it by. */
export interface NewRow<Origin> {
  readonly key: string;
  readonly line: number;
  /** What tells newer from older, JSON list; null where the later row is the newer one. */
  readonly rank: string | null;
  readonly values: readonly Value[];
  readonly origin: Origin;
}

export interface RecordWriter<Origin> {
  /** True after `flush`. */
  readonly written: Readonly<Written>;
  /** Stores a row, soon, or nothing where the same is stored already or something newer is. */
  put(row: NewRow<Origin>): void;
  /** Stores what was put and waits. */
  flush(): void;
}

interface Target {
  readonly kind: RecordKind;
  readonly source: string;
  readonly importId: number;
  /** The table's columns that `values` fill, in their order; the others become NULL. */
  readonly columns: readonly string[];
  /** Whether a file may hold several rows of one key, of which the newest stays. */
  readonly repeats: boolean;
}

/** A row whose key this import has had before, and whether it says the same as the row that had it. */
export interface Repeat {
  readonly earlierLine: number;
  readonly isSame: boolean;
}

/** Is told a row that is refused because this import has had its key. */
type OnRepeat<Origin> = (row: NewRow<Origin>, repeat: Repeat) => void;

/** What an earlier row of the same file found in place: the same, or something newer than itself. */
interface Touched {
  readonly line: number;
  readonly unchanged: 0 | 1;
}

interface Standing {
  readonly id: number;
  readonly import_id: number;
  readonly line: number;
  readonly rank: string | null;
  readonly same: 0 | 1;
}

/** Writes the rows of one import into its record's table, several at once. Belongs inside a transaction. */
export function recordWriter<Origin>(
  database: Database,
  target: Target,
  onRepeat: OnRepeat<Origin>,
): RecordWriter<Origin> {
  const sql = statements(database, target);
  const written: Written = { loaded: 0, updated: 0, unchanged: 0, superseded: 0, keys: 0 };
  const waiting: NewRow<Origin>[] = [];
  const insert = ({ statement, parameters }: Insert, rows: readonly NewRow<Origin>[]) => {
    const { changes, lastInsertRowid } = statement.run(...fill(parameters, rows));
    written.loaded += changes;
    written.keys += changes;
    if (changes === rows.length) return;
    const lines = changes === 0 ? [] : sql.linesFrom.all(Number(lastInsertRowid) - changes + 1);
    for (const row of rows) if (!lines.includes(row.line)) meetStanding(row);
  };
  const meetStanding = (row: NewRow<Origin>) => {
    const standing = sql.find.get(...row.values, target.source, row.key);
    if (!standing) throw new Error('a key that is neither free nor taken');
    const repeat = meet(target, sql, written, standing, row);
    if (repeat) onRepeat(row, repeat);
  };
  return {
    written,
    put: row => {
      waiting.push(row);
      if (waiting.length === sql.batch) insert(sql.insertBatch, waiting.splice(0));
    },
    flush: () => {
      for (const row of waiting.splice(0)) insert(sql.insertOne, [row]);
    },
  };
}

/** Puts rows into `parameters`, single values and not lists of them, which the driver takes much slower. */
function fill(parameters: Parameter[], rows: readonly NewRow<unknown>[]): Parameter[] {
  let at = 0;
  for (const { key, line, rank, values } of rows) {
    parameters[at++] = key;
    parameters[at++] = line;
    parameters[at++] = rank;
    for (const value of values) parameters[at++] = value;
  }
  return parameters;
}

/** A row whose key is taken; gives the row that has had it in this import, where that is refused. */
function meet(
  { importId, repeats }: Target,
  sql: Statements,
  written: Written,
  standing: Standing,
  { line, rank, values }: NewRow<unknown>,
): Repeat | undefined {
  const isOwn = standing.import_id === importId;
  const touched = isOwn ? undefined : sql.touched.get(standing.id);
  const earlier = isOwn ? standing : touched;
  if (earlier && !repeats) return { earlierLine: earlier.line, isSame: standing.same === 1 };
  if (!earlier) written.keys++;
  if (isOlder(rank, standing.rank)) {
    written.superseded++;
    if (!earlier) sql.touch.run(standing.id, line, 0);
    return undefined;
  }
  const same = standing.same === 1 && standing.rank === rank;
  if (!same) sql.update.run(importId, line, rank, ...values, standing.id);
  if (same && !isOwn) sql.touch.run(standing.id, line, 1);
  count(written, same, isOwn, touched?.unchanged === 1);
  return undefined;
}

/** The earlier row of the file that this one replaces becomes superseded, and this one takes its place. */
function count(written: Written, same: boolean, isOwn: boolean, wasUnchanged: boolean): void {
  if (isOwn || wasUnchanged) written.superseded++;
  if (isOwn || (same && wasUnchanged)) return;
  written[same ? 'unchanged' : 'updated']++;
  if (wasUnchanged) written.unchanged--;
}

/** Rows in one statement; more make it no faster. */
const batchRows = 32;
const maxParameters = 32_000;

type Statements = ReturnType<typeof statements>;
/** A statement that inserts several rows, and the list by which it is given them; what all rows share is last. */
type Insert = Statements['insertOne'];
type Parameter = Value | Readonly<Record<string, Value>>;

function statements(database: Database, { kind, columns, source, importId }: Target) {
  const table = identifier(kind);
  const filled = columns.map(identifier);
  const others = recordColumns(database, kind).filter(column => !columns.includes(column));
  const all = [...filled, ...others.map(identifier)];
  const marks = [...filled.map(() => '?'), ...others.map(() => 'NULL')];
  const each = filled.map(() => '?').join(', ');
  database.exec(
    'CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY, line INTEGER NOT NULL, unchanged INTEGER NOT NULL)',
  );
  database.exec('DELETE FROM temp.touched');
  const constants = { source, importId };
  const insert = (rows: number) => ({
    statement: database.prepare<Parameter[]>(
      `INSERT INTO ${table} (source, key, import_id, line, rank, ${filled.join(', ')})
       VALUES ${Array(rows).fill(`(:source, ?, :importId, ?, ?, ${each})`).join(', ')}
       ON CONFLICT (source, key) DO NOTHING`,
    ),
    parameters: [...Array<Parameter>(rows * (filled.length + 3)).fill(null), constants],
  });
  const batch = Math.max(1, Math.min(batchRows, Math.floor(maxParameters / (filled.length + 3))));
  return {
    batch,
    insertOne: insert(1),
    insertBatch: insert(batch),
    linesFrom: database.prepare<[number], number>(`SELECT line FROM ${table} WHERE rowid >= ?`).pluck(),
    find: database.prepare<Value[], Standing>(
      `SELECT rowid AS id, import_id, line, rank, (${all.join(', ')}) IS (${marks.join(', ')}) AS same
       FROM ${table} WHERE source = ? AND key = ?`,
    ),
    update: database.prepare<Value[]>(
      `UPDATE ${table} SET import_id = ?, line = ?, rank = ?,
       ${all.map((column, index) => `${column} = ${marks[index]}`).join(', ')} WHERE rowid = ?`,
    ),
    touched: database.prepare<[number], Touched>('SELECT line, unchanged FROM temp.touched WHERE id = ?'),
    touch: database.prepare<[number, number, 0 | 1]>(
      'INSERT OR REPLACE INTO temp.touched (id, line, unchanged) VALUES (?, ?, ?)',
    ),
  };
}

const bookkeeping = new Set(['source', 'key', 'import_id', 'line', 'rank']);

/** The columns of a record's table that hold its fields, own columns included. */
function recordColumns(database: Database, kind: RecordKind): string[] {
  const names = database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(kind);
  return names.filter(name => !bookkeeping.has(name));
}

/** Whether a row of `rank` is older than the one that stands; equal ranks are not. */
function isOlder(rank: string | null, standing: string | null): boolean {
  if (rank === null || standing === null || rank === standing) return false;
  const left: unknown[] = JSON.parse(rank);
  const right: unknown[] = JSON.parse(standing);
  const at = left.findIndex((value, index) => value !== right[index]);
  return at >= 0 && before(left[at], right[at]);
}

/** Missing comes first, then numbers, then text. */
function before(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  const place = (value: unknown) => ['number', 'string'].indexOf(typeof value);
  return place(left) < place(right);
}
