import type {
  BlockContent,
  Emphasis,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import { type Status, statusMarks } from './brand.ts';
import { type Labels, labelsOf } from './labels.ts';
import {
  gfmFootnoteToMarkdown,
  gfmStrikethroughToMarkdown,
  gfmTableToMarkdown,
  gfmTaskListItemToMarkdown,
  toMarkdown,
  type Unsafe,
} from './libraries/markdown.ts';
import type { Manuscript } from './manuscript.ts';
import type { Contents, Figure, Signatures, TitleBlock } from './tree.ts';
import { plainText, rewrite, walk } from './tree-walk.ts';

const emoji = Object.fromEntries(
  Object.entries(statusMarks).map(([mark, status]) => [status, mark]),
) as Record<Status, string>;
const LETTER = /[\p{L}\p{N}]/u;
const EDGE = /^([\p{P}\p{S}]*)([\s\S]*?)([\p{P}\p{S}]*)$/u;

const inText = {
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'link', 'image', 'label'],
} satisfies Pick<Unsafe, 'inConstruct' | 'notInConstruct'>;

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });

/** The node in three: punctuation before, the rest, punctuation after. */
function cutEdges(node: Strong | Emphasis): PhrasingContent[] {
  const [only] = node.children;
  if (node.children.length !== 1 || only?.type !== 'text') return [node];
  const [, before = '', inside = '', after = ''] = EDGE.exec(only.value) ?? [];
  if (inside === '') return [only];
  const parts: PhrasingContent[] = [text(before), { ...node, children: [text(inside)] }, text(after)];
  return parts.filter(part => part.type !== 'text' || part.value !== '');
}

const lastCharacter = (node: PhrasingContent | undefined): string => (node ? plainText(node).slice(-1) : '');
const firstCharacter = (node: PhrasingContent | undefined): string =>
  node ? plainText(node).slice(0, 1) : '';

/** A reader without the CJK rules sees no emphasis whose edge is punctuation beside a letter: the edge goes outside. */
function loosen(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== 'strong' && node.type !== 'emphasis') return [node];
    const opens = LETTER.test(lastCharacter(nodes[index - 1])) && EDGE.exec(plainText(node))?.[1];
    const closes = LETTER.test(firstCharacter(nodes[index + 1])) && EDGE.exec(plainText(node))?.[3];
    return opens || closes ? cutEdges(node) : [node];
  });
}

function titleBlock({ title, subtitle, organisation, facts }: TitleBlock, labels: Labels): RootContent[] {
  const lines = [organisation, ...facts.map(({ label, value }) => `${label}${labels.colon}${value}`)].filter(
    Boolean,
  );
  return [
    { type: 'heading', depth: 1, children: [text(title)] },
    ...(subtitle ? [paragraph(strong(subtitle))] : []),
    ...(lines.length > 0 ? [paragraph(text(lines.join(' · ')))] : []),
  ];
}

function entry(heading: Heading): ListItem {
  const link: PhrasingContent = {
    type: 'link',
    url: `#${heading.data?.id ?? ''}`,
    children: [text(plainText(heading))],
  };
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [link] }] };
}

/** Headings as nested lists of links. */
function outline(headings: readonly Heading[]): List {
  const list: List = { type: 'list', ordered: false, spread: false, children: [] };
  const level = Math.min(...headings.map(heading => heading.depth));
  let below: Heading[] = [];
  const close = (): void => {
    if (below.length > 0) list.children.at(-1)?.children.push(outline(below));
    below = [];
  };
  for (const heading of headings) {
    if (heading.depth > level && list.children.length > 0) {
      below.push(heading);
      continue;
    }
    close();
    list.children.push(entry(heading));
  }
  close();
  return list;
}

function contents({ depth }: Contents, headings: readonly Heading[], labels: Labels): RootContent[] {
  const entries = headings.filter(heading => heading.depth <= depth);
  return entries.length > 0 ? [paragraph(strong(labels.contents)), outline(entries)] : [];
}

function caption(word: string, number: number | undefined, value: string, labels: Labels): string {
  return number === undefined ? value : `${word} ${number}${labels.captionGap}${value}`;
}

function figure(node: Figure, manuscript: Manuscript, labels: Labels): RootContent[] {
  const url = encodeURI(`${manuscript.name}.chart-${node.name}.svg`);
  const below = node.caption
    ? [paragraph(strong(caption(labels.figure, node.number, node.caption, labels)))]
    : [];
  return [paragraph({ type: 'image', url, alt: node.alt }), ...below];
}

function signatures({ people }: Signatures, labels: Labels): RootContent {
  const row = (...cells: string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((value): TableCell => ({ type: 'tableCell', children: [text(value)] })),
  });
  const rows = people.map(({ role, name, date }) => row(role, name, '', date));
  return { type: 'table', children: [row(labels.role, labels.name, labels.signature, labels.date), ...rows] };
}

function captioned(node: Table, labels: Labels): RootContent[] {
  const { caption: value, number } = node.data ?? {};
  return value ? [paragraph(strong(caption(labels.table, number, value, labels))), node] : [node];
}

function breaksInCell(cell: TableCell): TableCell {
  cell.children = loosen(cell.children);
  rewrite(cell, node => [node.type === 'break' ? { type: 'html', value: '<br>' } : node]);
  return cell;
}

/** The tree with everything that plain GitHub Markdown does not know put into its words. */
function lower(root: Root, manuscript: Manuscript): Root {
  const labels = labelsOf(manuscript.meta.locale);
  const headings: Heading[] = [];
  let titled = false;
  walk(root, node => {
    if (node.type === 'heading') headings.push({ ...node });
    if (node.type === 'titleBlock') titled = true;
  });
  rewrite(root, (node): RootContent[] => {
    switch (node.type) {
      case 'titleBlock':
        return titleBlock(node, labels);
      case 'contents':
        return contents(node, headings, labels);
      case 'figure':
        return figure(node, manuscript, labels);
      case 'signatures':
        return [signatures(node, labels)];
      case 'revisions':
        return node.children;
      case 'pageBreak':
        return [];
      case 'table':
        return captioned(node, labels);
      case 'tableCell':
        return [breaksInCell(node)];
      case 'statusMark':
        return [text(emoji[node.status])];
      case 'crossReference':
        return [text(node.text)];
      case 'paragraph':
        return [{ ...node, children: loosen(node.children) }];
      case 'heading':
        return [{ ...node, depth: Math.min(node.depth + (titled ? 1 : 0), 6) as Heading['depth'] }];
      default:
        return [node];
    }
  });
  return root;
}

/** GitHub Markdown that reads well on a code host; pictures lie beside it. The tree is used up. */
export function makeGfm(root: Root, manuscript: Manuscript): string {
  return toMarkdown(lower(root, manuscript), {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
      gfmTaskListItemToMarkdown(),
    ],
    // Addresses in data stay text, where hosts make links of them; so does what looks like a directive.
    unsafe: [
      { character: ':', atBreak: true },
      { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', ...inText },
      { character: '.', before: '[Ww]', after: '[\\-.\\w]', ...inText },
      { character: ':', before: '[ps]', after: '\\/', ...inText },
    ],
  });
}
