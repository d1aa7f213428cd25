import { FONT_FAMILY, INK, SIZE } from './frame.ts';
import { textWidth } from './measure.ts';

interface Letters {
  readonly color?: string;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** White around the letters, where they stand over lines. */
  readonly halo?: boolean;
  readonly bold?: boolean;
}

/** A line of text; `y` is its middle. */
export function text(words: string, x: number, y: number, look: Letters = {}): object {
  const { color = INK, size = SIZE, align = 'left', halo = false, bold = false } = look;
  return {
    type: 'text',
    silent: true,
    z: 10,
    x,
    y,
    style: {
      text: words,
      fill: color,
      font: `${bold ? 'bold ' : ''}${size}px ${FONT_FAMILY}`,
      align,
      verticalAlign: 'middle',
      ...(halo && { stroke: '#FFFFFF', lineWidth: 3 }),
    },
  };
}

interface Stroke {
  readonly color: string;
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** A line through the points. */
export function line(points: readonly (readonly [number, number])[], stroke: Stroke): object {
  const { color, width = 1, dash } = stroke;
  return {
    type: 'polyline',
    silent: true,
    shape: { points },
    style: { stroke: color, lineWidth: width, fill: 'none', ...(dash && { lineDash: dash }) },
  };
}

export function straight(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): object {
  const points = [
    [x1, y1],
    [x2, y2],
  ] as const;
  return line(points, stroke);
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function box(shape: Area, fill: string, border?: string, z = 0): object {
  return {
    type: 'rect',
    silent: true,
    z,
    shape,
    style: { fill, ...(border && { stroke: border, lineWidth: 1 }) },
  };
}

/** A filled mark around a point. */
export function mark(
  shape: 'circle' | 'diamond' | 'triangle' | 'square',
  x: number,
  y: number,
  fill: string,
): object {
  if (shape === 'circle') {
    return { type: 'circle', silent: true, z: 6, shape: { cx: x, cy: y, r: 3.5 }, style: { fill } };
  }
  const corners = {
    diamond: [
      [0, -6],
      [6, 0],
      [0, 6],
      [-6, 0],
    ],
    triangle: [
      [0, -6],
      [5.5, 4.5],
      [-5.5, 4.5],
    ],
    square: [
      [-4, -4],
      [4, -4],
      [4, 4],
      [-4, 4],
    ],
  }[shape];
  const points = corners.map(([dx = 0, dy = 0]) => [x + dx, y + dy]);
  return {
    type: 'polygon',
    silent: true,
    z: 7,
    shape: { points },
    style: { fill, stroke: '#FFFFFF', lineWidth: 1 },
  };
}

/** One line of signs and what they mean, from `x`; `sign` draws around the middle of a space of 26 pixels. */
export function legend(
  entries: readonly { readonly words: string; readonly sign: (x: number, y: number) => object[] }[],
  x: number,
  y: number,
): object[] {
  let left = x;
  return entries.flatMap(({ words, sign }) => {
    const start = left;
    left += 32 + textWidth(words, SIZE) + 18;
    return [...sign(start + 13, y), text(words, start + 32, y)];
  });
}

/** `words` cut to `width`, with … in place of what was cut. */
export function shorten(words: string, width: number, size = SIZE): string {
  if (textWidth(words, size) <= width) return words;
  const characters = [...words];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('')}…`;
}

/** How many of the characters fit into `width`; up to a space where there is one. */
function fitting(characters: readonly string[], width: number, size: number): number {
  let end = characters.length;
  while (end > 1 && textWidth(characters.slice(0, end).join(''), size) > width) end -= 1;
  const space = characters.lastIndexOf(' ', end);
  return end < characters.length && space > 0 ? space : end;
}

/** `words` in at most `most` lines of `width`, about as long as each other; the last is cut where they do not fit. */
export function wrap(words: string, width: number, most: number, size = SIZE): string[] {
  const total = textWidth(words, size);
  const needed = Math.min(most, Math.max(1, Math.ceil(total / width)));
  const even = Math.min(width, total / needed + size);
  const lines: string[] = [];
  let rest = [...words];
  while (rest.length > 0 && lines.length < needed - 1) {
    const end = fitting(rest, even, size);
    lines.push(rest.slice(0, end).join('').trim());
    rest = [...rest.slice(end).join('').trimStart()];
  }
  return rest.length > 0 ? [...lines, shorten(rest.join(''), width, size)] : lines;
}

/** Heights moved as little as keeps them `gap` apart, in the same order. */
export function spread(heights: readonly number[], gap: number, bottom: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let below = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, below + gap);
    below = placed[index] ?? 0;
  }
  let above = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, above);
    above = (placed[index] ?? 0) - gap;
  }
  return placed;
}
