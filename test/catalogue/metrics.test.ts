import { expect, test } from 'vitest';
import { isMetricId, metrics } from '../../src/catalogue/metrics.ts';
import { records } from '../../src/catalogue/records.ts';

const all = Object.entries(metrics);

test.each(all)('%s is described in both languages', (_, { name, formula }) => {
  for (const text of [name, formula]) {
    expect(text['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    expect(text.en).toMatch(/^[\x20-\x7e÷×−\u4e00-\u9fff]+$/);
  }
});

test.each(all)('%s reads fields that its default record has', (_, { records: [record], fields }) => {
  for (const field of fields) expect(Object.keys(records[record].fields)).toContain(field);
});

test.each(all)(
  '%s asks only for parameters that it knows, and its id holds no limit',
  (id, { parameters, required }) => {
    expect(parameters).toEqual(expect.arrayContaining([...required]));
    expect(id).not.toMatch(/\d+(s|h|min)/);
  },
);

test('a name that every object has is no metric', () => {
  expect(isMetricId('constructor')).toBe(false);
  expect(isMetricId('asa')).toBe(true);
});
