import { bench, type Feed, type Given, kpiYaml, standardYaml } from './bench.ts';

export const march = '2026-03-05 10:00';

export const one = (measure: string, feeds: readonly Feed[], more = '') => {
  const { figure, trace } = bench({ 'standards/service.yaml': standardYaml(kpiYaml(measure, more)) }, feeds);
  return { figure: figure('k', '2026-03'), rows: trace('k', '2026-03').rows };
};

export const contacts = (...rows: readonly Given[]): Feed => ({
  rows: rows.map((row, index) => ({ key: `K${index + 1}`, created: march, ...row })),
});

/** The figure of March alone. */
export const measured = (measure: string, feeds: readonly Feed[], more = '') =>
  one(measure, feeds, more).figure;
