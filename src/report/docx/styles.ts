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

/**
 * Lines of a fixed height, in points. Word makes a line as tall as its font asks, and Chinese fonts differ by half:
 * with fixed lines the pages break alike in Word, WPS and LibreOffice, and the page numbers of the contents hold.
 */
const lines = (points: number): { line: number; lineRule: 'exact' } => ({
  line: points * 20,
  lineRule: 'exact',
});

function font({ latin, chinese }: Brand['fonts']): {
  ascii: string;
  hAnsi: string;
  cs: string;
  eastAsia: string;
} {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese };
}

function heading(brand: Brand, size: number, height: number, before: number, after: number): object {
  return {
    run: { font: font(brand.fonts), size, bold: true, color: brand.accent },
    paragraph: { spacing: { before, after, ...lines(height) }, keepNext: true, keepLines: true },
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
      run: { size: 19, color: muted, characterSpacing: 10 },
      paragraph: { spacing: { after: 60, ...lines(14) } },
    }),
    style('Subtitle', 'Subtitle', {
      run: { size: 26, color: muted },
      paragraph: { spacing: { after: 100, ...lines(20) } },
    }),
    style('Facts', 'Facts', {
      run: { size: 18, color: muted },
      paragraph: { spacing: { before: 60, after: 240, ...lines(14) }, border: { bottom: below } },
    }),
  ];
}

function calloutStyle({ accent, tint }: Brand): IParagraphStyleOptions {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: tint, space: 5 };
  return style('Callout', 'Callout', {
    paragraph: {
      spacing: { before: 60, after: 60, ...lines(18) },
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
    spacing: { before: 120, after: 40, line: 240, lineRule: 'auto' as const },
    keepNext: true,
  };
  return [
    style('BodyText', 'Body Text', {
      paragraph: { spacing: { after: 120, ...lines(18) }, alignment: AlignmentType.LEFT },
    }),
    style('TableText', 'Table Text', {
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, ...lines(13) } },
    }),
    style('TableHead', 'Table Head', {
      basedOn: 'TableText',
      run: { size: 18, bold: true, color: 'FFFFFF' },
    }),
    style('Figure', 'Figure', { paragraph: centred }),
    style('CodeBlock', 'Code Block', {
      run: { font: font({ ...fonts, latin: fonts.monospace }), size: 18 },
      paragraph: {
        spacing: { before: 0, after: 0, ...lines(13) },
        indent: { left: 120 },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F4F5F7' },
      },
    }),
  ];
}

function contentsStyles({ accent }: Brand): IParagraphStyleOptions[] {
  const entries = [1, 2, 3, 4, 5, 6].map(level =>
    style(`TOC${level}`, `toc ${level}`, {
      run: { size: 20, bold: level === 1 },
      paragraph: {
        spacing: { before: level === 1 ? 40 : 0, after: 20, ...lines(16) },
        indent: { left: 280 * (level - 1) },
      },
    }),
  );
  const head = style('ContentsHeading', 'Contents Heading', {
    run: { size: 24, bold: true, color: accent },
    paragraph: { spacing: { before: 200, after: 80, ...lines(18) }, keepNext: true },
  });
  return [head, ...entries];
}

function marginStyles({ muted, rule }: Brand): IParagraphStyleOptions[] {
  const below = { style: BorderStyle.SINGLE, size: 4, color: rule, space: 4 };
  const run = { size: 16, color: muted };
  return [
    style('Header', 'header', { run, paragraph: { spacing: lines(12), border: { bottom: below } } }),
    style('Footer', 'footer', { run, paragraph: { spacing: lines(12) } }),
  ];
}

export function styles(brand: Brand): IStylesOptions {
  const { accent, fonts, muted } = brand;
  const language = { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' };
  return {
    default: {
      document: { run: { font: font(fonts), size: 21, language }, paragraph: { spacing: { ...lines(16) } } },
      title: {
        run: { font: font(fonts), size: 40, bold: true, color: accent },
        paragraph: { spacing: { before: 0, after: 60, ...lines(30) } },
      },
      heading1: heading(brand, 30, 22, 320, 120),
      heading2: heading(brand, 25, 19, 240, 80),
      heading3: heading(brand, 22, 17, 200, 60),
      heading4: heading(brand, 21, 17, 160, 60),
      heading5: heading(brand, 21, 17, 160, 60),
      heading6: heading(brand, 21, 17, 160, 60),
      caption: {
        run: { font: font(fonts), size: 18, bold: true, color: '3A424D', italics: false },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60, ...lines(14) } },
      },
      hyperlink: { run: { color: accent, underline: {} } },
      footnoteText: { run: { size: 17, color: muted }, paragraph: { spacing: { after: 0, ...lines(12) } } },
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
    paragraph: { indent: { left: 420 * (level + 1), hanging: 320 } },
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
