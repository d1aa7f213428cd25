export { toHtml } from 'hast-util-to-html';
export { type Handlers, type State, toHast } from 'mdast-util-to-hast';
