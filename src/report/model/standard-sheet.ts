import type { Sheet } from '../workbook.ts';
import type { standardModel } from './standard.ts';

/** The indicator list and the time limits, as tables of their own. */
export function standardSheets({ labels, kpis, methods, limits }: ReturnType<typeof standardModel>): Sheet[] {
  const column = (header: string, width: number) => ({ header, width });
  return [
    {
      title: labels.kpis,
      columns: [
        column(labels.number, 24),
        column(labels.kpi, 26),
        column(labels.category, 12),
        column(labels.method, 60),
        column(labels.target, 14),
        { ...column(labels.weight, 8), as: 'number' },
        column(labels.owner, 14),
        column(labels.source, 24),
      ],
      rows: kpis.map(({ id, title, category, target, weight, owner }, index) => [
        ...[id, title, category, methods[index]?.method ?? '', target],
        Number.isNaN(Number(weight)) ? null : Number(weight),
        ...[owner, methods[index]?.source ?? ''],
      ]),
    },
    {
      title: labels.limits,
      columns: [
        column(labels.limit, 24),
        column(labels.when, 36),
        column(labels.from_to, 26),
        column(labels.within, 18),
        column(labels.rules, 40),
        column(labels.owner, 14),
      ],
      rows: limits.map(({ title, when, course, within, rules, owner }) => [
        ...[title, when, course, within, rules, owner],
      ]),
    },
  ];
}
