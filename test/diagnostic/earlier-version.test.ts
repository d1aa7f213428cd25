import { expect, test } from 'vitest';
import { ref } from '../../src/diagnostic/sentences/ref.ts';

const said = (id: string, closest: string) =>
  ref['ref/dangling'].en({ what: 'standard', id, closest, choices: [] });

test('a version that was written over is to be kept in a file of its own', () => {
  expect(said('care@0.9.0', 'care@0.10.0')).toContain('keep the old one as standards/care@0.9.0.yaml');
});

test.each([
  ['a later version', 'care@2.0.0', 'care@1.0.0'],
  ['another standard', 'cart@1.0.0', 'care@2.0.0'],
  ['no version at all', 'cares', 'care'],
])('%s is taken for a slip', (_, id, closest) => {
  expect(said(id, closest)).toContain(`did you mean "${closest}"?`);
});
