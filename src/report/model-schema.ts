import type { Model } from './template.ts';

type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: Model): value is { readonly [field: string]: Model } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: Model): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The schema of values that stand in the same place: a field is required where all of them have it. */
function merged(values: readonly Model[]): Schema {
  const types = [...new Set(values.map(typeOf))].sort();
  const objects = values.filter(isObject);
  const items = values.flatMap(value => (Array.isArray(value) ? value : []));
  const fields = [...new Set(objects.flatMap(Object.keys))];
  return {
    ...(types.length > 0 && { type: types.length === 1 ? types[0] : types }),
    ...(items.length > 0 && { items: merged(items) }),
    ...(objects.length > 0 && {
      properties: Object.fromEntries(
        fields.map(field => [
          field,
          merged(objects.flatMap(object => (field in object ? [object[field] as Model] : []))),
        ]),
      ),
      required: fields.filter(field => objects.every(object => field in object)),
    }),
  };
}

/** JSON schema of a model, as far as this model shows it: what is null or empty here may hold more elsewhere. */
export function modelSchema(model: Model): Schema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...merged([model]) };
}
