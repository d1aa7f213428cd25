import type { Model } from '../src/report/template.ts';

export type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: Model): value is { readonly [field: string]: Model } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: Model): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The type of values that stand in the same place; none where all of them are null, which may be anything elsewhere. */
function typesOf(values: readonly Model[]): Schema {
  const types = [...new Set(values.map(typeOf))].sort();
  if (types.length === 0 || (types.length === 1 && types[0] === 'null')) return {};
  return { type: types.length === 1 ? types[0] : types };
}

/** The schema of values that stand in the same place: a field is required where all of them have it. */
export function inferSchema(values: readonly Model[]): Schema {
  const objects = values.filter(isObject);
  const items = values.flatMap(value => (Array.isArray(value) ? value : []));
  const fields = [...new Set(objects.flatMap(Object.keys))];
  return {
    ...typesOf(values),
    ...(items.length > 0 && { items: inferSchema(items) }),
    ...(fields.length > 0 && {
      properties: Object.fromEntries(
        fields.map(field => [
          field,
          inferSchema(objects.flatMap(object => (field in object ? [object[field] as Model] : []))),
        ]),
      ),
      required: fields.filter(field => objects.every(object => field in object)),
    }),
  };
}
