import type { Family } from '../family.ts';
import { type SyntaxReason, syntaxReasons } from './syntax-reason.ts';

export interface YamlFacts {
  'yaml/encoding': { guess: 'gb18030' | 'utf-16' | undefined };
  'yaml/too-large': { bytes: number; limit: number };
  'yaml/control-character': { code: string };
  'yaml/syntax': { reason: SyntaxReason };
  /** The sign that stands where the colon belongs; `:` where only its space is missing. */
  'yaml/colon': { key: string; sign: string };
  'yaml/fullwidth-comma': { text: string };
  'yaml/fullwidth-bracket': { text: string };
  'yaml/fullwidth-dash': { text: string };
  'yaml/fullwidth-bar': { text: string; plain: string };
  /** The value that it became a part of, where it did. */
  'yaml/fullwidth-hash': { text: string; value: string };
  'yaml/smart-quote': { text: string };
  'yaml/tab': { lines: number };
  'yaml/hash': { kept: string; lost: string };
  'yaml/bom': object;
  'yaml/blank': { code: string };
  'yaml/operator': { text: string };
  'yaml/too-deep': { limit: number };
  'yaml/too-long': { limit: number };
  'yaml/too-many-keys': { keys: number; limit: number };
  'yaml/alias': { name: string };
  'yaml/merge-key': object;
  'yaml/tag': { tag: string };
  'yaml/directive': { directive: string };
  'yaml/several-documents': object;
  'yaml/empty': object;
  'yaml/duplicate-key': { key: string; line: number };
  'yaml/forbidden-key': { key: string };
  'yaml/number': { text: string; read: string };
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** What is wrong with a text before it is a document. */
export const yaml: Family<YamlFacts> = {
  'yaml/encoding': {
    'zh-CN': ({ guess }) =>
      guess === undefined
        ? '文件不是 UTF-8 文本：请在编辑器里另存为 UTF-8'
        : `文件是${guess === 'gb18030' ? ' GB18030（GBK）' : ' UTF-16 '}编码，标准文件须为 UTF-8：请在编辑器里另存为 UTF-8`,
    en: ({ guess }) =>
      guess === undefined
        ? 'The file is not UTF-8 text: save it as UTF-8 in your editor'
        : `The file is in ${guess === 'gb18030' ? 'GB18030 (GBK)' : 'UTF-16'}; documents must be UTF-8: save it as UTF-8 in your editor`,
  },
  'yaml/too-large': {
    'zh-CN': ({ bytes, limit }) =>
      `文件有 ${megabytes(bytes)} MB，上限为 ${megabytes(limit)} MB：请拆成几个文件`,
    en: ({ bytes, limit }) =>
      `The file has ${megabytes(bytes)} MB, the limit is ${megabytes(limit)} MB: split it`,
  },
  'yaml/control-character': {
    'zh-CN': ({ code }) => `文字里有不可见的控制字符 ${code}：请删去`,
    en: ({ code }) => `The text holds the control character ${code}: delete it`,
  },
  'yaml/syntax': {
    'zh-CN': ({ reason }) => `YAML 语法错误：${syntaxReasons['zh-CN'][reason]}`,
    en: ({ reason }) => `YAML syntax error: ${syntaxReasons.en[reason]}`,
  },
  'yaml/colon': {
    'zh-CN': ({ key, sign }) => {
      if (sign === ':') return `“${key}:”的冒号后面缺少空格：请写成“${key}: ”`;
      const name = sign === '：' ? '全角冒号“：”' : `“${sign}”（不是半角冒号）`;
      return `“${key}”后面是${name}，YAML 只认半角冒号加空格：请写成“${key}: ”`;
    },
    en: ({ key, sign }) => {
      if (sign === ':') return `"${key}:" lacks the space after its colon: write "${key}: "`;
      const name = sign === '：' ? 'a full-width colon' : `"${sign}", which is no colon`;
      return `"${key}" is followed by ${name}; YAML wants ":" and a space: write "${key}: "`;
    },
  },
  'yaml/fullwidth-comma': {
    'zh-CN': ({ text }) =>
      text === ''
        ? '这里是全角标点，YAML 只认半角逗号：请写成“, ”'
        : `列表项“${text}”里有全角逗号，被读成了一项：请用半角逗号分开`,
    en: ({ text }) =>
      text === ''
        ? 'Full-width punctuation separates nothing in YAML: write ", "'
        : `The list item "${text}" holds a full-width comma and was read as one item: separate items with ","`,
  },
  'yaml/fullwidth-bracket': {
    'zh-CN': ({ text }) => `全角括号“${text}”不是列表或映射的括号：请用半角 [ ] 或 { }`,
    en: ({ text }) => `The full-width bracket "${text}" makes no list or map: use [ ] or { }`,
  },
  'yaml/fullwidth-dash': {
    'zh-CN': ({ text }) =>
      text === '-'
        ? '列表项的“-”后面缺少空格：请写成“- ”'
        : `列表项前是“${text}”，YAML 只认半角连字符加空格：请写成“- ”`,
    en: ({ text }) =>
      text === '-'
        ? 'The dash of a list item lacks a space: write "- "'
        : `"${text}" begins no list item: write "- "`,
  },
  'yaml/fullwidth-bar': {
    'zh-CN': ({ text, plain }) =>
      `“${text}”不是多行文字的开头，会成为正文的一部分：YAML 只认半角的“${plain}”，请改成半角`,
    en: ({ text, plain }) =>
      `"${text}" begins no text of several lines and becomes part of it: YAML wants "${plain}"`,
  },
  'yaml/fullwidth-hash': {
    'zh-CN': ({ text, value }) =>
      value === ''
        ? `全角“${text}”开头的不是注释，YAML 只认半角“#”：请写成“# ”`
        : `全角“${text}”不是注释的开头，它和后面的字都成了“${value}”这个值的一部分：是注释就写半角“# ”`,
    en: ({ text, value }) =>
      value === ''
        ? `A full-width "${text}" begins no comment: write "# "`
        : `A full-width "${text}" begins no comment; it and what follows are part of the value "${value}": write "# " for a comment`,
  },
  'yaml/smart-quote': {
    'zh-CN': ({ text }) => `中文引号不能括住值，${text} 连引号一起成了内容：请用半角引号`,
    en: ({ text }) =>
      `Curly quotes do not quote a value; in ${text} they are part of it: use straight quotes`,
  },
  'yaml/tab': {
    'zh-CN': ({ lines }) => `缩进里有制表符（Tab），共 ${lines} 行：请改用空格`,
    en: ({ lines }) => `Tabs in the indentation of ${lines} line${lines === 1 ? '' : 's'}: use spaces`,
  },
  'yaml/hash': {
    'zh-CN': ({ kept, lost }) =>
      `“#”之后的“${lost}”被当作注释丢掉，值只剩“${kept}”：是正文就给整个值加引号，是注释就在 # 后加空格`,
    en: ({ kept, lost }) =>
      `"${lost}" was dropped as a comment and "${kept}" is all that is left: quote the whole value, or put a blank after # if it is a comment`,
  },
  'yaml/bom': {
    'zh-CN': () => '文件开头有字节顺序标记（BOM）：别的工具会出错，请另存为“UTF-8（无 BOM）”',
    en: () =>
      'The file starts with a byte order mark: other tools stumble over it, so save it as UTF-8 without BOM',
  },
  'yaml/blank': {
    'zh-CN': ({ code }) => `这里有特殊空白字符 ${code}（如全角空格），YAML 不当作空格：请改成普通空格`,
    en: ({ code }) =>
      `A special blank ${code} (such as a full-width space) is not a space to YAML: use a plain space`,
  },
  'yaml/operator': {
    'zh-CN': ({ text }) => `以“${text}”开头的值要加引号，或写成 ≥ 或 ≤：如 ">=98%" 或 ≥98%`,
    en: ({ text }) => `A value that starts with "${text}" needs quotes, or write ≥ or ≤: ">=98%" or ≥98%`,
  },
  'yaml/too-deep': {
    'zh-CN': ({ limit }) => `嵌套超过 ${limit} 层`,
    en: ({ limit }) => `Nested more than ${limit} levels deep`,
  },
  'yaml/too-long': {
    'zh-CN': ({ limit }) => `文件太长：超过 ${limit} 个词和符号，请拆成几个文件`,
    en: ({ limit }) => `The file is too long: more than ${limit} words and signs; split it`,
  },
  'yaml/too-many-keys': {
    'zh-CN': ({ keys, limit }) => `一个映射里有 ${keys} 个键，上限为 ${limit} 个`,
    en: ({ keys, limit }) => `One map has ${keys} keys, the limit is ${limit}`,
  },
  'yaml/alias': {
    'zh-CN': ({ name }) =>
      `“&${name}”“*${name}”在 YAML 里是锚点和别名，这里不支持：是正文就给整个值加引号，否则把内容直接写出来`,
    en: ({ name }) =>
      `Anchors and aliases (&${name}, *${name}) are not supported: quote the value if it is text, or write the content out`,
  },
  'yaml/merge-key': {
    'zh-CN': () => '不支持合并键“<<”：请把内容直接写出来',
    en: () => 'The merge key "<<" is not supported: write the content out',
  },
  'yaml/tag': {
    'zh-CN': ({ tag }) =>
      `以“!”开头的“${tag}”在 YAML 里是标签，这里不支持：是正文就给整个值加引号，否则请删去`,
    en: ({ tag }) =>
      `"${tag}" is a tag to YAML, and not supported: quote the value if it is text, or delete the tag`,
  },
  'yaml/directive': {
    'zh-CN': ({ directive }) => `不支持指令“${directive}”：请删去这一行，文件一律按 YAML 1.2 读取`,
    en: ({ directive }) =>
      `The directive "${directive}" is not supported: delete the line; files are read as YAML 1.2`,
  },
  'yaml/several-documents': {
    'zh-CN': () => '一个文件只能写一份文档：请把“---”之后的内容移到另一个文件',
    en: () => 'One file holds one document: move what follows "---" to another file',
  },
  'yaml/empty': {
    'zh-CN': () => '文件里没有内容',
    en: () => 'The file is empty',
  },
  'yaml/duplicate-key': {
    'zh-CN': ({ key, line }) => `键“${key}”重复：第 ${line} 行已经写过`,
    en: ({ key, line }) => `The key "${key}" is repeated: line ${line} has it already`,
  },
  'yaml/forbidden-key': {
    'zh-CN': ({ key }) => `不允许的键“${key}”`,
    en: ({ key }) => `The key "${key}" is not allowed`,
  },
  'yaml/number': {
    'zh-CN': ({ text, read }) => `数字 ${text} 超出可精确表示的范围（会读成 ${read}）：若是编号请加引号`,
    en: ({ text, read }) =>
      `The number ${text} cannot be held exactly (it reads as ${read}): quote it if it is an identifier`,
  },
};
