import { describe, expect, test } from 'vitest';
import type { Feed } from './bench.ts';
import { contacts, march, one } from './measure-bench.ts';

describe('ratings', () => {
  test('an unrated contact is no row; a score off the scale is invalid', () => {
    const { figure } = one('{metric: csat_top2}', [
      contacts({ csat: 5 }, { csat: 3 }, { csat: null }, { csat: 9 }),
    ]);
    expect(figure).toMatchObject({
      numerator: 1,
      denominator: 2,
      excluded: { invalid: 1 },
      population: 'sample',
      evidence: { rows: 3 },
    });
    expect(figure.policy).toMatchObject({ good: [4, 5], of: [1, 2, 3, 4, 5] });
  });

  test('phone keys may count the other way', () => {
    const { figure } = one('{metric: csat_top2, good: [1], of: [1, 2, 3]}', [
      contacts({ csat: 1 }, { csat: 3 }, { csat: 5 }),
    ]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test('surveys are placed by their answer, and invalid ones left out', () => {
    const feed: Feed = {
      record: 'survey',
      rows: [
        { key: '1', responded: march, score: 4, valid: true },
        { key: '2', responded: march, score: 5, valid: false },
        { key: '3', responded: '2026-04-01 00:00', score: 5, valid: true },
      ],
    };
    const { figure } = one('{metric: csat_mean}', [feed], 'record: survey');
    expect(figure).toMatchObject({
      value: 4,
      denominator: 1,
      excluded: { invalid: 1 },
      policy: { basis: 'responded' },
    });
  });

  test('a survey that lacks a dimension takes that of its contact, once', () => {
    const feeds: Feed[] = [
      contacts(
        { contact_id: 'A', channel: 'phone' },
        { contact_id: 'A', channel: 'phone' },
        { contact_id: 'B', channel: 'chat' },
        { contact_id: 'C', channel: 'chat' },
      ),
      {
        record: 'survey',
        rows: [
          { key: '1', responded: march, score: 5, contact_id: 'A' },
          { key: '2', responded: march, score: 1, contact_id: 'B' },
          { key: '3', responded: march, score: 4, contact_id: 'C', channel: '电话' },
        ],
      },
    ];
    const { figure } = one('{metric: csat_top2}', feeds, 'record: survey, where: {channel: 电话}');
    expect(figure).toMatchObject({ numerator: 2, denominator: 2 });
  });
});

describe('complaints', () => {
  const complaints: Feed = { record: 'complaint', rows: [{ key: 'C1', received: march }] };
  const calls = contacts({ stage: '咨询' }, { stage: 'Complaint' }, { stage: '咨询' }, { stage: '咨询' });

  test('are counted over contacts', () => {
    const { figure, rows } = one('{metric: complaint_rate}', [calls, complaints], 'target: ≤0.5%');
    expect(figure).toMatchObject({
      numerator: 1,
      denominator: 4,
      verdict: 'missed',
      policy: { complaints: 'complaint' },
    });
    expect(rows.filter(({ record }) => record.startsWith('complaint:'))).toHaveLength(1);
  });

  test('or are the contacts of their stage, where no source yields complaints', () => {
    const { figure } = one('{metric: complaint_rate}', [calls]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 4, policy: { complaints: 'contact' } });
  });

  test('or over orders', () => {
    const orders: Feed = {
      record: 'order',
      rows: [
        { key: 'O1', placed: march },
        { key: 'O2', placed: march },
      ],
    };
    const { figure } = one('{metric: complaint_rate, per: orders}', [calls, complaints, orders]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 2 });
  });
});
