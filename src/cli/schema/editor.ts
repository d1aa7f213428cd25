import { metrics } from '../../catalogue/metrics.ts';
import { records } from '../../catalogue/records.ts';
import { ruleIds } from '../../diagnostic/rule-ids.ts';
import { bilingual, schemaText } from '../../document/schema.ts';
import { explanationOf } from '../../rules/explanations.ts';

/** A part of a schema, as JSON has it. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const both = (words: { readonly 'zh-CN': string; readonly en: string }) => `${words['zh-CN']} / ${words.en}`;

/** What only stands for how such a value is written, and is nothing to fill a key in with. */
const tooGeneral = ['identifier', 'text', 'role'];

const nameOf = ({ $ref }: Node) => (typeof $ref === 'string' ? $ref.replace(/^.*\//, '') : undefined);

/**
 * The schema of a kind as editors read it best: in one piece; every key with its title and description in one,
 * every value of a list with its own; the metrics of the catalogue, the instants of records and the rules by
 * name. It accepts what the published schema accepts.
 */
export function editorSchema(kind: string): string {
  const own = JSON.parse(schemaText(kind)) as Node;
  const common = JSON.parse(schemaText('common')) as Node;
  const definitions = { ...Object(common['$defs']), ...Object(own['$defs']) } as Readonly<
    Record<string, Node>
  >;
  const used = new Map<string, Node>();
  const edit = editing(definitions, used);
  const { $defs: _, ...whole } = own;
  const edited = edit(whole);
  for (const [name, node] of used) {
    const { examples, ...plain } = edit(node);
    used.set(
      name,
      tooGeneral.includes(name) ? plain : { ...plain, ...(examples !== undefined && { examples }) },
    );
  }
  const $defs = Object.fromEntries([...used].sort(([left], [right]) => (left < right ? -1 : 1)));
  return `${JSON.stringify({ ...edited, ...(used.size > 0 && { $defs }) }, null, 2)}\n`;
}

type Edit = (node: Node) => Node;

/** @param used gets every definition that is referred to. */
function editing(definitions: Readonly<Record<string, Node>>, used: Map<string, Node>): Edit {
  const children = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(children);
    return isNode(value) ? edit(value) : value;
  };
  const map = (value: unknown) =>
    Object.fromEntries(Object.entries(Object(value)).map(([key, child]) => [key, children(child)]));
  const edit: Edit = node => {
    const name = nameOf(node);
    const definition = name === undefined ? {} : (definitions[name] ?? {});
    if (name !== undefined && !used.has(name)) used.set(name, definition);
    const parts = Object.entries(node).map(([key, value]) => [
      key,
      key === 'properties' || key === 'patternProperties'
        ? map(value)
        : below.includes(key)
          ? children(value)
          : value,
    ]);
    const copy: Node = Object.fromEntries(parts);
    const whole = { ...copy, ...described(node, definition), ...(name && { $ref: `#/$defs/${name}` }) };
    return separated(withBooleanKeys(offering(whole)));
  };
  return edit;
}

/** The keywords, besides maps of them, whose values are schemas. */
const below = ['items', 'additionalProperties', 'propertyNames', 'oneOf', 'anyOf', 'allOf', 'not'];

/** Completion shows the description alone, so that it says the title too; objects keep theirs, which names a skeleton. */
function described(node: Node, definition: Node): Node {
  const { title, description, type } = { ...definition, ...node };
  if (title === undefined && description === undefined) return {};
  const isPlain = node['title'] === undefined || node['$ref'] === undefined;
  if (type === 'object' && isPlain) return { title, description: description ?? title };
  const text = [title, description].filter(Boolean).join('\n\n');
  return { title: '', description: text, ...valueDescriptions(node) };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A description that lists the values in their order describes each. */
function valueDescriptions({ enum: values, description }: Node): Node {
  const words = typeof description === 'string' ? bilingual(description) : undefined;
  if (!Array.isArray(values) || !words) return {};
  const chinese = words['zh-CN'].replace(/。$/, '').split('、');
  const english = words.en.replace(/\.$/, '').split(', ');
  const isList = chinese.length === values.length && english.length === values.length;
  return isList
    ? { enumDescriptions: chinese.map((word, index) => `${word} / ${capital(english[index] ?? '')}`) }
    : {};
}

const instants = [
  ...new Set(
    Object.values(records).flatMap(({ fields }) =>
      Object.keys(fields).filter(name => fields[name] === 'instant' || fields[name] === 'state'),
    ),
  ),
];

/** One snippet a metric, under its id and its name. */
const metricSnippets = () =>
  Object.entries(metrics).map(([id, { name, formula }]) => ({
    label: `${id}  ${both(name)}`,
    description: both(formula),
    body: id,
  }));

const severities = (values: unknown) =>
  Object.fromEntries(
    ruleIds.map(rule => [
      rule,
      { ...Object(values), description: both(explanationOf(rule)?.why ?? { 'zh-CN': rule, en: rule }) },
    ]),
  );

/** The node with what an editor can offer to write there; of its examples only what fits on the line of its key. */
function offering(node: Node): Node {
  const { examples, ...rest } = node;
  const says = String(node['description'] ?? '');
  if (says.startsWith('目录指标 / ')) return { ...rest, defaultSnippets: metricSnippets() };
  if (says.startsWith('时刻 / ') || nameOf(node) === 'instant') return { ...rest, examples: instants };
  if (says.includes('Rule id → severity.')) {
    return { ...rest, properties: severities(node['additionalProperties']) };
  }
  const short = Array.isArray(examples) ? examples.filter(one => typeof one !== 'object') : [];
  return short.length > 0 ? { ...rest, examples: short } : rest;
}

/** The keywords that speak of values of one type only. */
const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'patternProperties', 'additionalProperties', 'required', 'minProperties'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  string: ['minLength', 'maxLength', 'pattern'],
};

/** A key that takes a text or something longer is a choice of schemas: it is completed on its own line. */
function separated(node: Node): Node {
  const { type, ...rest } = node;
  const types = Array.isArray(type) ? (type as readonly string[]) : [];
  if (!types.includes('string') || (!types.includes('object') && !types.includes('array'))) return node;
  const isOf = (one: string, key: string) => keywordsOf[one]?.includes(key) === true;
  const pick = (isKept: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(rest).filter(([key]) => isKept(key)));
  return {
    ...pick(key => !types.some(one => isOf(one, key))),
    anyOf: types.map(one => ({ type: one, ...pick(key => isOf(one, key)) })),
  };
}

/** The server finds no property for a key that is a boolean, but tries patterns on it. */
function withBooleanKeys(node: Node): Node {
  const { properties, patternProperties } = node;
  if (!isNode(properties) || !('true' in properties)) return node;
  return { ...node, patternProperties: { ...Object(patternProperties), '^(?:true|false)$': {} } };
}
