import { describe, expect, test } from 'vitest';
import type { Given } from './bench.ts';
import { measured } from './measure-bench.ts';

describe('repeats', () => {
  const contact = (key: string, created: string, more: Given = {}): Given => ({
    ...{ key, created, customer_id: 'A', reason: '账单', resolved: true },
    ...more,
  });
  const rows = [
    contact('before', '2026-02-27 10:00'),
    contact('repeat', '2026-03-05 10:00'),
    contact('first', '2026-03-15 10:00'),
    contact('other reason', '2026-03-16 10:00', { reason: '物流' }),
    contact('other customer', '2026-03-16 10:00', { customer_id: 'B', resolved: false }),
    contact('on the last day', '2026-03-22 10:00'),
    contact('nobody', '2026-03-16 10:00', { customer_id: null }),
    contact('late', '2026-03-30 10:00', { customer_id: 'C' }),
  ];

  test('repeats are those within the window of the contact before', () => {
    const figure = measured('{metric: repeat_rate}', [{ rows }]);
    expect(figure).toMatchObject({ numerator: 2, denominator: 6, missing: 1, policy: { window: '7cd' } });
    const short = measured('{metric: repeat_rate, within: 24h}', [{ rows }]);
    expect(short).toMatchObject({ numerator: 0, denominator: 6 });
  });

  test('first contact resolution waits for the window to close and sets repeats apart', () => {
    const figure = measured('{metric: fcr_repeat}', [{ rows }]);
    expect(figure).toMatchObject({
      numerator: 1,
      denominator: 3,
      pending: 1,
      missing: 1,
      excluded: { repeat: 2 },
    });
  });

  test('a filter chooses whose contacts are judged, not which repeat them', () => {
    const given = rows.map(row => ({ ...row, channel: row.key === 'first' ? '电话' : '在线' }));
    const figure = measured('{metric: fcr_repeat}', [{ rows: given }], 'where: {channel: 电话}');
    expect(figure).toMatchObject({ numerator: 0, denominator: 1 });
  });
});
