import { error } from '../diagnostic/diagnostic.ts';
import { closest } from '../text/closest.ts';
import { keyAliasOf } from './aliases.ts';
import { type Answer, type Complaint, instead, place } from './complaint.ts';
import { bilingual, propertyOf, type SchemaNode, schemaAt } from './schema.ts';
import { toHalfWidth } from './spelling.ts';
import { idPath, type Path } from './tree.ts';

const keysOf = (node: SchemaNode) => Object.keys(node.properties ?? {});

/** The nearest map that encloses the one at a path; a list in between is none. */
function mapAbove(path: Path): Path {
  const above = path.slice(0, -1);
  return typeof path.at(-1) === 'number' ? mapAbove(above) : above;
}

/** Whether the map above has such a key, and lacks it. */
function isFromAbove({ kind, path, tree }: Complaint, key: string): boolean {
  const above = mapAbove(path);
  const parent = above.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], tree.value);
  return (
    path.length > 0 && keysOf(schemaAt(kind, above)).includes(key) && !Object.hasOwn(parent as object, key)
  );
}

/** What a key was meant to be, or where it was meant to stand. */
export const unknownKey: Answer = complaint => {
  const { kind, node, path } = complaint;
  const key = String(complaint.params['additionalProperty']);
  const at = place(complaint, [...path, key], 'key');
  const known = keysOf(node);
  const byTitle = known.find(name => bilingual(propertyOf(kind, node, name).title)?.['zh-CN'] === key);
  const plain = toHalfWidth(key).trim();
  const halfWidth = known.find(name => name === plain) ?? known.find(name => name === plain.toLowerCase());
  const meant = byTitle ?? halfWidth ?? keyAliasOf(key, known);
  if (!meant && isFromAbove(complaint, key)) {
    const parent = idPath(complaint.tree.value, mapAbove(path));
    return error('schema/misplaced-key', at, { key, level: 'up', parent });
  }
  const near = meant ?? closest(key, known);
  if (near) {
    const finding = error('schema/unknown-key', at, { key, closest: near, keys: known, about: undefined });
    const isFree = !Object.hasOwn(complaint.value as object, near);
    return isFree ? instead(finding, /\P{ASCII}/u.test(key) || key.toLowerCase() === near, near) : finding;
  }
  const below = known.find(name => keysOf(propertyOf(kind, node, name)).includes(key));
  if (below) return error('schema/misplaced-key', at, { key, level: 'down', parent: below });
  return error('schema/unknown-key', at, {
    key,
    closest: undefined,
    keys: known,
    about: bilingual(node.description),
  });
};
