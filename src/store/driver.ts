import { versions } from 'node:process';
import Sqlite from 'better-sqlite3';

/**
 * Node 24 from 24.19 on ends a process in which a database, a statement or an iterator of this driver is collected as
 * garbage (nodejs/node#65446). They are few: there, all are kept until the process ends.
 */
const isFatalToCollect = /^24\.(19|[2-9]\d)\./.test(versions.node);
const kept: object[] = [];

type Make = (...given: readonly unknown[]) => object;

/** Keeps what a method of an object makes, and what `further` says of that. */
function keepMade<Name extends string>(
  maker: Partial<Record<Name, Make>>,
  name: Name,
  further?: (made: object) => void,
): void {
  const make = maker[name];
  maker[name] = (...given) => {
    const made = (make as Make).apply(maker, [...given]);
    kept.push(made);
    further?.(made);
    return made;
  };
}

/** The object that makes statements; PRAGMA and transactions go through it, too. */
function nativeOf(database: Sqlite.Database): { prepare?: Make } | undefined {
  const own = Object.getOwnPropertySymbols(database).map(symbol => Reflect.get(database, symbol) as unknown);
  return own.find((value): value is { prepare: Make } => typeof Object(value)['prepare'] === 'function');
}

/** Opens a database as the driver does; throws what it throws. */
export function connect(file: string | Buffer, options?: Sqlite.Options): Sqlite.Database {
  const database = new Sqlite(file, options);
  if (isFatalToCollect) {
    kept.push(database);
    const native = nativeOf(database);
    if (native)
      keepMade(native, 'prepare', statement => keepMade(statement as { iterate?: Make }, 'iterate'));
  }
  return database;
}
