import type { Link, Root } from 'mdast';
import { Failure } from '../diagnostic/failure.ts';
import { labelsOf } from './labels.ts';
import type { Manuscript } from './manuscript.ts';
import type { CrossReference } from './tree.ts';
import { rewrite, walk } from './tree-walk.ts';

const PREFIX = '#ref:';

/** The anchor of a numbered table or figure. */
export function anchorOf(kind: 'table' | 'figure', number: number): string {
  return `ref-${kind}-${number}`;
}

/** The numbered tables and figures by the names that references call them. */
function targetsOf(root: Root, { meta }: Manuscript): Map<string, CrossReference> {
  const labels = labelsOf(meta.locale);
  const targets = new Map<string, CrossReference>();
  const add = (kind: 'table' | 'figure', name: string | undefined, number: number | undefined): void => {
    if (name === undefined || number === undefined) return;
    const text = `${labels[kind]} ${number}`;
    targets.set(name, { type: 'crossReference', text, target: anchorOf(kind, number) });
  };
  walk(root, node => {
    if (node.type === 'table') add('table', node.data?.name, node.data?.number);
    if (node.type === 'figure') add('figure', node.name, node.number);
  });
  return targets;
}

function unknown({ position, url }: Link, manuscript: Manuscript, known: readonly string[]): never {
  const { line = 1, column = 1 } = position?.start ?? {};
  const name = url.slice(PREFIX.length);
  throw new Failure('report/unknown-reference', {
    template: `${manuscript.name}.md`,
    line,
    column,
    name,
    known,
  });
}

/**
 * Puts 表 1 or 图 2 in the place of `[](#ref:NAME)`, where NAME is a table's `name` or a chart's.
 * Throws a Failure for a name that no numbered table or figure has.
 */
export function resolveReferences(root: Root, manuscript: Manuscript): void {
  const targets = targetsOf(root, manuscript);
  rewrite(root, node => {
    if (node.type !== 'link' || !node.url.startsWith(PREFIX)) return [node];
    const target = targets.get(decodeURIComponent(node.url.slice(PREFIX.length)));
    return [target ?? unknown(node, manuscript, [...targets.keys()])];
  });
}
