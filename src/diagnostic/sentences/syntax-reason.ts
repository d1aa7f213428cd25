import type { Locale } from '../../text/locale.ts';

/** Why a text is not YAML; the names are those of the `yaml` library, in kebab case. */
export type SyntaxReason =
  | 'bad-indent'
  | 'tab-as-indent'
  | 'missing-char'
  | 'unexpected-token'
  | 'bad-scalar-start'
  | 'bad-dq-escape'
  | 'multiline-implicit-key'
  | 'block-as-implicit-key'
  | 'block-in-flow'
  | 'key-too-long'
  | 'non-string-key'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'text-after-bracket'
  | 'merge-conflict'
  | 'other';

/** What is wrong, and what to do about it. */
export const syntaxReasons: { readonly [L in Locale]: Readonly<Record<SyntaxReason, string>> } = {
  'zh-CN': {
    'bad-indent': '缩进不一致：同一级的键要左对齐，下一级多缩进两个空格',
    'tab-as-indent': '缩进里有制表符（Tab）：请改用空格',
    'missing-char': '这里缺少冒号、引号或括号：键的写法是“键: 值”，引号和括号要成对',
    'unexpected-token': '这里有多余或不成对的符号：请检查前面的引号、括号和逗号',
    'bad-scalar-start': '值不能以这个符号开头：请用引号把值括起来',
    'bad-dq-escape': '双引号里的反斜杠写法无效：请改用单引号，或写成 \\\\',
    'multiline-implicit-key': '这一行不是“键: 值”：可能缺少冒号，或冒号后缺少空格',
    'block-as-implicit-key': '一行里有两个“键: 值”：请分成两行，或用引号把值括起来',
    'block-in-flow': '方括号或花括号里不能再用缩进的写法：请写成 [甲, 乙] 或 {键: 值}',
    'key-too-long': '键太长：可能缺少冒号',
    'non-string-key': '键必须是一个词，不能是列表或映射：以“{”或“[”开头的正文，请用引号括起来',
    'unclosed-quote': '这个引号没有成对',
    'unclosed-bracket': '方括号或花括号没有成对，或后面的行缩进不够',
    'text-after-bracket': '方括号或花括号后面还有文字：整个值是正文时，请用引号括起来',
    'merge-conflict': 'git 合并时的冲突还没有解决：请留下要用的内容，并删去“<<<<<<<”“=======”“>>>>>>>”三行',
    other: '这里不符合 YAML 的写法',
  },
  en: {
    'bad-indent':
      'the indentation does not match: align keys of one level, indent the next level by two spaces',
    'tab-as-indent': 'a tab in the indentation: use spaces',
    'missing-char': 'a colon, quote or bracket is missing: write "key: value", and close quotes and brackets',
    'unexpected-token': 'something here is left over: check the quotes, brackets and commas before it',
    'bad-scalar-start': 'a value cannot start with this character: put the value in quotes',
    'bad-dq-escape': 'this backslash means nothing in double quotes: use single quotes, or write \\\\',
    'multiline-implicit-key': 'this line is not "key: value": a colon, or the space after it, may be missing',
    'block-as-implicit-key': 'two "key: value" on one line: use two lines, or put the value in quotes',
    'block-in-flow': 'no indented blocks within brackets: write [a, b] or {key: value}',
    'key-too-long': 'the key is too long: a colon may be missing',
    'non-string-key':
      'a key must be one word, not a list or a map: put text that starts with { or [ in quotes',
    'unclosed-quote': 'this quote is never closed',
    'unclosed-bracket': 'a bracket or brace is never closed, or a line after it lacks indentation',
    'text-after-bracket': 'words after a closing bracket: if all of it is text, put the value in quotes',
    'merge-conflict':
      'a conflict of a git merge: keep what is wanted, and delete the lines with <<<<<<<, ======= and >>>>>>>',
    other: 'this is not valid YAML',
  },
};
