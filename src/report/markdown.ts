import type { Definition, Link, LinkReference, Nodes, Root, RootContent } from 'mdast';
import { Failure } from '../diagnostic/failure.ts';
import { resolveDirectives } from './directives.ts';
import { xmlText } from './escape.ts';
import {
  cjkFriendlyExtension,
  directive,
  directiveFromMarkdown,
  fromMarkdown,
  gfmFootnote,
  gfmFootnoteFromMarkdown,
  gfmStrikethrough,
  gfmStrikethroughFromMarkdown,
  gfmTable,
  gfmTableFromMarkdown,
  gfmTaskListItem,
  gfmTaskListItemFromMarkdown,
} from './libraries/markdown.ts';
import type { Manuscript } from './manuscript.ts';
import { numberParts } from './numbering.ts';
import { setProse } from './prose.ts';
import { resolveReferences } from './references.ts';
import { rewrite, walk } from './tree-walk.ts';

/** Leaf and container directives only: as text directives, 10:30 and 目标:90% would be eaten. */
function blockDirectives(): ReturnType<typeof directive> {
  const { text: _, ...extension } = directive();
  return extension;
}

function parse(text: string): Root {
  return fromMarkdown(xmlText(text), {
    extensions: [
      blockDirectives(),
      gfmTable(),
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTaskListItem(),
      cjkFriendlyExtension(),
      // Templates indent what stands inside their blocks.
      { disable: { null: ['codeIndented'] } },
    ],
    mdastExtensions: [
      directiveFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  });
}

function refuseImage(node: Nodes, url: string, name: string): never {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  throw new Failure('report/image', { template: `${name}.md`, line, column, url });
}

/** A link to a page, a mailbox or an anchor; of any other link only the words. */
function restrictLink(
  link: Link | LinkReference,
  definitions: ReadonlyMap<string, Definition>,
): RootContent[] {
  const url = link.type === 'link' ? link.url : (definitions.get(link.identifier)?.url ?? '');
  if (!/^(https?:\/\/|mailto:|#)/i.test(url)) return link.children;
  const { position } = link;
  return [{ type: 'link', url, children: link.children, ...(position && { position }) }];
}

/** Drops raw HTML, and links and images that a document must not contain. */
function restrict(root: Root, name: string): void {
  const definitions = new Map<string, Definition>();
  walk(root, node => {
    if (node.type === 'definition') definitions.set(node.identifier, node);
    if (node.type === 'image') refuseImage(node, node.url, name);
    if (node.type === 'imageReference') refuseImage(node, node.identifier, name);
  });
  rewrite(root, node => {
    if (node.type === 'html' || node.type === 'definition') return [];
    if (node.type === 'link' || node.type === 'linkReference') return restrictLink(node, definitions);
    return [node];
  });
}

/**
 * The document tree of a manuscript: Markdown with leaf and container directives, GFM tables, footnotes,
 * strikethrough and task lists, emphasis that understands Chinese punctuation; headings, tables and figures numbered.
 * Throws a Failure for an unknown directive or an image.
 */
export function readMarkdown(manuscript: Manuscript): Root {
  const root = parse(manuscript.markdown);
  restrict(root, manuscript.name);
  resolveDirectives(root, manuscript);
  setProse(root);
  numberParts(root, manuscript.meta.locale);
  resolveReferences(root, manuscript);
  return root;
}
