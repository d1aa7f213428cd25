import { isPersonal, unitIn } from './headings.ts';
import type { Look } from './look.ts';
import type { OtherField, Settings } from './proposal.ts';
import { describe, ownType } from './settings.ts';
import type { Words } from './words.ts';

/** The columns that no field was found for, as own columns that the user may want. */
export function ownFields(
  look: Look,
  used: ReadonlySet<string>,
  taken: ReadonlySet<string>,
  say: Words,
): OtherField[] {
  const names = new Set(taken);
  return [...look.columns.values()]
    .filter(({ name, filled }) => !used.has(name) && (filled > 0 || look.rows === 0))
    .map(profile => {
      const field = freeName(profile.name, names);
      names.add(field);
      const type = ownType(profile);
      const given: Settings = {
        from: profile.name,
        ...(type === 'text' ? {} : { type: type === 'state' ? 'instant' : type }),
      };
      const described = describe(type, profile, given, say);
      const isLong = type === 'text' && profile.longest > 120;
      const remark = isPersonal(profile.name) || isLong ? say.personal : undefined;
      const doubts = unitIn(profile.name) ? described.doubts : [];
      return { field, settings: described.settings, doubts, remark };
    });
}

function freeName(heading: string, names: ReadonlySet<string>): string {
  const plain = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^(?:x-|-)+|-+$/g, '')
    .slice(0, 60);
  const base = `x-${plain || 'column'}`;
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!names.has(name)) return name;
  }
}
