import type { Bump } from '../../diagnostic/sentences/change-facts.ts';
import type { Change } from './change.ts';

const order: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** What the version has to be raised by for these changes together. */
export const requiredBump = (changes: readonly Pick<Change, 'bump'>[]): Bump =>
  order[Math.max(0, ...changes.map(({ bump }) => order.indexOf(bump)))] ?? 'none';

const numbers = (version: string): number[] => version.split('.').map(Number);

/** Which part of a version was raised; `none` where the newer is the same or lower. */
export function actualBump(older: string, newer: string): Bump {
  const [from, to] = [numbers(older), numbers(newer)];
  const first = from.findIndex((number, index) => number !== to[index]);
  if (first < 0 || (to[first] ?? 0) < (from[first] ?? 0)) return 'none';
  return (['major', 'minor', 'patch'] as const)[first] ?? 'none';
}

export const isEnough = (actual: Bump, required: Bump): boolean =>
  order.indexOf(actual) >= order.indexOf(required);

/** The next version after a bump, such as 2.0.0 after 1.2.3. */
export function raised(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = numbers(version);
  if (bump === 'major') return `${major + 1}.0.0`;
  if (bump === 'minor') return `${major}.${minor + 1}.0`;
  return bump === 'patch' ? `${major}.${minor}.${patch + 1}` : version;
}

/** Below 0 where the left version comes first. */
function compareVersions(left: string, right: string): number {
  const [from, to] = [numbers(left), numbers(right)];
  const first = from.findIndex((number, index) => number !== to[index]);
  return first < 0 ? 0 : (from[first] ?? 0) - (to[first] ?? 0);
}

/** What a version follows: the same version, else the one before it, else the last there is. */
export function predecessor<T>(
  version: string,
  older: readonly T[],
  versionOf: (one: T) => string,
): T | undefined {
  const sorted = [...older].sort((left, right) => compareVersions(versionOf(left), versionOf(right)));
  const same = sorted.find(one => versionOf(one) === version);
  const before = sorted.filter(one => compareVersions(versionOf(one), version) < 0);
  return same ?? before.at(-1) ?? sorted.at(-1);
}
