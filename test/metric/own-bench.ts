import { bench, type Feed, type Given, standardYaml } from './bench.ts';

export const march = '2026-03-05 10:00';

export const kpi = (id: string, measure: string, more = '') =>
  `  - {id: ${id}, title: ${id}, category: efficiency, owner: 经理, measure: ${measure}${more && `, ${more}`}}`;

export const open = (kpis: readonly string[], feeds: readonly Feed[]) =>
  bench({ 'standards/service.yaml': standardYaml(`\n${kpis.join('\n')}`) }, feeds);

export const one = (measure: string, feeds: readonly Feed[], more = '', period = '2026-03') => {
  const { figure, trace } = open([kpi('k', measure, more)], feeds);
  return { figure: figure('k', period), rows: trace('k', period).rows };
};

export const contacts = (...rows: readonly Given[]): Feed => ({
  rows: rows.map((row, index) => ({ key: `K${index + 1}`, created: march, ...row })),
});
