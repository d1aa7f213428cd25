import type { Parents, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { Failure } from '../diagnostic/failure.ts';
import { labelsOf } from './labels.ts';
import type { Manuscript, Meta } from './manuscript.ts';
import { plainText } from './tree-walk.ts';

type Directive = LeafDirective | ContainerDirective;
type Given = Readonly<Record<string, string>>;

/** What a title block says below the title, in this order. */
const titleFacts = ['number', 'standard', 'version', 'status', 'cutoff', 'date'] as const;

/** The attributes that each directive knows. */
const known: Readonly<Record<string, readonly string[]>> = {
  'title-block': ['title', 'subtitle', 'organisation', ...titleFacts],
  toc: ['depth'],
  table: ['caption', 'widths', 'name'],
  chart: ['name', 'caption', 'alt'],
  control: ['organisation', ...titleFacts],
  'page-break': [],
  revisions: [],
  approvals: [],
};

/** Where `text` first begins a line with a directive that there is not; undefined where every one is known. */
export function unknownDirective(text: string): { line: number; column: number; name: string } | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    const [opening = '', name] = /^\s*:{2,}([A-Za-z][\w-]*)/.exec(line) ?? [];
    if (name && !Object.hasOwn(known, name))
      return { line: index + 1, column: opening.indexOf(':') + 1, name };
  }
  return undefined;
}

function spot(
  node: Directive,
  manuscript: Manuscript,
): { template: string; line: number; column: number; name: string } {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { template: `${manuscript.name}.md`, line, column, name: node.name };
}

function isDirective(node: RootContent): node is Directive {
  return node.type === 'leafDirective' || node.type === 'containerDirective';
}

function checked(node: Directive, manuscript: Manuscript): Given {
  const attributes = Object.hasOwn(known, node.name) ? known[node.name] : undefined;
  const container = node.name === 'revisions' || node.name === 'approvals';
  if (!attributes || container !== (node.type === 'containerDirective')) {
    throw new Failure('report/unknown-directive', spot(node, manuscript));
  }
  const given: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(node.attributes ?? {})) {
    if (!attributes.includes(attribute)) {
      throw new Failure('report/unknown-attribute', {
        ...spot(node, manuscript),
        attribute,
        known: attributes,
      });
    }
    given[attribute] = value ?? '';
  }
  return given;
}

/** A positive number for each column, or undefined. */
function widths(
  node: Directive,
  value: string | undefined,
  columns: number,
  manuscript: Manuscript,
): number[] | undefined {
  if (!value) return undefined;
  const shares = value.split(',').map(Number);
  if (shares.length === columns && shares.every(share => share > 0 && share < 1000)) return shares;
  throw new Failure('report/bad-attribute', { ...spot(node, manuscript), attribute: 'widths', value });
}

/** What the document says of itself; what is given goes before what its metadata say. */
function factsOf(given: Given, meta: Meta): { label: string; value: string }[] {
  const labels = labelsOf(meta.locale);
  const own: Readonly<Record<string, string | undefined>> = {
    number: meta.number,
    version: meta.version,
    status: meta.status,
    date: meta.date,
  };
  return titleFacts
    .map(fact => ({ label: labels[fact], value: given[fact] ?? own[fact] ?? '' }))
    .filter(({ value }) => value !== '');
}

function titleBlock(given: Given, meta: Meta): RootContent {
  const { title = meta.title, subtitle = '', organisation = meta.organisation } = given;
  const isCover = meta.cover === true;
  return { type: 'titleBlock', title, subtitle, organisation, facts: factsOf(given, meta), isCover };
}

/** 文件信息: what the document says of itself as a table, two facts a row. */
function control(given: Given, meta: Meta): RootContent {
  const labels = labelsOf(meta.locale);
  const { organisation = meta.organisation } = given;
  const facts = [...factsOf(given, meta), { label: labels.organisation, value: organisation }];
  const row = (...cells: string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((value): TableCell => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  });
  const pairs = facts.flatMap((fact, index) => {
    const next = facts[index + 1];
    return index % 2 === 0 ? [row(fact.label, fact.value, next?.label ?? '', next?.value ?? '')] : [];
  });
  const head = row(labels.item, labels.content, labels.item, labels.content);
  const table: Table = { type: 'table', children: [head, ...pairs], data: { widths: [16, 34, 16, 34] } };
  return { type: 'revisions', children: [table] };
}

function figure(node: Directive, given: Given, manuscript: Manuscript): RootContent {
  const { name = '', caption = '', alt = caption } = given;
  if (!name) throw new Failure('report/missing-attribute', { ...spot(node, manuscript), attribute: 'name' });
  if (!Object.hasOwn(manuscript.charts, name)) {
    throw new Failure('report/unknown-chart', {
      ...spot(node, manuscript),
      name,
      known: Object.keys(manuscript.charts),
    });
  }
  return { type: 'figure', name, caption, alt };
}

function contents(node: Directive, depth: string | undefined, manuscript: Manuscript): RootContent {
  if (depth === undefined) return { type: 'contents', depth: 2 };
  if (/^[1-6]$/.test(depth)) return { type: 'contents', depth: Number(depth) };
  throw new Failure('report/bad-attribute', { ...spot(node, manuscript), attribute: 'depth', value: depth });
}

/** The one table inside a container. */
function tableIn(node: ContainerDirective, manuscript: Manuscript): Table {
  const [table, ...rest] = node.children;
  if (table?.type === 'table' && rest.length === 0) return table;
  throw new Failure('report/table-expected', { ...spot(node, manuscript), name: `:::${node.name}` });
}

function signatures(table: Table): RootContent {
  const people = table.children.slice(1).map(row => {
    const [role = '', name = '', date = ''] = row.children.map(cell => plainText(cell).trim());
    return { role, name, date };
  });
  return { type: 'signatures', people };
}

function block(node: Directive, given: Given, manuscript: Manuscript): RootContent {
  if (node.name === 'title-block') return titleBlock(given, manuscript.meta);
  if (node.name === 'control') return control(given, manuscript.meta);
  if (node.name === 'toc') return contents(node, given['depth'], manuscript);
  if (node.name === 'chart') return figure(node, given, manuscript);
  if (node.name === 'page-break') return { type: 'pageBreak' };
  const table = tableIn(node as ContainerDirective, manuscript);
  return node.name === 'approvals' ? signatures(table) : { type: 'revisions', children: [table] };
}

/** No contents where the metadata want none; a cover is a page to itself. */
function blocksOf(node: Directive, given: Given, manuscript: Manuscript): RootContent[] {
  const { cover, contents: wanted } = manuscript.meta;
  if (node.name === 'toc' && wanted === false) return [];
  const made = block(node, given, manuscript);
  return node.name === 'title-block' && cover ? [made, { type: 'pageBreak' }] : [made];
}

/** What `::table` says goes to the table after it. */
function describeTable(
  node: Directive,
  given: Given,
  next: RootContent | undefined,
  manuscript: Manuscript,
): void {
  if (next?.type !== 'table') {
    throw new Failure('report/table-expected', { ...spot(node, manuscript), name: '::table' });
  }
  const shares = widths(node, given['widths'], next.children[0]?.children.length ?? 0, manuscript);
  next.data = {
    ...(given['caption'] && { caption: given['caption'] }),
    ...(given['name'] && { name: given['name'] }),
    ...(shares && { widths: shares }),
  };
}

/**
 * Puts the nodes of tree.ts in the place of directives, below `parent`.
 * Throws a Failure for an unknown directive, attribute or chart, and for `::table` without a table after it.
 */
export function resolveDirectives(parent: Parents, manuscript: Manuscript): void {
  const resolved = parent.children.flatMap((child, index): RootContent[] => {
    if (!isDirective(child)) {
      if ('children' in child) resolveDirectives(child as Parents, manuscript);
      return [child];
    }
    const given = checked(child, manuscript);
    if (child.name !== 'table') return blocksOf(child, given, manuscript);
    describeTable(child, given, parent.children[index + 1], manuscript);
    return [];
  });
  (parent as { children: RootContent[] }).children = resolved;
}
