import { nameBeforeWord } from '../header.ts';
import type { Vendor } from './vendor.ts';
import { callCentres } from './vendors/call-centres.ts';
import { chineseCalls } from './vendors/chinese-calls.ts';
import { chineseChats } from './vendors/chinese-chats.ts';
import { exchanges } from './vendors/exchanges.ts';
import { helpdesks } from './vendors/helpdesks.ts';
import { own } from './vendors/own.ts';
import { serviceDesks } from './vendors/service-desks.ts';

export const vendors: readonly Vendor[] = [
  ...helpdesks,
  ...serviceDesks,
  ...callCentres,
  ...exchanges,
  ...chineseCalls,
  ...chineseChats,
  ...own,
];

/** An export in a file whose columns may be fewer, and otherwise named. */
export interface Recognised {
  readonly vendor: Vendor;
  /** The name in this file of each column that the vendor's mapping speaks of, where the file has it. */
  readonly nameOf: ReadonlyMap<string, string>;
}

/** As headers are compared. */
const plain = (name: string) => name.trim().toLowerCase();

/** The vendor most of whose mapped columns the header has; at least half of them, and one of the telltale names. */
export function recognise(names: readonly string[], all = vendors): Recognised | undefined {
  const asWritten = new Map(names.map(name => [plain(name), name]));
  const asNamed = new Map(names.map(name => [plain(nameBeforeWord(name)), name]));
  const known = all.flatMap(vendor => {
    const found = vendor.prefixes ? new Map([...asNamed, ...asWritten]) : asWritten;
    const nameIn = (column: string) =>
      [column, ...(vendor.names?.[column] ?? [])].flatMap(name => found.get(plain(name)) ?? [])[0];
    const wanted = mappedColumns(vendor);
    const nameOf = new Map(
      [...wanted, ...vendor.marks].flatMap(column => {
        const name = nameIn(column);
        return name === undefined ? [] : [[column, name] as const];
      }),
    );
    const marked = vendor.marks.filter(mark => nameOf.has(mark)).length;
    const matched = wanted.filter(column => nameOf.has(column)).length;
    const share = matched / wanted.length;
    return marked > 0 && share >= 0.5
      ? [{ vendor, nameOf, score: share + marked / vendor.marks.length }]
      : [];
  });
  return known.sort((left, right) => right.score - left.score)[0];
}

/** The columns of the file that a mapping reads. */
function mappedColumns({ columns, key, order = [] }: Vendor): string[] {
  const from = Object.values(columns).flatMap(column => (typeof column === 'string' ? column : column.from));
  return [...new Set([...key, ...order, ...from])];
}
