import type { Nodes, Parents, RootContent } from 'mdast';

/** Rewrites the children of `parent`, deepest first; `change` gives what stands in a node's place. */
export function rewrite(parent: Parents, change: (node: RootContent) => RootContent[]): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) rewrite(child as Parents, change);
    children.push(...change(child));
  }
  (parent as { children: RootContent[] }).children = children;
}

/** Calls `visit` for every node below `parent`, in reading order. */
export function walk(parent: Parents, visit: (node: RootContent) => void): void {
  for (const child of parent.children) {
    visit(child);
    if ('children' in child) walk(child as Parents, visit);
  }
}

/** The words of a node, without its marks and notes. */
export function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'crossReference') return node.text;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
