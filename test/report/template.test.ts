import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/diagnostic/failure.ts';
import { findTemplate, type Model, renderTemplate } from '../../src/report/template.ts';

const render = (text: string, model: Model = {}): string => renderTemplate({ name: 't.md.hbs', text }, model);

function failure(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('a template', () => {
  it('fails on a missing field with its line and column', () => {
    const { code, facts } = failure(() => render('第一行\n{{kpi.name}}', { kpi: {} }));
    expect(code).toBe('report/missing-field');
    expect(facts).toMatchObject({ template: 't.md.hbs', line: 2, column: 3, field: 'name' });
  });

  it.each([
    '{{#if x}}a{{/if}}',
    '{{#each x}}a{{/each}}',
    '{{#unless x}}a{{/unless}}',
    '{{#with x}}a{{/with}}',
    '{{eq x 1}}',
    '{{x}}',
  ])('fails on a missing field in %s', text => {
    expect(failure(() => render(text)).code).toBe('report/missing-field');
  });

  it('takes a field that is null for an empty one', () => {
    expect(render('{{#if x}}a{{else}}b{{/if}}{{#each x}}c{{else}}d{{/each}}[{{x}}]', { x: null })).toBe(
      'bd[]',
    );
  });

  it('finds parents, indexes and the root inside each', () => {
    const model = { rows: [{ n: 'a' }, { n: 'b' }], t: 'T' };
    expect(render('{{#each rows}}{{@index}}{{n}}{{../t}}{{@root.t}} {{/each}}', model)).toBe('0aTT 1bTT ');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('does not reach %s', name => {
    expect(failure(() => render(`{{${name}}}`)).code).toBe('report/missing-field');
  });

  it('prints no object, list or function', () => {
    expect(failure(() => render('{{x}}', { x: { a: 1 } })).code).toBe('report/not-printable');
    expect(failure(() => render('{{x}}', { x: [1] })).code).toBe('report/not-printable');
    const toHTML = (): string => '<b>';
    expect(() => render('{{x}}', { x: { toHTML } } as unknown as Model)).toThrow('plain data');
    expect(() => render('{{x}}', { x: new Map() } as unknown as Model)).toThrow('plain data');
  });

  it.each(['{{{x}}}', '{{&x}}', '{{#each x as |y|}}{{/each}}', '{{> (x)}}', '{{* x}}', '{{#> x}}{{/x}}'])(
    'refuses %s',
    text => {
      expect(failure(() => render(text, { x: null })).code).toBe('report/template-not-allowed');
    },
  );

  it.each(['{{log x}}', '{{lookup x "a"}}', '{{foo x}}', '{{#foo x}}{{/foo}}', '{{__text x "y"}}'])(
    'does not know the helper of %s',
    text => {
      expect(failure(() => render(text, { x: 1 })).code).toBe('report/unknown-helper');
    },
  );

  it('names the line of a directive that there is not', () => {
    expect(failure(() => render('甲\n  ::tabel{caption="{{x}}"}', { x: 1 })).facts).toMatchObject({
      line: 2,
      column: 3,
      name: 'tabel',
    });
  });

  it('says where its syntax is wrong', () => {
    expect(failure(() => render('a\nb {{#if x}')).facts).toMatchObject({ line: 2 });
  });

  it('escapes for the place a value is printed in', () => {
    const model = { x: 'a|b"`{}' };
    expect(render('{{x}}', model)).toBe('a\\|b\\"\\`\\{\\}');
    expect(render('::table{caption="{{x}}"}', model)).toBe('::table{caption="a&#124;b&#34;`&#123;&#125;"}');
    expect(render('`{{x}}`', model)).toBe('`a¦b"ˋ{}`');
  });

  it('takes the workspace before the package, partials too, and nothing outside', () => {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'));
    mkdirSync(join(folder, 'partials'));
    writeFileSync(join(folder, 'own.md.hbs'), '{{> row x=1 name="b"}}');
    writeFileSync(join(folder, 'partials/row.md.hbs'), '{{name}} {{missing}}');
    symlinkSync('/etc/hostname', join(folder, 'out.md.hbs'));
    expect(findTemplate('own', folder)?.name).toBe('own.md.hbs');
    expect(findTemplate('../own', folder)).toBeUndefined();
    expect(findTemplate('out', folder)).toBeUndefined();
    expect(findTemplate('none', folder)).toBeUndefined();
    const template = findTemplate('own', folder) ?? { name: '', text: '' };
    expect(failure(() => renderTemplate(template, {}, folder)).facts).toMatchObject({
      template: 'partials/row.md.hbs',
      field: 'missing',
    });
    writeFileSync(join(folder, 'partials/row.md.hbs'), '{{> row}}');
    expect(failure(() => renderTemplate(template, {}, folder)).code).toBe('report/template-not-allowed');
  });
});
