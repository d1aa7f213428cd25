/**
 * Makes assets/fonts/NotoSansSC-Regular-subset.ttf, the font that charts are drawn with on any machine:
 * GB 2312, the characters of assets/fonts/beyond-gb2312.txt, Latin, Greek, and the marks that reports use.
 * Run by hand (`tsx scripts/font.ts`) when that list changes; the two packages it needs are large and are
 * installed into a temporary folder only.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FONTS = new URL('../assets/fonts/', import.meta.url);
const PACKAGES = ['@expo-google-fonts/noto-sans-sc@0.4.3', 'subset-font@2.9.0'];
const MARKS = '●▲■○◆◇□△▼▽★☆✓✗✔✘≥≤≠≈±×÷→←↑↓⇒⇄∑√∞∫∈∩∪σμπΔΣΩαβγδελ‰′″℃℉№™©®€£¥￥§¶†‡•…—–‘’“”„«»‹›·';

type SubsetFont = (font: Buffer, text: string, options: object) => Promise<Buffer>;

/** Every character of GB 2312, read from the two-byte plane that GB 18030 inherits from it. */
function gb2312(): string {
  const decoder = new TextDecoder('gb18030');
  let text = '';
  for (let high = 0xa1; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (character.length === 1 && !/[\uFFFD\p{Co}]/u.test(character)) text += character;
    }
  }
  return text;
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

const folder = mkdtempSync(join(tmpdir(), 'yardstick-font-'));
try {
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', ...PACKAGES], {
    stdio: 'inherit',
  });
  const require = createRequire(join(folder, 'package.json'));
  const subset = require('subset-font') as SubsetFont;
  const source = join(folder, 'node_modules/@expo-google-fonts/noto-sans-sc');
  const beyond = readFileSync(new URL('beyond-gb2312.txt', FONTS), 'utf8')
    .replace(/^#.*$/gm, '')
    .replace(/\s/g, '');
  const text =
    range(0x20, 0x7e) +
    range(0xa0, 0xff) +
    range(0x3000, 0x303f) +
    range(0xff01, 0xff5e) +
    MARKS +
    gb2312() +
    beyond;
  const font = await subset(readFileSync(join(source, '400Regular/NotoSansSC_400Regular.ttf')), text, {
    targetFormat: 'truetype',
    noLayoutClosure: true,
    noHinting: true,
    keepFeatures: [],
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'vhea', 'vmtx', 'BASE', 'VORG', 'STAT', 'prep', 'gasp'],
    preserveNameIds: [0, 1, 2, 4, 5, 6, 13, 14],
  });
  writeFileSync(new URL('NotoSansSC-Regular-subset.ttf', FONTS), font);
  writeFileSync(new URL('OFL.txt', FONTS), readFileSync(join(source, 'LICENSE_FONT')));
  console.log(`${font.length} bytes, ${new Set(text).size} characters asked for`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
