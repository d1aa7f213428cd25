import { type FieldType, records } from '../../catalogue/records.ts';
import type { Column } from '../../document/documents.generated.ts';
import type { Look } from './look.ts';
import type { Profile } from './profile.ts';
import type { ProposedField, Settings } from './proposal.ts';
import type { Recognised } from './recognise.ts';
import { describe, fits } from './settings.ts';
import type { Words } from './words.ts';

/** The fields of a known export that this file has, each as its values are written here. */
export function vendorFields({ vendor, nameOf }: Recognised, look: Look, say: Words): ProposedField[] {
  const types: Readonly<Record<string, FieldType>> = records[vendor.record].fields;
  return Object.entries(vendor.columns).flatMap(([field, column]) => {
    const settings = settingsIn(column, nameOf);
    const profile =
      settings && typeof settings.from === 'string' ? look.columns.get(settings.from) : undefined;
    if (!settings || !profile) return [];
    const declared = types[field] ?? settings.type ?? 'text';
    const type = settings.after === undefined ? stored(declared, settings) : 'duration';
    if (!isPossible(type, profile)) return [];
    return [{ field, ...describe(type, profile, settings, say) }];
  });
}

/** A state of which the export has only a yes or no. */
const stored = (type: FieldType, settings: Settings): FieldType =>
  type === 'state' && (settings.true || settings.false) ? 'boolean' : type;

/** A score that is a word in this file, or a date that is none, is not what the export is known for. */
function isPossible(type: FieldType, profile: Profile): boolean {
  return profile.filled === 0 || type === 'text' || type === 'boolean' || fits(type, profile);
}

function settingsIn(column: Column, nameOf: ReadonlyMap<string, string>): Settings | undefined {
  const settings: Settings = typeof column === 'string' ? { from: column } : column;
  const names = [settings.from].flat().map(name => nameOf.get(name));
  if (!names.every(name => name !== undefined)) return undefined;
  const [first = ''] = names;
  return { ...settings, from: names.length === 1 ? first : names };
}
