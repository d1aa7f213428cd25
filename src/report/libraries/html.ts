export { toHtml } from 'hast-util-to-html';
export { toHast } from 'mdast-util-to-hast';
