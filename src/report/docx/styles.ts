import type { Brand } from '../brand.ts';
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  type NumberingDefinition,
  ShadingType,
} from '../libraries/word.ts';
import { headingMeasure, listIndent, measures, spacingOf } from './measures.ts';

function font({ latin, chinese }: Brand['fonts']): {
  ascii: string;
  hAnsi: string;
  cs: string;
  eastAsia: string;
} {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese };
}

function heading(brand: Brand, depth: number): object {
  const measure = headingMeasure(depth);
  return {
    run: { font: font(brand.fonts), size: measure.size, bold: true, color: brand.accent },
    paragraph: { spacing: spacingOf(measure), keepNext: true, keepLines: true },
  };
}

function style(
  id: string,
  name: string,
  look: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...look };
}

function titleStyles({ accent, muted }: Brand): IParagraphStyleOptions[] {
  const below = { style: BorderStyle.SINGLE, size: 12, color: accent, space: 8 };
  return [
    style('Organisation', 'Organisation', {
      run: { size: measures.Organisation.size, color: muted, characterSpacing: 10 },
      paragraph: { spacing: spacingOf(measures.Organisation) },
    }),
    style('Subtitle', 'Subtitle', {
      run: { size: measures.Subtitle.size, color: muted },
      paragraph: { spacing: spacingOf(measures.Subtitle) },
    }),
    style('Facts', 'Facts', {
      run: { size: measures.Facts.size, color: muted },
      paragraph: { spacing: spacingOf(measures.Facts), border: { bottom: below } },
    }),
  ];
}

function calloutStyle({ accent, tint }: Brand): IParagraphStyleOptions {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: tint, space: 5 };
  return style('Callout', 'Callout', {
    paragraph: {
      spacing: spacingOf(measures.Callout),
      indent: { left: 220 },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: tint },
      border: {
        left: { style: BorderStyle.SINGLE, size: 30, color: accent, space: 8 },
        top: edge,
        bottom: edge,
      },
    },
  });
}

function textStyles({ fonts }: Brand): IParagraphStyleOptions[] {
  const centred = {
    alignment: AlignmentType.CENTER,
    spacing: {
      before: measures.Figure.before,
      after: measures.Figure.after,
      line: 240,
      lineRule: 'auto' as const,
    },
    keepNext: true,
  };
  return [
    style('BodyText', 'Body Text', {
      paragraph: { spacing: spacingOf(measures.BodyText), alignment: AlignmentType.LEFT },
    }),
    style('TableText', 'Table Text', {
      run: { size: measures.TableText.size },
      paragraph: { spacing: spacingOf(measures.TableText) },
    }),
    style('TableHead', 'Table Head', {
      basedOn: 'TableText',
      run: { size: measures.TableText.size, bold: true, color: 'FFFFFF' },
    }),
    style('Figure', 'Figure', { paragraph: centred }),
    style('CodeBlock', 'Code Block', {
      run: { font: font({ ...fonts, latin: fonts.monospace }), size: measures.CodeBlock.size },
      paragraph: {
        spacing: spacingOf(measures.CodeBlock),
        indent: { left: 120 },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F4F5F7' },
      },
    }),
  ];
}

function contentsStyles({ accent }: Brand): IParagraphStyleOptions[] {
  const entries = [1, 2, 3, 4, 5, 6].map(level =>
    style(`TOC${level}`, `toc ${level}`, {
      run: { size: measures.ContentsEntry.size, bold: level === 1 },
      paragraph: {
        spacing: spacingOf(level === 1 ? measures.ContentsChapter : measures.ContentsEntry),
        indent: { left: 280 * (level - 1) },
      },
    }),
  );
  const head = style('ContentsHeading', 'Contents Heading', {
    run: { size: measures.ContentsHeading.size, bold: true, color: accent },
    paragraph: { spacing: spacingOf(measures.ContentsHeading), keepNext: true },
  });
  return [head, ...entries];
}

function marginStyles({ muted, rule }: Brand): IParagraphStyleOptions[] {
  const below = { style: BorderStyle.SINGLE, size: 4, color: rule, space: 4 };
  const run = { size: measures.Margin.size, color: muted };
  return [
    style('Header', 'header', {
      run,
      paragraph: { spacing: spacingOf(measures.Margin), border: { bottom: below } },
    }),
    style('Footer', 'footer', { run, paragraph: { spacing: spacingOf(measures.Margin) } }),
  ];
}

export function styles(brand: Brand): IStylesOptions {
  const { accent, fonts, muted } = brand;
  const language = { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' };
  return {
    default: {
      document: {
        run: { font: font(fonts), size: measures.Normal.size, language },
        paragraph: { spacing: { line: measures.Normal.line * 20, lineRule: 'exact' } },
      },
      title: {
        run: { font: font(fonts), size: measures.Title.size, bold: true, color: accent },
        paragraph: { spacing: spacingOf(measures.Title) },
      },
      heading1: heading(brand, 1),
      heading2: heading(brand, 2),
      heading3: heading(brand, 3),
      heading4: heading(brand, 4),
      heading5: heading(brand, 5),
      heading6: heading(brand, 6),
      caption: {
        run: { font: font(fonts), size: measures.Caption.size, bold: true, color: '3A424D', italics: false },
        paragraph: { alignment: AlignmentType.CENTER, spacing: spacingOf(measures.Caption) },
      },
      hyperlink: { run: { color: accent, underline: {} } },
      footnoteText: {
        run: { size: measures.FootnoteText.size, color: muted },
        paragraph: { spacing: spacingOf(measures.FootnoteText) },
      },
    },
    paragraphStyles: [
      ...titleStyles(brand),
      ...textStyles(brand),
      calloutStyle(brand),
      ...contentsStyles(brand),
      ...marginStyles(brand),
    ],
    characterStyles: [
      {
        id: 'InlineCode',
        name: 'Inline Code',
        run: {
          font: {
            ascii: fonts.monospace,
            hAnsi: fonts.monospace,
            cs: fonts.monospace,
            eastAsia: fonts.chinese,
          },
          size: 19,
        },
      },
    ],
  };
}

const BULLETS = ['•', '–', '▪'];
const FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** One definition a kind of list; nested lists take its next level. */
export function numbering(): { config: NumberingDefinition[] } {
  const levels = Array.from({ length: 9 }, (_, level) => level);
  const indent = (level: number): object => ({
    paragraph: { indent: { left: listIndent * (level + 1), hanging: 320 } },
  });
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map(level => ({
          level,
          format: LevelFormat.BULLET,
          text: BULLETS[level % 3] ?? '•',
          style: indent(level),
        })),
      },
      {
        reference: 'numbers',
        levels: levels.map(level => ({
          level,
          format: FORMATS[level % 3] ?? LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          style: indent(level),
        })),
      },
    ],
  };
}
