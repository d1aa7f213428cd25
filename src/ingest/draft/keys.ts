import { records } from '../../catalogue/records.ts';
import { headingsOf } from './heading-names.ts';
import { likeness } from './headings.ts';
import type { Look } from './look.ts';
import type { Profile } from './profile.ts';
import type { Proposal } from './proposal.ts';
import { recognise } from './recognise.ts';
import { isDated } from './settings.ts';

/** Sets of columns that could be the key, the most natural first; the last is everything that there is. */
export function keyCandidates(proposal: Proposal, look: Look): readonly (readonly string[])[] {
  const { fields, record, collapse } = proposal;
  const columnsOf = (field: string) =>
    fields.filter(each => each.field === field).flatMap(({ settings }) => settings.from);
  const ids = idColumns(record, look).map(({ name }) => [name]);
  const natural = collapse ? [] : [...vendorKeys(record, look), ...ids, ...uniqueColumns(look)];
  const start = collapse
    ? [collapse.contact, ...collapse.order]
    : [...(ids[0] ?? columnsOf('contact_id')), ...columnsOf(records[record].anchor)];
  const more = ['agent', 'event', 'status', 'queue', 'reason', 'from', 'to'].flatMap(columnsOf);
  const growing = more.map((_, index) => [...start, ...more.slice(0, index + 1)]);
  const all = fields.flatMap(({ settings }) => settings.from);
  const candidates = [...natural, start, ...growing, all, [...look.columns.keys()]];
  const distinct = new Map(candidates.map(key => [...new Set(key)]).map(key => [JSON.stringify(key), key]));
  return [...distinct.values()].filter(key => key.length > 0);
}

/** The key that the export is known to have, where this file has all of it. */
function vendorKeys(record: Proposal['record'], look: Look): string[][] {
  const known = recognise([...look.columns.keys()]);
  if (known?.vendor.record !== record) return [];
  const names = known.vendor.key.flatMap(name => known.nameOf.get(name) ?? []);
  return names.length === known.vendor.key.length ? [names] : [];
}

/** Columns that every row has, each time with another value; days last, since they only happen to differ. */
function uniqueColumns(look: Look): string[][] {
  const unique = [...look.columns.values()].filter(
    profile => profile.isUnique && profile.filled === look.rows && profile.longest <= 64,
  );
  return [...unique.filter(profile => !isDated(profile)), ...unique.filter(isDated)].map(({ name }) => [
    name,
  ]);
}

/** Columns whose heading says that they identify a record, the surest first. */
function idColumns(record: Proposal['record'], look: Look): readonly Profile[] {
  const headings = headingsOf(record);
  const names = [`${record}_id`, 'contact_id', 'order_id'].flatMap(field => headings[field] ?? []);
  return [...look.columns.values()]
    .map(profile => ({ profile, score: likeness(profile.name, [...names, 'id']) }))
    .filter(({ profile, score }) => score > 0 && profile.filled === look.rows)
    .sort((left, right) => right.score - left.score)
    .map(({ profile }) => profile);
}
