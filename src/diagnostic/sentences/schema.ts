import type { Bilingual } from '../../text/locale.ts';
import type { Family } from '../family.ts';

/** The shapes a value can have, as JSON Schema names them. */
export type ValueType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

export interface SchemaFacts {
  'schema/unknown-key': {
    key: string;
    closest: string | undefined;
    keys: readonly string[];
    about: Bilingual | undefined;
  };
  'schema/misplaced-key': { key: string; level: 'up' | 'down'; parent: string };
  'schema/missing-key': { key: string; title: Bilingual | undefined; example: string | undefined };
  'schema/type': {
    expected: readonly ValueType[];
    found: ValueType;
    value: string;
    example: string | undefined;
    /** Quotes alone do not make a target or a duration of a number. */
    needsUnit: boolean;
  };
  'schema/fullwidth-digit': { value: string; plain: string };
  'schema/enum': { value: string; closest: string | undefined; choices: readonly string[] };
  'schema/format': {
    value: string;
    title: Bilingual | undefined;
    about: Bilingual | undefined;
    example: string | undefined;
  };
  'schema/one-of': { choices: readonly (readonly string[])[]; present: readonly string[] };
  'schema/too-few': { of: 'items' | 'keys'; example: string | undefined };
  'schema/too-many': { of: 'items' | 'keys'; count: number; limit: number };
  'schema/repeated-item': { value: string };
  'schema/length': { length: number; limit: number; bound: 'most' | 'least' };
  'schema/range': { value: number; limit: number; bound: 'most' | 'least' };
}

const typesZh: Readonly<Record<ValueType, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  object: '“键: 值”',
  array: '列表',
  null: '空',
};
const typesEn: Readonly<Record<ValueType, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: '"key: value" lines',
  array: 'a list',
  null: 'empty',
};

const example = (text: string | undefined, locale: 'zh-CN' | 'en') =>
  text === undefined ? '' : locale === 'en' ? `, for example ${text}` : `，例如 ${text}`;

/** Text that YAML reads as something else needs quotes; one value where a list is wanted needs brackets. */
function remedyZh({ expected, found, value, needsUnit }: SchemaFacts['schema/type']): string | undefined {
  if (needsUnit) return undefined;
  if (expected.includes('string') && (found === 'number' || found === 'boolean'))
    return `请加引号："${value}"`;
  if (expected.includes('array') && found === 'string') return `请写成列表：[${value}]`;
  return undefined;
}
function remedyEn({ expected, found, value, needsUnit }: SchemaFacts['schema/type']): string | undefined {
  if (needsUnit) return undefined;
  if (expected.includes('string') && (found === 'number' || found === 'boolean'))
    return `quote it: "${value}"`;
  if (expected.includes('array') && found === 'string') return `write a list: [${value}]`;
  return undefined;
}

/** The alternatives that somebody began to write, by the keys that tell them apart. */
const begun = (choices: readonly (readonly string[])[], present: readonly string[]) =>
  choices.map(keys => keys.filter(key => present.includes(key))).filter(keys => keys.length > 0);

/** More keys than these nobody reads; the editor lists them all. */
const most = 15;

const some = (keys: readonly string[], separator: string, more: string) =>
  keys.slice(0, most).join(separator) + (keys.length > most ? more : '');

/** A document that its schema refuses. */
export const schema: Family<SchemaFacts> = {
  'schema/unknown-key': {
    'zh-CN': ({ key, closest, keys, about }) => {
      if (closest) return `不认识的键“${key}”，是否想写“${closest}”？`;
      const hint = keys.length > 0 ? `这里可写：${some(keys, '、', ' 等')}` : about?.['zh-CN'];
      return `不认识的键“${key}”${hint ? `。${hint}` : ''}`;
    },
    en: ({ key, closest, keys, about }) => {
      if (closest) return `Unknown key "${key}"; did you mean "${closest}"?`;
      const hint = keys.length > 0 ? `Known here: ${some(keys, ', ', ' …')}` : about?.en;
      return `Unknown key "${key}"${hint ? `. ${hint}` : ''}`;
    },
  },
  'schema/misplaced-key': {
    'zh-CN': ({ key, level, parent }) =>
      level === 'up'
        ? `键“${key}”属于上一级${parent ? `（${parent}）` : ''}，缩进可能多了`
        : `键“${key}”属于下一级“${parent}”，缩进可能少了`,
    en: ({ key, level, parent }) =>
      level === 'up'
        ? `The key "${key}" belongs one level up${parent ? ` (${parent})` : ''}; it may be indented too far`
        : `The key "${key}" belongs one level down, under "${parent}"; it may lack indentation`,
  },
  'schema/missing-key': {
    'zh-CN': ({ key, title, example: sample }) =>
      `缺少必填的键“${key}”${title ? `（${title['zh-CN']}）` : ''}${example(sample, 'zh-CN')}`,
    en: ({ key, title, example: sample }) =>
      `The key "${key}"${title ? ` (${title.en})` : ''} is missing${example(sample, 'en')}`,
  },
  'schema/type': {
    'zh-CN': facts => {
      if (facts.needsUnit && facts.found === 'number')
        return `“${facts.value}”缺少单位或比较符${example(facts.example, 'zh-CN')}`;
      const expected = facts.expected.map(type => typesZh[type]).join('或');
      const found = facts.found === 'null' ? '没有写值' : `读到的是${typesZh[facts.found]} ${facts.value}`;
      const remedy = remedyZh(facts);
      return `这里应是${expected}，${found}${remedy ? `；${remedy}` : example(facts.example, 'zh-CN')}`;
    },
    en: facts => {
      if (facts.needsUnit && facts.found === 'number')
        return `"${facts.value}" lacks its unit or comparison${example(facts.example, 'en')}`;
      const expected = facts.expected.map(type => typesEn[type]).join(' or ');
      const found =
        facts.found === 'null' ? 'nothing is written' : `${facts.value} was read as ${typesEn[facts.found]}`;
      const remedy = remedyEn(facts);
      return `This must be ${expected}, but ${found}${remedy ? `; ${remedy}` : example(facts.example, 'en')}`;
    },
  },
  'schema/fullwidth-digit': {
    'zh-CN': ({ value, plain }) => `“${value}”用了全角字符：请写成 ${plain}`,
    en: ({ value, plain }) => `"${value}" is typed in full width: write ${plain}`,
  },
  'schema/enum': {
    'zh-CN': ({ value, closest, choices }) =>
      closest
        ? `不能写“${value}”，是否想写“${closest}”？可写：${choices.join('、')}`
        : `不能写“${value}”，可写：${choices.join('、')}`,
    en: ({ value, closest, choices }) =>
      closest
        ? `"${value}" is not allowed; did you mean "${closest}"? It can be ${choices.join(', ')}`
        : `"${value}" is not allowed; it can be ${choices.join(', ')}`,
  },
  'schema/format': {
    'zh-CN': ({ value, title, about, example: sample }) =>
      `“${value}”写法不对${title ? `（${title['zh-CN']}）` : ''}${about ? `：${about['zh-CN'].replace(/。$/, '')}` : ''}${example(sample, 'zh-CN')}`,
    en: ({ value, title, about, example: sample }) =>
      `"${value}" is not well-formed${title ? ` (${title.en})` : ''}${about ? `: ${about.en.replace(/\.$/, '')}` : ''}${example(sample, 'en')}`,
  },
  'schema/one-of': {
    'zh-CN': ({ choices, present }) =>
      present.length > 0
        ? `${begun(choices, present)
            .map(keys => `“${keys.join('、')}”`)
            .join('和')}只能写其中一种`
        : `要写其中一种：${choices.map(keys => keys.join(' + ')).join('、')}`,
    en: ({ choices, present }) =>
      present.length > 0
        ? `Only one of ${begun(choices, present)
            .map(keys => `"${keys.join(', ')}"`)
            .join(' and ')} can stand here`
        : `One of these is needed: ${choices.map(keys => keys.join(' + ')).join(', ')}`,
  },
  'schema/too-few': {
    'zh-CN': ({ of, example: sample }) =>
      `不能为空：至少写一${of === 'items' ? '项' : '个键'}${example(sample, 'zh-CN')}`,
    en: ({ of, example: sample }) =>
      `This cannot be empty: write at least one ${of === 'items' ? 'item' : 'key'}${example(sample, 'en')}`,
  },
  'schema/too-many': {
    'zh-CN': ({ of, count, limit }) =>
      `有 ${count} ${of === 'items' ? '项' : '个键'}，最多 ${limit} ${of === 'items' ? '项' : '个键'}`,
    en: ({ of, count, limit }) => `There are ${count} ${of}; at most ${limit} are allowed`,
  },
  'schema/repeated-item': {
    'zh-CN': ({ value }) => `列表中“${value}”重复`,
    en: ({ value }) => `"${value}" is in the list twice`,
  },
  'schema/length': {
    'zh-CN': ({ length, limit, bound }) =>
      bound === 'least' && length === 0
        ? '不能为空'
        : `有 ${length} 个字，${bound === 'most' ? '最多' : '至少'} ${limit} 个字`,
    en: ({ length, limit, bound }) =>
      bound === 'least' && length === 0
        ? 'This cannot be empty'
        : `${length} characters; ${bound === 'most' ? 'at most' : 'at least'} ${limit} are allowed`,
  },
  'schema/range': {
    'zh-CN': ({ value, limit, bound }) =>
      `${value} 超出范围：${bound === 'most' ? '最大' : '最小'}为 ${limit}`,
    en: ({ value, limit, bound }) =>
      `${value} is out of range: the ${bound === 'most' ? 'largest' : 'smallest'} allowed is ${limit}`,
  },
};
