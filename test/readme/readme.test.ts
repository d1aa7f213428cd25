import { expect, test } from 'vitest';
import { fits, pages, runPage } from '../../scripts/readme.ts';

test.each(pages)(
  'every command in $file prints what the page shows',
  ({ file, lang }) => {
    for (const { command, expected, actual } of runPage(file, lang).steps) {
      if (!fits(expected, actual))
        expect({ command, printed: actual }).toEqual({ command, printed: expected });
    }
  },
  300_000,
);

test('an ellipsis stands for any number of lines, and nothing else does', () => {
  expect(fits(['a', '…', 'z'], ['a', 'b', 'c', 'z'])).toBe(true);
  expect(fits(['a', '…'], ['a'])).toBe(true);
  expect(fits(['a', '…', 'z'], ['a', 'b'])).toBe(false);
  expect(fits(['a'], ['a', 'b'])).toBe(false);
});
