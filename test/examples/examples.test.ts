import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exampleFiles } from '../../scripts/generate-examples.ts';
import { itemsOf } from '../../src/catalogue/scorecard.ts';
import { documentsOf, openWorkspace } from '../../src/workspace/workspace.ts';
import { figures } from './figures.ts';

const example = new URL('../../examples/xinghe/', import.meta.url);
const data = new URL('data/', example);
const generated = exampleFiles();

const repository = openWorkspace(fileURLToPath(example));
const [standard] = documentsOf(repository, 'standard').map(({ document }) => document);
if (!standard) throw new Error('the example has no standard');
const { kpis = [], clauses = [], time_limits: timeLimits = [], scope } = standard;

describe('the sample data', () => {
  test('are what the generator writes, byte for byte', () => {
    // Evaluations were scored once on what the sampling plans drew.
    const written = readdirSync(data).filter(name => !name.startsWith('evaluations-'));
    expect(written.sort()).toEqual([...generated.keys()].sort());
    for (const [name, bytes] of generated) {
      expect(Buffer.compare(readFileSync(new URL(name, data)), bytes), name).toBe(0);
    }
  });

  test('take at most 700 KB', () => {
    expect([...generated.values()].reduce((sum, bytes) => sum + bytes.length, 0)).toBeLessThan(700_000);
  });

  test('hold one kind of export that is not UTF-8', () => {
    const isUtf8 = (bytes: Uint8Array) => {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== '';
      } catch {
        return false;
      }
    };
    const others = [...generated].filter(([, bytes]) => !isUtf8(bytes)).map(([name]) => name);
    expect(others).toEqual(['2025-12', '2026-01', '2026-02', '2026-03'].map(month => `surveys-${month}.csv`));
  });
});

describe('the story of March 2026', () => {
  const percent = (month: string) => {
    const all = Object.entries(figures(month));
    const rate = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
      Math.round((numerator / denominator) * 10_000) / 100;
    return Object.fromEntries(all.map(([id, fraction]) => [id, rate(fraction)]));
  };
  const march = figures('2026-03');
  const [december, january, february] = ['2025-12', '2026-01', '2026-02'].map(percent);

  test('every KPI of the standard is computed here too', () => {
    expect(Object.keys(march).sort()).toEqual(kpis.map(({ id }) => id).sort());
  });

  test('the phone has missed its answer rate since Spring Festival', () => {
    expect([december, january, february].map(month => month?.['answer-rate'])).toEqual([98.29, 98.24, 95.34]);
    expect(march['answer-rate']).toEqual({ numerator: 723, denominator: 744 });
    expect(march['phone-wait-p90'].numerator).toBe(17);
  });

  test('one complaint contacted late is enough to miss 98%', () => {
    expect(march['complaint-contact-rate']).toEqual({ numerator: 42, denominator: 43 });
    expect(december?.['complaint-contact-rate']).toBe(92.31);
  });

  test('complaints are closed in time, and satisfaction is won', () => {
    expect(march['complaint-resolution-rate']).toEqual({ numerator: 41, denominator: 44 });
    expect(march.satisfaction).toEqual({ numerator: 277, denominator: 295 });
    expect(december?.['satisfaction']).toBe(84.85);
    expect(december?.['complaint-resolution-rate']).toBe(82.35);
  });

  test('the service level is met by less than its warning margin of two points', () => {
    expect(march['service-level']).toEqual({ numerator: 676, denominator: 743 });
  });

  test('the callback survey is too small to decide on 92%', () => {
    const { numerator, denominator } = march['callback-satisfaction'];
    expect([numerator, denominator]).toEqual([58, 62]);
    const [low, high] = wilson(numerator, denominator);
    expect(low).toBeLessThan(0.92);
    expect(high).toBeGreaterThan(0.92);
  });
});

/** 95 % Wilson score interval. */
function wilson(count: number, total: number): [low: number, high: number] {
  const z = 1.959964;
  const share = count / total;
  const centre = share + z ** 2 / (2 * total);
  const margin = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  const scale = 1 + z ** 2 / total;
  return [(centre - margin) / scale, (centre + margin) / scale];
}

describe('the example standard', () => {
  test('reads without a finding', () => {
    expect(repository.diagnostics).toEqual([]);
  });

  test('weights sum to 100', () => {
    expect(kpis.reduce((sum, { weight = 0 }) => sum + weight, 0)).toBe(100);
  });

  test('every clause is measured by something that exists, and every KPI measures a clause', () => {
    const items = documentsOf(repository, 'scorecard').flatMap(({ document }) =>
      itemsOf(document).map(({ item }) => `${document.id}.${item.id}`),
    );
    const known = new Set([...items, ...kpis.map(({ id }) => id), ...timeLimits.map(({ id }) => id)]);
    const used = clauses.flatMap(({ measured_by = [] }) => measured_by);
    expect(clauses.filter(({ measured_by = [] }) => measured_by.length === 0)).toEqual([]);
    expect(used.filter(id => !known.has(id))).toEqual([]);
    expect(kpis.map(({ id }) => id).filter(id => !used.includes(id))).toEqual([]);
  });

  test('the modal verb of a clause is that of its level, and there is one of it', () => {
    const verb = { must: /应/g, should: /宜/g, may: /可/g, principle: /$^/g };
    for (const { id, level, text } of clauses) {
      const plain = String(text).replace(/应答/g, '');
      expect(plain.match(verb[level])?.length, id).toBe(1);
      expect(plain, id).not.toMatch(/必须|须|不得|需要/);
      expect(plain.length, id).toBeLessThanOrEqual(80);
    }
    expect(new Set(clauses.map(({ level }) => level))).toEqual(new Set(['must', 'should', 'may']));
    expect(new Set(clauses.map(({ category }) => category))).toEqual(
      new Set(['basic', 'efficiency', 'outcome']),
    );
  });

  test('no clause is vague', () => {
    const vague =
      /及时(?!率)|尽快|尽早|立即|马上|迅速|快速|适时|随时|定期|按时|按期|经常|良好|优质|周到|热情|耐心|礼貌|专业|认真|积极|主动|适当|合理|足够|明显|大致|通常|尽量|争取|若干|部分|少量|多次|左右|等|必要时|视情况|酌情|原则上|相关|有关|上级|加强|提升|优化|不断|持续/;
    for (const { id, text } of clauses) expect(String(text), id).not.toMatch(vague);
  });

  test('every cell of the scope has a clause or a reason not to', () => {
    const has = (values: readonly string[] | undefined, value: string) => !values || values.includes(value);
    for (const stage of scope.stage ?? []) {
      for (const customer of scope.customer ?? []) {
        for (const channel of scope.channel ?? []) {
          const excluded = scope.exclusions?.some(
            one =>
              (one.stage ?? stage) === stage &&
              (one.customer ?? customer) === customer &&
              (one.channel ?? channel) === channel,
          );
          const covered = clauses
            .filter(clause => clause.stage ?? clause.channel ?? clause.customer)
            .some(
              clause =>
                has(clause.stage, stage) && has(clause.customer, customer) && has(clause.channel, channel),
            );
          expect(covered !== excluded, `${stage} ${customer} ${channel}`).toBe(true);
        }
      }
    }
  });

  test('every owner and actor is one of the roles of the workspace', () => {
    const roles = repository.settings.roles ?? [];
    const named = [...timeLimits, ...kpis, ...clauses].flatMap(item =>
      'actor' in item ? [item.owner, item.actor] : [item.owner],
    );
    expect(named.filter(role => role && !roles.includes(role))).toEqual([]);
  });
});
