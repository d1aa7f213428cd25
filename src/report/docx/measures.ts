/** How high the paragraphs of a style are: sizes in half points, lines in points, spaces in twentieths of a point. */
export interface Measure {
  readonly size: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Lines of a fixed height. Word makes a line as tall as its font asks, and Chinese fonts differ by half: with fixed
 * lines the pages break alike in Word, WPS and LibreOffice, and the page numbers of the contents hold.
 */
export const measures = {
  Normal: { size: 21, line: 16, before: 0, after: 0 },
  Title: { size: 40, line: 30, before: 0, after: 60 },
  Organisation: { size: 19, line: 14, before: 0, after: 60 },
  Subtitle: { size: 26, line: 20, before: 0, after: 100 },
  Facts: { size: 18, line: 14, before: 60, after: 240 },
  Heading1: { size: 30, line: 22, before: 320, after: 120 },
  Heading2: { size: 25, line: 19, before: 240, after: 80 },
  Heading3: { size: 22, line: 17, before: 200, after: 60 },
  Heading4: { size: 21, line: 17, before: 160, after: 60 },
  BodyText: { size: 21, line: 18, before: 0, after: 120 },
  ListItem: { size: 21, line: 18, before: 0, after: 50 },
  Callout: { size: 21, line: 18, before: 60, after: 60 },
  Caption: { size: 18, line: 14, before: 120, after: 60 },
  /** Below the picture that it belongs to, apart from what follows. */
  FigureCaption: { size: 18, line: 14, before: 80, after: 160 },
  TableText: { size: 18, line: 13, before: 30, after: 30 },
  CodeBlock: { size: 18, line: 13, before: 0, after: 0 },
  ContentsHeading: { size: 24, line: 18, before: 200, after: 80 },
  ContentsChapter: { size: 20, line: 16, before: 40, after: 20 },
  ContentsEntry: { size: 20, line: 16, before: 0, after: 20 },
  Figure: { size: 21, line: 0, before: 120, after: 40 },
  FootnoteText: { size: 17, line: 12, before: 0, after: 0 },
  /** Header and footer. */
  Margin: { size: 16, line: 12, before: 0, after: 0 },
  /** The paragraph after a table, almost without height: at the foot of a page it never needs another. */
  Gap: { size: 21, line: 1, before: 0, after: 160 },
} as const satisfies Readonly<Record<string, Measure>>;

export function headingMeasure(depth: number): Measure {
  return [measures.Heading1, measures.Heading2, measures.Heading3][depth - 1] ?? measures.Heading4;
}

/** Around the text of a table's cell. */
export const cellMargins = { horizontal: 90, vertical: 20 } as const;
export const signatureRow = 640;
export const listIndent = 420;

/** How a measure is written in a style or a paragraph. */
export function spacingOf({ before, after, line }: Measure): {
  before: number;
  after: number;
  line: number;
  lineRule: 'exact';
} {
  return { before, after, line: line * 20, lineRule: 'exact' };
}
