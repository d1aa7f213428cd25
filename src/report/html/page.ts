import type { Element, ElementContent, Root as HastRoot, Properties } from 'hast';
import type { Heading, Root, Table, TableCell } from 'mdast';
import type { Brand } from '../brand.ts';
import { type Labels, labelsOf, statusWords } from '../labels.ts';
import { type Handlers, type State, toHast, toHtml } from '../libraries/html.ts';
import type { Meta } from '../manuscript.ts';
import { anchorOf } from '../references.ts';
import type {
  Contents,
  CrossReference,
  Figure,
  Revisions,
  Signatures,
  StatusMark,
  TitleBlock,
} from '../tree.ts';
import { plainText, walk } from '../tree-walk.ts';
import { styleSheet } from './style.ts';

type Child = ElementContent | string | undefined;

function element(tagName: string, properties: Properties, ...children: Child[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.flatMap((child): ElementContent[] => {
      if (child === undefined) return [];
      return [typeof child === 'string' ? { type: 'text', value: child } : child];
    }),
  };
}

function titleBlock(node: TitleBlock, { colon }: Labels): Element {
  const facts = node.facts.map(({ label, value }) =>
    element('div', {}, element('dt', {}, `${label}${colon}`), element('dd', {}, value)),
  );
  return element(
    'header',
    { className: ['title-block', ...(node.isCover ? ['cover'] : [])] },
    node.organisation ? element('p', { className: ['organisation'] }, node.organisation) : undefined,
    element('h1', {}, node.title),
    node.subtitle ? element('p', { className: ['subtitle'] }, node.subtitle) : undefined,
    element('dl', {}, ...facts),
  );
}

function contents(node: Contents, headings: readonly Heading[], labels: Labels): Element {
  const entries = headings
    .filter(heading => heading.depth <= node.depth)
    .map(heading =>
      element(
        'li',
        { className: [`level-${heading.depth}`] },
        element('a', { href: `#${heading.data?.id ?? ''}` }, plainText(heading)),
      ),
    );
  return element(
    'nav',
    { className: ['contents'], ariaLabel: labels.contents },
    element('p', {}, labels.contents),
    element('ol', {}, ...entries),
  );
}

function captionOf(
  word: string,
  number: number | undefined,
  text: string,
  labels: Labels,
): Element | undefined {
  return text ? element('figcaption', {}, `${word} ${number ?? ''}${labels.captionGap}${text}`) : undefined;
}

function figure(node: Figure, svgs: ReadonlyMap<string, string>, labels: Labels): Element {
  // The drawing is ours: ECharts escapes the words in it.
  const drawing: ElementContent = { type: 'raw', value: svgs.get(node.name) ?? '' };
  return element(
    'figure',
    { className: ['chart'], ...(node.number !== undefined && { id: anchorOf('figure', node.number) }) },
    element(
      'div',
      { className: ['scroll'], role: 'img', ariaLabel: node.alt || node.name, tabIndex: 0 },
      drawing,
    ),
    captionOf(labels.figure, node.number, node.caption, labels),
  );
}

/** Longer runs without a place to break are broken anywhere, so that a table stays on its page. */
const longestWord = 14;

/** Whether a cell has a word that cannot stay whole, or is a date, which stays on one line. */
function wrapping(text: string): string[] {
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return ['line'];
  const words = text.split(/[\s\p{Script=Han}\p{P}]+/u);
  return words.some(word => word.length > longestWord) ? ['long'] : [];
}

function cell(node: TableCell | undefined, head: boolean, align: string, state: State): Element {
  const status = node?.data?.status;
  const className = [
    align,
    ...(status ? [`is-${status}`] : []),
    ...(node ? wrapping(plainText(node).trim()) : []),
  ];
  const [mark, said, ...rest] = (node ? state.all(node) : []) as ElementContent[];
  const isMarked = status !== undefined && said?.type === 'text';
  return element(
    head ? 'th' : 'td',
    { className, ...(head && { scope: 'col' }) },
    mark,
    // No line ends between a mark and what it marks.
    isMarked ? said.value.replace(/^ /, '\u00A0') : said,
    ...rest,
  );
}

function grid(node: Table, state: State): Element {
  const columns = node.children[0]?.children ?? [];
  const rows = node.children.map((row, index) =>
    element(
      'tr',
      {},
      ...columns.map((_, column) =>
        cell(row.children[column], index === 0, node.align?.[column] ?? 'left', state),
      ),
    ),
  );
  const [head, ...body] = rows;
  const sum = node.data?.widths?.reduce((a, b) => a + b, 0) ?? 0;
  const widths = node.data?.widths?.map(width =>
    element('col', { width: `${Math.round((width / sum) * 100)}%` }),
  );
  const breadth = columns.length > 5 ? ['wide'] : columns.length > 3 ? ['middling'] : [];
  return element(
    'table',
    { className: breadth },
    widths ? element('colgroup', {}, ...widths) : undefined,
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
}

function table(node: Table, state: State, labels: Labels): Element {
  const { caption = '', number } = node.data ?? {};
  const scroll = element('div', { className: ['scroll'], tabIndex: 0 }, grid(node, state));
  return element(
    'figure',
    { className: ['table'], ...(number !== undefined && { id: anchorOf('table', number) }) },
    captionOf(labels.table, number, caption, labels),
    scroll,
  );
}

function signatures(node: Signatures, labels: Labels): Element {
  const label = (text: string): Element => element('span', { className: ['label'] }, text);
  const people = node.people.map(({ role, name, date }) =>
    element(
      'div',
      {},
      element('strong', {}, role),
      element('span', {}, name),
      label(labels.signature),
      element('span', { className: ['line'] }),
      label(labels.date),
      element('span', { className: ['line'] }, date),
    ),
  );
  return element('section', { className: ['signatures'] }, ...people);
}

function handlers(root: Root, meta: Meta, brand: Brand, svgs: ReadonlyMap<string, string>): Handlers {
  const labels = labelsOf(meta.locale);
  const headings: Heading[] = [];
  let below = 0;
  walk(root, node => {
    if (node.type === 'heading') headings.push(node);
    if (node.type === 'titleBlock') below = 1;
  });
  return {
    titleBlock: (_: State, node: TitleBlock) => titleBlock(node, labels),
    contents: (_: State, node: Contents) => contents(node, headings, labels),
    figure: (_: State, node: Figure) => figure(node, svgs, labels),
    table: (state: State, node: Table) => table(node, state, labels),
    revisions: (state: State, node: Revisions) => table(node.children[0], state, labels),
    signatures: (_: State, node: Signatures) => signatures(node, labels),
    pageBreak: () => element('div', { className: ['page-break'] }),
    crossReference: (_: State, { text, target }: CrossReference) =>
      element('a', { href: `#${target}` }, text),
    statusMark: (_: State, { status }: StatusMark) =>
      element(
        'span',
        { className: [`mark-${status}`], role: 'img', ariaLabel: statusWords[status][meta.locale] },
        brand.status[status].mark,
      ),
    heading: (state: State, node: Heading) =>
      element(
        `h${Math.min(node.depth + below, 6)}`,
        { id: node.data?.id ?? '' },
        ...(state.all(node) as ElementContent[]),
      ),
  };
}

function logo({ organisation }: Meta, { logo: picture }: Brand): Element | undefined {
  if (!picture) return undefined;
  const type = picture.type === 'png' ? 'image/png' : 'image/jpeg';
  const src = `data:${type};base64,${Buffer.from(picture.data).toString('base64')}`;
  return element('img', { className: ['logo'], src, alt: organisation });
}

/** One page that needs nothing else: no script, no remote file; pictures drawn in it. */
export function makeHtml(root: Root, meta: Meta, brand: Brand, svgs: ReadonlyMap<string, string>): string {
  const labels = labelsOf(meta.locale);
  const body = toHast(root, {
    handlers: handlers(root, meta, brand, svgs),
    clobberPrefix: 'note-',
    footnoteLabel: labels.footnotes,
    footnoteBackLabel: labels.backToText,
    footnoteLabelProperties: {},
  }) as HastRoot;
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  const page = element(
    'html',
    { lang: meta.locale },
    element(
      'head',
      {},
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, meta.title),
      element('style', {}, styleSheet(meta, brand)),
    ),
    element(
      'body',
      {},
      element('a', { className: ['skip'], href: '#content' }, labels.skipToContent),
      meta.watermark
        ? element('div', { className: ['watermark'], ariaHidden: 'true' }, meta.watermark)
        : undefined,
      element('main', { id: 'content' }, logo(meta, brand), ...(body.children as ElementContent[])),
    ),
  );
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] }, { allowDangerousHtml: true })}\n`;
}
