import { records } from '../../catalogue/records.ts';
import { headingsOf, likeness } from './headings.ts';
import type { Look } from './look.ts';
import type { Profile } from './profile.ts';
import type { Proposal } from './proposal.ts';
import { recognise } from './recognise.ts';
import { isDated } from './settings.ts';

/** Sets of columns that could be the key, the most natural first; the last is everything that is mapped. */
export function keyCandidates(
  { fields, record, collapse }: Proposal,
  look: Look,
): readonly (readonly string[])[] {
  const columnsOf = (field: string) =>
    fields.filter(each => each.field === field).flatMap(({ settings }) => settings.from);
  const { anchor } = records[record];
  const known = recognise([...look.columns.keys()]);
  const vendorKey =
    known?.vendor.key.map(name => known.nameOf.get(name)).filter(name => name !== undefined) ?? [];
  const isWhole = known?.vendor.record === record && vendorKey.length === known.vendor.key.length;
  const id = idColumns(record, look).map(({ name }) => [name]);
  const unique = [...look.columns.values()].filter(
    profile => profile.isUnique && profile.filled === look.rows && profile.longest <= 64,
  );
  const single = [...unique.filter(profile => !isDated(profile)), ...unique.filter(isDated)].map(
    ({ name }) => [name],
  );
  const logged = collapse ? [collapse.contact, ...collapse.order] : [];
  const parts = logged.length > 0 ? logged : [...(id[0] ?? columnsOf('contact_id')), ...columnsOf(anchor)];
  const more = ['agent', 'event', 'status', 'queue', 'reason', 'from', 'to'].flatMap(columnsOf);
  const growing = more.map((_, index) => [...parts, ...more.slice(0, index + 1)]);
  const all = fields.flatMap(({ settings }) => settings.from);
  const candidates = [
    ...(isWhole ? [vendorKey] : []),
    ...id,
    ...single,
    parts,
    ...growing,
    all,
    [...look.columns.keys()],
  ];
  const distinct = new Map(candidates.map(key => [...new Set(key)]).map(key => [JSON.stringify(key), key]));
  return [...distinct.values()].filter(key => key.length > 0);
}

/** Columns whose heading says that they identify a record, the surest first. */
export function idColumns(record: Proposal['record'], look: Look): readonly Profile[] {
  const headings = headingsOf(record);
  const names = [`${record}_id`, 'contact_id', 'order_id'].flatMap(field => headings[field] ?? []);
  return [...look.columns.values()]
    .map(profile => ({ profile, score: likeness(profile.name, [...names, 'id']) }))
    .filter(({ profile, score }) => score > 0 && profile.filled === look.rows)
    .sort((left, right) => right.score - left.score)
    .map(({ profile }) => profile);
}
