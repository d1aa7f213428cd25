const chinese = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’]';
const foldedSpace = new RegExp(`(?<=${chinese}) (?=${chinese})`, 'gu');

/** The paragraphs of authored prose. YAML folds a line end into a space, which Chinese does not have. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n+/)
    .map(paragraph => paragraph.trim().replace(foldedSpace, ''))
    .filter(paragraph => paragraph !== '');
}
