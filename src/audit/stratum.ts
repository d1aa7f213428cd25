/** The stratum of records that are all alike to the plan. */
export const whole = 'all';

const part = (name: string, value: string | null) => `${name}=${(value ?? '').replace(/[\\,=]/g, '\\$&')}`;

/**
 * What a stratum is called: `agent=李晓雯, channel=电话`, or `all` where nothing tells records apart. A missing value
 * is empty; `\`, `,` and `=` within a value are escaped, so that no two strata meet.
 */
export function stratumOf(names: readonly string[], values: readonly (string | null)[]): string {
  return names.length === 0
    ? whole
    : names.map((name, index) => part(name, values[index] ?? null)).join(', ');
}

/** The stratum of records that are always drawn, by the id of what makes them so. */
export const certainStratum = (id: string): string => part('certainty', id);

/** The stratum of records that are drawn because another plan drew them. */
export const overlapStratum = (plan: string): string => part('overlap', plan);

export const isCertain = (stratum: string): boolean => stratum.startsWith('certainty=');
export const isOverlap = (stratum: string): boolean => stratum.startsWith('overlap=');

/** The values that a stratum is made of, in order; '' for one that is missing. */
export function valuesOf(stratum: string): string[] {
  if (stratum === whole) return [];
  const parts = stratum.match(/(?:\\.|[^\\,])+/gs) ?? [];
  return parts.map(one => one.slice(one.indexOf('=') + 1).replace(/\\(.)/gs, '$1'));
}
