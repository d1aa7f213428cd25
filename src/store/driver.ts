import { versions } from 'node:process';
import Sqlite from 'better-sqlite3';

/**
 * Node 24 from 24.19 on ends a process in which a database, a statement or an iterator of this driver is collected as
 * garbage (nodejs/node#65446). They are few: there, all are kept until the process ends.
 */
export const isFatalToCollect = (node: string): boolean => /^24\.(19|[2-9]\d)\./.test(node);

const kept: object[] = [];

type Make = (...given: readonly unknown[]) => object;

/** Puts what a method of an object makes on a list, and does with it what `further` says. */
function keepMade<Name extends string>(
  maker: Partial<Record<Name, Make>>,
  name: Name,
  list: object[],
  further?: (made: object) => void,
): void {
  const make = maker[name];
  maker[name] = (...given) => {
    const made = (make as Make).apply(maker, [...given]);
    list.push(made);
    further?.(made);
    return made;
  };
}

/** The object that makes statements; PRAGMA and transactions go through it, too. */
function nativeOf(database: Sqlite.Database): { prepare?: Make } | undefined {
  const own = Object.getOwnPropertySymbols(database).map(symbol => Reflect.get(database, symbol) as unknown);
  return own.find((value): value is { prepare: Make } => typeof Object(value)['prepare'] === 'function');
}

/** Puts a database on a list, and from then on the statements and iterators that come of it. */
export function keepAll(database: Sqlite.Database, list: object[]): void {
  list.push(database);
  const native = nativeOf(database);
  if (!native) return;
  keepMade(native, 'prepare', list, statement => keepMade(statement as { iterate?: Make }, 'iterate', list));
}

/** Opens a database as the driver does; throws what it throws. */
export function connect(file: string | Buffer, options?: Sqlite.Options): Sqlite.Database {
  const database = new Sqlite(file, options);
  if (isFatalToCollect(versions.node)) keepAll(database, kept);
  return database;
}
