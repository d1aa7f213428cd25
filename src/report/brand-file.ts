import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Failure } from '../diagnostic/failure.ts';
import { brandFile, readBrand } from '../document/read.ts';
import { isWithin } from '../workspace/files.ts';
import { type Brand, defaultBrand, type Logo } from './brand.ts';

/** The look of a workspace's documents, and whether they have a cover and contents; undefined leaves that to each. */
export interface House {
  readonly brand: Brand;
  readonly cover?: boolean;
  readonly contents?: boolean;
}

const largestLogo = 2_000_000;

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
  if (isAbsolute(file) || !isWithin(realpathSync(root), path)) throw refuse('outside');
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

/**
 * What brand.yaml in the root says; the usual look where there is none, or where the findings say why it cannot be
 * used. Throws Failure brand/logo.
 */
export function houseOf(root: string): { readonly house: House; readonly findings: readonly Diagnostic[] } {
  const path = join(root, brandFile);
  const bytes = statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
  const { brand: written, findings } = bytes ? readBrand(bytes) : { brand: undefined, findings: [] };
  const { accent, fonts, logo, header, cover, contents } = written ?? {};
  const colour = accent?.replace('#', '').toUpperCase();
  const brand: Brand = {
    ...defaultBrand,
    ...(colour && { accent: colour, tint: tintOf(colour) }),
    fonts: { ...defaultBrand.fonts, ...fonts },
    ...(header && { header }),
    ...(logo && { logo: logoOf(root, logo) }),
  };
  const wanted = { ...(cover !== undefined && { cover }), ...(contents !== undefined && { contents }) };
  return { house: { brand, ...wanted }, findings };
}
