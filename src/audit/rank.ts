import { hash } from 'node:crypto';

/** Where a record stands among those of its stratum: the hex SHA-256 of `seed|plan|period|record` in UTF-8. */
export function rankHash(seed: string, plan: string, period: string, record: string): string {
  return hash('sha256', `${seed}|${plan}|${period}|${record}`);
}

/** A hash with the number that it begins with, which is quicker to compare. */
export interface Hashed {
  readonly hash: string;
  readonly lead: number;
}

/** The first 48 bits of a hash; -1 for none, which comes before any. */
export const leadOf = (hash: string): number => (hash === '' ? -1 : Number.parseInt(hash.slice(0, 12), 16));

/** Negative where the first hash comes before the second. */
export function compareHashes(left: Hashed, right: Hashed): number {
  if (left.lead !== right.lead) return left.lead - right.lead;
  if (left.hash === right.hash) return 0;
  return left.hash < right.hash ? -1 : 1;
}

/** Gathers the records of a stratum that stand first. */
export interface Foremost<Row extends Hashed> {
  /** Whether a record of this hash belongs to them, as far as is known. */
  wants(hashed: Hashed): boolean;
  add(row: Row): void;
  /** In ascending order of their hashes. */
  ranked(): Row[];
}

/** Fewer than these are not worth sifting. */
const few = 64;
const leads = 2 ** 48;

/**
 * The number that about `size` of `among` hashes begin with less than: hashes are spread evenly, and eight standard
 * deviations more than `size` are let in.
 */
const startingBound = (size: number, among: number): number =>
  Math.ceil(((size + 8 * Math.sqrt(size) + few) / among) * leads);

/**
 * The `size` records of least hash, and all whose hash is not above `upTo`. Now and then the others are sifted out,
 * so that it never holds many more than twice what it gives.
 * @param among how many records there are to choose from; most then need not be looked at twice.
 */
export function foremost<Row extends Hashed>(size: number, upTo = '', among = 0): Foremost<Row> {
  const floor: Hashed = { hash: upTo, lead: leadOf(upTo) };
  let rows: Row[] = [];
  let bound = among > 0 ? startingBound(size, among) : Number.POSITIVE_INFINITY;
  let limit = 2 * size + few;
  const wants = ({ lead }: Hashed) => lead <= bound || lead <= floor.lead;
  const sift = () => {
    bound = Float64Array.from(rows, ({ lead }) => lead).sort()[size - 1] ?? bound;
    rows = rows.filter(wants);
    limit = 2 * rows.length + few;
  };
  return {
    wants,
    add: row => {
      if (!wants(row)) return;
      rows.push(row);
      if (rows.length >= limit) sift();
    },
    ranked: () => {
      if (rows.length < Math.min(size, among)) throw new Error('hashes are not spread evenly');
      const sorted = rows.sort(compareHashes);
      const above = sorted.findIndex((row, index) => index >= size && compareHashes(row, floor) > 0);
      return above < 0 ? sorted : sorted.slice(0, above);
    },
  };
}
