import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unzipSync, zipSync } from '../../src/report/libraries/zip.ts';
import {
  companyTemplate,
  pictureTemplate,
  plainTemplate,
  sectionsTemplate,
  tableTemplate,
  withPart,
} from './company.ts';
import { partsOf, put } from './word-parts.ts';
import { charter, standard, workspace } from './workspace.ts';

describe('a company template', () => {
  test('is filled: its own text, header and styles stay, what we have no words for is named', async () => {
    const made = workspace();
    put(made, 'company.docx', await companyTemplate());
    const { code, err } = await made.run('render', 'charter', '--template', 'company.docx');
    expect(code).toBe(0);
    expect(err).toContain('{{密级}}');
    const parts = partsOf(made);
    const text = parts['word/document.xml'] ?? '';
    expect(text).toContain('标准制定项目章程');
    expect(text.replace(/<[^>]*>/g, '')).not.toMatch(/\{\{(title|body|toc|date)\}\}/);
    expect(text).toContain('{{密级}}');
    expect(Object.values(parts).some(part => part.includes('绿洲集团'))).toBe(true);
    const tables = [...text.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) => width);
    expect(new Set(tables)).toEqual(new Set([String(11906 - 4400)]));
  });

  test('every style that the text refers to is there, by the ids of a Chinese Word', async () => {
    const made = workspace();
    put(made, 'company.docx', await companyTemplate({ chinese: true }));
    expect((await made.run('render', 'charter', '--reference-doc', 'company.docx')).code).toBe(0);
    const { 'word/document.xml': text = '', 'word/styles.xml': sheet = '' } = partsOf(made);
    const ids = new Set([...sheet.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
    const used = [...text.matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(used.filter(id => !ids.has(id))).toEqual([]);
    expect(used).toContain('1');
    expect(used).not.toContain('Heading1');
    expect(text).not.toContain('编制日期');
    expect(sheet.match(/<w:name w:val="heading 1"/gi)).toHaveLength(1);
  });

  const draft = { 'standards/care.yaml': standard.replace('status: effective', 'status: draft') };
  const headersOf = (parts: Record<string, string>) =>
    Object.entries(parts).filter(([name]) => /^word\/header[^/]*\.xml$/.test(name));

  test.each(['--template', '--reference-doc'])(
    'keeps its header behind the mark of a draft: %s',
    async use => {
      const made = workspace(draft);
      put(made, 'company.docx', await companyTemplate());
      expect((await made.run('render', 'standard', use, 'company.docx')).code).toBe(0);
      const headers = headersOf(partsOf(made, 'reports/standard.docx'));
      expect(headers).toHaveLength(1);
      expect(headers[0]?.[1]).toMatch(/<w:pict>[\s\S]*string="草案"[\s\S]*绿洲集团 · 内部资料/);
      expect(headers[0]?.[1].match(/<w:p>|<w:p /g)).toHaveLength(1);
    },
  );

  test('gets headers for the mark of a draft where it has none', async () => {
    const made = workspace(draft);
    put(made, 'company.docx', await plainTemplate());
    expect((await made.run('render', 'standard', '--template', 'company.docx')).code).toBe(0);
    const parts = partsOf(made, 'reports/standard.docx');
    const headers = headersOf(parts);
    expect(headers.map(([name]) => name)).toEqual([
      'word/header-draft-default.xml',
      'word/header-draft-first.xml',
    ]);
    for (const [name, text] of headers) {
      expect(text.match(/string="草案"/g)).toHaveLength(1);
      expect(parts['[Content_Types].xml']).toContain(`/${name}`);
    }
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    for (const [, type, id] of (parts['word/document.xml'] ?? '').matchAll(
      /<w:headerReference\b[^>]*w:type="(\w+)"[^>]*r:id="([^"]+)"/g,
    )) {
      expect(relations).toMatch(new RegExp(`Id="${id}"[^>]*Target="header-draft-${type}.xml"`));
    }
    await made.run('render', 'standard', '--template', 'company.docx', '--out', 'again');
    const bytes = (folder: string) => readFileSync(join(made.root, folder, 'standard.docx'));
    expect(bytes('again').equals(bytes('reports'))).toBe(true);
  });

  test('repeats a row of a table for every element of a list, whatever its text says', async () => {
    const made = workspace();
    const said = '<w:p>&|{{title}} {{body}} {{goals.by}}';
    made.write(
      'charters/project.yaml',
      charter.replace('{zh-CN: 提高接通率, en: Answer more}', JSON.stringify(said)),
    );
    put(made, 'company.docx', await tableTemplate('{{goals.title}}', '{{ goals.by }}止'));
    const { code, err } = await made.run('render', 'charter', '--template', 'company.docx');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [table = ''] = /<w:tbl>[\s\S]*?<\/w:tbl>/.exec(partsOf(made)['word/document.xml'] ?? '') ?? [];
    const rows = [...table.matchAll(/<w:tr>([\s\S]*?)<\/w:tr>/g)].map(([, row = '']) =>
      row.replace(/<[^>]*>/g, ''),
    );
    const { goals } = JSON.parse((await made.run('render', 'charter', '--data')).out);
    expect(rows).toHaveLength(goals.length + 1);
    expect(rows[1]).toBe(`&lt;w:p&gt;&amp;|{{title}} {{body}} {{goals.by}}${goals[0].by}止`);
  });

  test.each([
    ['list', '{{golas.title}}', /golas\.title.*goals、/],
    ['field', '{{goals.titel}}', /goals\.titel.*title、/],
  ])('is refused for a row of an unknown %s, and those that there are are named', async (_, key, said) => {
    const made = workspace();
    put(made, 'company.docx', await tableTemplate(key, '{{goals.by}}'));
    const { code, err } = await made.run('render', 'charter', '--template', 'company.docx');
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });

  test('shows a chart in the frame of each picture whose alt text names it, as large as it goes there', async () => {
    const made = workspace();
    put(
      made,
      'company.docx',
      await pictureTemplate(['{{chart plan}}', 300, 20], ['计划 {{ chart plan }}', 300, 900]),
    );
    const { code, err } = await made.run('render', 'charter', '--template', 'company.docx');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const parts = partsOf(made);
    const drawings = ['word/header1.xml', 'word/document.xml'].flatMap(name =>
      [...(parts[name] ?? '').matchAll(/<wp:inline[\s\S]*?<\/wp:inline>/g)].map(([drawing]) => drawing),
    );
    const [above = '', below = ''] = drawings;
    const sizeOf = (drawing: string) => {
      const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(drawing) ?? [];
      return [Number(width) / 9525, Number(height) / 9525] as const;
    };
    const [narrow, low] = sizeOf(above);
    const [wide, high] = sizeOf(below);
    expect(low).toBeCloseTo(20, 0);
    expect(wide).toBeCloseTo(300, 0);
    expect(narrow / low).toBeCloseTo(wide / high, 1);
    expect(high).toBeLessThan(900);
    for (const drawing of [above, below]) expect(drawing).toMatch(/descr="[^"{}]{5,}"/);
    const kept = Object.keys(unzipSync(readFileSync(join(made.root, 'reports/charter.docx'))));
    expect(kept.filter(name => name.startsWith('word/media/')).length).toBeGreaterThan(0);
  });

  test('is refused for a chart that there is not, and says where', async () => {
    const made = workspace();
    put(made, 'company.docx', await pictureTemplate(['{{chart trnd}}', 300, 50]));
    const { code, err, out } = await made.run('render', 'charter', '--template', 'company.docx');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/页眉.*\{\{chart trnd\}\}.*plan/);
  });

  test('lends a text the last of its sections, with the header that it has from the first', async () => {
    const made = workspace();
    put(made, 'company.docx', await sectionsTemplate());
    expect((await made.run('render', 'charter', '--reference-doc', 'company.docx')).code).toBe(0);
    const parts = partsOf(made);
    const text = parts['word/document.xml'] ?? '';
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    const shown = [...text.matchAll(/<w:(?:header|footer)Reference\b[^>]*r:id="([^"]+)"/g)].map(([, id]) => {
      const [, target = ''] = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations) ?? [];
      return parts[`word/${target}`]?.replace(/<[^>]*>/g, '');
    });
    expect(shown.sort()).toEqual(['正文页脚', '绿洲集团页眉']);
    expect(text.match(/<w:sectPr/g)).toHaveLength(1);
    expect(text).toContain('w:orient="landscape"');
  });

  test('gets a page of ours where it says none', async () => {
    const made = workspace();
    put(made, 'company.docx', await companyTemplate({ section: false }));
    await made.run('render', 'charter', '--template', 'company.docx');
    const text = partsOf(made)['word/document.xml'] ?? '';
    expect(text.match(/<w:sectPr/g)).toHaveLength(1);
    expect(text).toContain('<w:pgSz w:w="11906" w:h="16838"');
  });

  test('gives the same bytes for the same input', async () => {
    const template = await companyTemplate();
    const render = async () => {
      const made = workspace();
      put(made, 'company.docx', template);
      await made.run('render', 'charter', '--template', 'company.docx');
      return readFileSync(join(made.root, 'reports/charter.docx'));
    };
    expect((await render()).equals(await render())).toBe(true);
  });

  test('is refused without a place for the text, and its placeholders are listed', async () => {
    const made = workspace();
    put(made, 'company.docx', await companyTemplate({ body: '正文' }));
    const { code, err } = await made.run('render', 'charter', '--template', 'company.docx');
    expect(code).toBe(2);
    expect(err).toMatch(/\{\{body\}\}.*密级/);
  });

  test('is refused beside a reference', async () => {
    const made = workspace();
    put(made, 'a.docx', await companyTemplate());
    const { code } = await made.run('render', 'charter', '--template', 'a.docx', '--reference-doc', 'a.docx');
    expect(code).toBe(2);
  });

  const external =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://evil.example/x.png" TargetMode="External"/></Relationships>';
  test.each<[string, string, (good: Uint8Array) => Uint8Array, string]>([
    ['with macros inside', 'a.docx', good => withPart(good, 'word/vbaProject.bin', 'x'), '宏'],
    ['that says it has macros', 'a.docm', good => good, '宏'],
    ['that is text', 'a.docx', () => Buffer.from('not a zip at all'), '.docx'],
    ['that is cut off', 'a.docx', good => good.slice(0, 4000), '损坏'],
    ['without a document', 'a.docx', () => zipSync({ 'a.xml': new Uint8Array([60]) }), '损坏'],
    [
      'whose text is no text',
      'a.docx',
      good => zipSync({ ...unzipSync(good), 'word/document.xml': new Uint8Array([255, 254]) }),
      '损坏',
    ],
    [
      'with an entity',
      'a.docx',
      good => withPart(good, 'word/x.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'),
      '损坏',
    ],
    ['that fetches a picture', 'a.docx', good => withPart(good, 'word/_rels/x.xml.rels', external), '外部'],
    [
      'that fetches a picture by another spelling',
      'a.docx',
      good => withPart(good, 'word/_rels/x.xml.RELS', external.replaceAll('"', "'")),
      '外部',
    ],
    ['with a part outside itself', 'a.docx', good => withPart(good, '../evil.xml', '<x/>'), '损坏'],
    ['with two parts of one name', 'a.docx', good => withPart(good, 'Word/Document.xml', '<x/>'), '损坏'],
    ['that is a bomb', 'a.docx', () => zipSync({ 'word/document.xml': new Uint8Array(210_000_000) }), '过大'],
    [
      'of too many parts',
      'a.docx',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 3100 }, (_, index) => [`${index}`, new Uint8Array()])),
        ),
      '过大',
    ],
  ])('is refused %s', async (_, file, make, said) => {
    const made = workspace();
    put(made, file, make(await companyTemplate()));
    const { code, err, out } = await made.run('render', 'charter', '--reference-doc', file);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});
