import type { PhrasingContent, Root, RootContent } from 'mdast';
import { statusMarks } from './brand.ts';
import { LINE_BREAK } from './escape.ts';
import { rewrite } from './tree-walk.ts';

const HAN = '\\p{Script=Han}';
const FULL_WIDTH = '[\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’—…]';
const NOT_A_SPACE = new RegExp(`(?<=${HAN})\\n(?=${HAN})|(?<=${FULL_WIDTH})\\n|\\n(?=${FULL_WIDTH})`, 'gu');
const MARK = new RegExp(`(${Object.keys(statusMarks).join('|')})\\uFE0F?`, 'u');

/** A line end in the source is a space, except between two Chinese characters or beside Chinese punctuation. */
function joinLines(text: string): string {
  return text.replace(NOT_A_SPACE, '').replaceAll('\n', ' ');
}

function phrases(text: string): PhrasingContent[] {
  const phrases: PhrasingContent[] = [];
  joinLines(text)
    .split(LINE_BREAK)
    .forEach((line, index) => {
      if (index > 0) phrases.push({ type: 'break' });
      for (const part of line.split(MARK)) {
        const status = statusMarks[part];
        if (status) phrases.push({ type: 'statusMark', status });
        else if (part !== '') phrases.push({ type: 'text', value: part });
      }
    });
  return phrases;
}

function change(node: RootContent): RootContent[] {
  if (node.type === 'text') return phrases(node.value);
  if (node.type === 'tableCell') {
    const first = node.children[0];
    if (first?.type === 'statusMark') node.data = { ...node.data, status: first.status };
  }
  return [node];
}

/** Makes line breaks and status marks of the characters that stand for them, and joins lines of Chinese. */
export function setProse(root: Root): void {
  rewrite(root, change);
}
