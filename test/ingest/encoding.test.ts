import { describe, expect, test } from 'vitest';
import { decode, detectEncoding, type Encoding, Undecodable } from '../../src/ingest/encoding.ts';
import { encoder, utf16be } from './encode.ts';

const chunked = (bytes: Buffer, size: number) => () =>
  (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  })();

const detect = (bytes: Buffer, size = 5) => detectEncoding(chunked(bytes, size));

async function decoded(bytes: Buffer, encoding: Encoding, size = 3): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of decode(chunked(bytes, size)(), encoding)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

const text = '工单号,客户姓名,备注\nA1,张三,等待时间过长，已道歉。\n';
const gb18030 = encoder('gb18030');
const big5 = encoder('big5');

describe('detection', () => {
  test.each<[string, Buffer, Encoding]>([
    ['ASCII is UTF-8', Buffer.from('a,b\n1,2\n'), 'utf-8'],
    ['UTF-8 without a mark', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['GB18030', gb18030(text), 'gb18030'],
    ['UTF-16 LE by its mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE by its mark', utf16be(`\ufeff${text}`), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    for (const size of [3, 4, 7, 1000]) expect(await detect(bytes, size)).toBe(encoding);
  });

  test('one wrong byte at the very end of a long file is seen', async () => {
    const bytes = Buffer.concat([Buffer.from(text.repeat(50)), Buffer.of(0xff)]);
    await expect(detect(bytes)).rejects.toMatchObject({ offset: bytes.length - 1 });
  });

  test.each([
    ['a Western encoding', Buffer.from('id,name\n1,José Müller\n2,François Lefèvre\n', 'latin1')],
    ['Big5', big5('工單號,客戶姓名,備註\nA1,張三,等待時間過長，已道歉。\n')],
    ['UTF-16 without a mark', Buffer.from('id,name\n1,Smith\n', 'utf16le')],
    ['a character cut off at the end', Buffer.from(text).subarray(0, Buffer.from(text).length - 3)],
  ])('%s is refused, not guessed', async (_, bytes) => {
    await expect(detect(bytes)).rejects.toBeInstanceOf(Undecodable);
  });
});

describe('decoding', () => {
  test.each<[Encoding, Buffer, string]>([
    ['utf-8', Buffer.from(`\ufeff${text}`), text],
    ['gb18030', gb18030(text), text],
    ['big5', big5('客戶姓名'), '客戶姓名'],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le'), text],
    ['utf-16be', utf16be(`\ufeff${text}`), text],
    ['windows-1252', Buffer.of(0x80, 0x93, 0xe9, 0x94, 0x41), '€“é”A'],
    ['cp850', Buffer.of(0x81, 0x94, 0xe1, 0x9c, 0x41), 'üöß£A'],
  ])('%s, in pieces cut anywhere', async (encoding, bytes, expected) => {
    for (const size of [1, 2, 3, 5, 1000]) expect(await decoded(bytes, encoding, size)).toBe(expected);
  });

  test('UTF-8 that is not says at which byte', async () => {
    const bytes = Buffer.concat([Buffer.from('客户,a\n'), Buffer.of(0xc0, 0xaf)]);
    await expect(decoded(bytes, 'utf-8')).rejects.toMatchObject({ encoding: 'utf-8', offset: 9 });
  });

  test.each<[Encoding, Buffer]>([
    ['gb18030', Buffer.of(0x41, 0xff)],
    ['utf-16le', Buffer.of(0x41, 0x00, 0x00, 0xd8, 0x41, 0x00)],
    ['windows-1252', Buffer.of(0x41, 0x81)],
  ])('%s that is not is refused', async (encoding, bytes) => {
    await expect(decoded(bytes, encoding)).rejects.toBeInstanceOf(Undecodable);
  });
});
