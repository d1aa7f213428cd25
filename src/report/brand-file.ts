import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { Failure } from '../diagnostic/failure.ts';
import { decode } from '../document/decode.ts';
import { parse } from '../document/parse.ts';
import { locate, type Tree } from '../document/tree.ts';
import { type Brand, defaultBrand, type Logo } from './brand.ts';

/** The look of a workspace's documents, and whether they have a cover and contents; undefined leaves that to each. */
export interface House {
  readonly brand: Brand;
  readonly cover?: boolean;
  readonly contents?: boolean;
}

export const brandFile = 'brand.yaml';
const largestLogo = 2_000_000;

type Expected = 'colour' | 'font' | 'text' | 'yes-no' | 'fonts';

const keys: Readonly<Record<string, Expected>> = {
  accent: 'colour',
  fonts: 'fonts',
  logo: 'text',
  header: 'text',
  cover: 'yes-no',
  contents: 'yes-no',
};
const fontKeys: Readonly<Record<string, Expected>> = { latin: 'font', chinese: 'font', monospace: 'font' };

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, longest: number) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest && !/\p{Cc}/u.test(value);

const fits: Readonly<Record<Expected, (value: unknown) => boolean>> = {
  colour: value => typeof value === 'string' && /^#?[0-9a-f]{6}$/i.test(value),
  font: value => isText(value, 60) && !/["'<>;{}\\]/.test(String(value)),
  text: value => isText(value, 200),
  'yes-no': value => typeof value === 'boolean',
  fonts: isMap,
};

/** Throws Failure brand/key and brand/value. */
function check(tree: Tree, value: unknown, allowed: typeof keys, path: readonly string[] = []): void {
  for (const [key, child] of Object.entries(isMap(value) ? value : {})) {
    const { line, column } = locate(tree, [...path, key], 'key').start;
    const spot = { file: brandFile, line, column, key: [...path, key].join('.') };
    const expected = Object.hasOwn(allowed, key) ? allowed[key] : undefined;
    if (!expected) throw new Failure('brand/key', { ...spot, keys: Object.keys(allowed) });
    if (!fits[expected](child)) throw new Failure('brand/value', { ...spot, expected });
    if (expected === 'fonts') check(tree, child, fontKeys, [...path, key]);
  }
}

/** Width and height of a PNG or JPEG; undefined where the bytes are neither. */
export function pictureSize(data: Uint8Array): Omit<Logo, 'data'> | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length > 24 && view.getUint32(0) === 0x89504e47) {
    return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (data.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < data.length && data[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = data[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}

/** A picture inside the workspace. Throws Failure brand/logo. */
function logoOf(root: string, file: string): Logo {
  const refuse = (problem: 'missing' | 'outside' | 'too-large' | 'not-a-picture') =>
    new Failure('brand/logo', { file, problem });
  let path: string;
  try {
    path = realpathSync(join(root, file));
  } catch (cause) {
    throw cause instanceof Error && 'syscall' in cause ? refuse('missing') : cause;
  }
  const within = relative(realpathSync(root), path);
  if (isAbsolute(file) || isAbsolute(within) || within.startsWith('..')) throw refuse('outside');
  const stats = statSync(path);
  if (!stats.isFile()) throw refuse('missing');
  if (stats.size > largestLogo) throw refuse('too-large');
  const data = new Uint8Array(readFileSync(path));
  const size = pictureSize(data);
  if (!size || size.width === 0 || size.height === 0) throw refuse('not-a-picture');
  return { ...size, data };
}

/** A light shade of a colour, RRGGBB. */
function tintOf(accent: string): string {
  const parts = [0, 2, 4].map(at => Number.parseInt(accent.slice(at, at + 2), 16));
  return parts
    .map(part =>
      Math.round(255 - (255 - part) * 0.08)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

function treeOf(bytes: Uint8Array): Tree | undefined {
  const text = decode(brandFile, bytes);
  const findings = typeof text === 'string' ? parse(brandFile, text) : { tree: undefined, findings: [text] };
  if (findings.tree) return findings.tree;
  const place = findings.findings[0]?.place.range.start ?? { line: 1, column: 1 };
  throw new Failure('brand/yaml', { file: brandFile, ...place });
}

/**
 * What brand.yaml in the root says; the usual look where there is none. Throws Failure brand/… with line and column
 * where it cannot be used.
 */
export function readBrand(root: string): House {
  const path = join(root, brandFile);
  if (!statSync(path, { throwIfNoEntry: false })) return { brand: defaultBrand };
  const tree = treeOf(readFileSync(path));
  const value = tree?.value;
  if (!tree || !isMap(value)) throw new Failure('brand/yaml', { file: brandFile, line: 1, column: 1 });
  check(tree, value, keys);
  const { accent, fonts, logo, header, cover, contents } = value as Partial<Written>;
  const colour = accent?.replace('#', '').toUpperCase();
  return {
    brand: {
      ...defaultBrand,
      ...(colour && { accent: colour, tint: tintOf(colour) }),
      fonts: { ...defaultBrand.fonts, ...fonts },
      ...(header && { header }),
      ...(logo && { logo: logoOf(root, logo) }),
    },
    ...(cover !== undefined && { cover }),
    ...(contents !== undefined && { contents }),
  };
}

interface Written {
  readonly accent: string;
  readonly fonts: Partial<Brand['fonts']>;
  readonly logo: string;
  readonly header: string;
  readonly cover: boolean;
  readonly contents: boolean;
}
