import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictureSize } from '../../src/report/brand-file.ts';
import { partsOf, png, put } from './word-parts.ts';
import { workspace } from './workspace.ts';

describe('brand.yaml', () => {
  test('gives Word and HTML the colour, fonts, header and logo', async () => {
    const made = workspace({
      'brand.yaml':
        'accent: "#1b7f5c"\nfonts: {chinese: 宋体, latin: Georgia}\nheader: 绿洲集团\nlogo: brand/logo.png\ncover: true\ncontents: false\n',
    });
    put(made, 'brand/logo.png', png);
    const { code, err } = await made.run('render', 'charter', '--to', 'docx,html');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const parts = partsOf(made);
    expect(parts['word/styles.xml']).toContain('w:eastAsia="宋体"');
    expect(parts['word/styles.xml']).toContain('w:val="1B7F5C"');
    const header = Object.entries(parts).find(([, text]) => text.includes('绿洲集团'));
    expect(header?.[0]).toMatch(/header\d*\.xml$/);
    expect(header?.[1]).toContain('<pic:pic');
    const html = readFileSync(join(made.root, 'reports/charter.html'), 'utf8');
    expect(html).toContain('--accent:#1B7F5C');
    expect(html).toMatch(/<img class="logo" src="data:image\/png;base64,[^"]+" alt="小中心客服部">/);
    expect(html).toContain('cover');
    expect(html).not.toContain('<nav class="contents"');
  });

  test.each([
    ['an unknown key', 'acent: "1B7F5C"\n', 'brand.yaml:1:1: 错误：不认识的键“acent”，是否想写“accent”'],
    ['an unknown font', 'fonts:\n  serif: Georgia\n', 'brand.yaml:2:3'],
    ['what is no colour', 'cover: true\naccent: green\n', 'brand.yaml:2:9'],
    ['a font that could leave its place', `fonts: {latin: 'x";}</style>'}\n`, 'brand.yaml:1:16'],
    ['a word where yes or no is meant', 'cover: maybe\n', 'true 或 false'],
    ['what is no YAML', 'accent: [\n', 'brand.yaml:'],
    ['a list', '- accent\n', 'brand.yaml:1:1'],
    ['a logo that is not there', 'logo: none.png\n', '没有这个文件'],
    ['a logo outside the workspace', 'logo: ../../../../../../etc/hostname\n', 'logo'],
    ['a logo that is no picture', 'logo: yardstick.yaml\n', 'PNG 或 JPEG'],
  ])('refuses %s and says where', async (_, text, said) => {
    const { code, err } = await workspace({ 'brand.yaml': text }).run('render', 'charter', '--to', 'md');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(said) });
  });

  test('is checked by validate where it is named, and only there', async () => {
    const made = workspace({ 'brand.yaml': 'header: 12\ncover: maybe\n' });
    const named = await made.run('validate', 'brand.yaml');
    expect(named.code).toBe(1);
    expect(named.out).toMatch(/brand\.yaml:1:9: .*\n.*brand\.yaml:2:8: /);
    expect((await made.run('validate')).out).not.toContain('brand.yaml');
    made.write('brand.yaml', 'header: 绿洲集团\nx-note: 2026\n');
    expect((await made.run('validate', 'brand.yaml')).code).toBe(0);
  });

  test('has a schema that is printed', async () => {
    const { out } = await workspace().run('schema', 'brand');
    expect(JSON.parse(out)).toMatchObject({ $id: 'brand.schema.json', additionalProperties: false });
  });

  test('a link to a picture elsewhere is outside', async () => {
    const made = workspace({ 'brand.yaml': 'logo: logo.png\n' });
    const other = workspace();
    put(other, 'logo.png', png);
    symlinkSync(join(other.root, 'logo.png'), join(made.root, 'logo.png'));
    expect((await made.run('render', 'charter')).err).toContain('应放在标准库文件夹内');
  });

  test('knows the size of a PNG and of a JPEG', () => {
    expect(pictureSize(png)).toEqual({ type: 'png', width: 4, height: 2 });
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 5, 0, 9, 1, 0, 0, 0, 0];
    expect(pictureSize(new Uint8Array(jpeg))).toEqual({ type: 'jpg', width: 9, height: 5 });
    expect(pictureSize(new Uint8Array([1, 2, 3]))).toBeUndefined();
  });
});
