import type { Progress } from '../../ingest/ingest.ts';
import { grouped } from '../../text/number.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { displayWidth } from '../../text/width.ts';
import type { Context } from '../context.ts';
import { words } from './words.ts';

const firstAfterMs = 500;
const everyMs = 100;
const cells = 20;
const clearLine = '\r\u001b[2K';

/** Shows on a terminal how far the reading of a file is. */
export interface ProgressLine {
  show(progress: Progress): void;
  /** Leaves nothing of it. */
  clear(): void;
}

/** The line for one file; undefined where nobody watches. */
export function progressLine(file: string, context: Context): ProgressLine | undefined {
  if (!context.isInteractive) return undefined;
  const start = context.now().getTime();
  let next = start + firstAfterMs;
  let isShown = false;
  return {
    show: progress => {
      const now = context.now().getTime();
      if (now < next) return;
      next = now + everyMs;
      isShown = true;
      context.err(clearLine + fitting(progressText(file, progress, now - start, context), context.columns));
    },
    clear: () => {
      if (isShown) context.err(clearLine);
    },
  };
}

/** `calls.csv ██████────────────── 30%  300,000 rows  150,000/s  5 s left` */
function progressText(file: string, { rows, share }: Progress, elapsedMs: number, context: Context): string {
  const full = Math.floor(share * cells);
  const bar = '█'.repeat(full) + '─'.repeat(cells - full);
  const rate = Math.round((rows / Math.max(1, elapsedMs)) * 1000);
  const left_s = Math.ceil((elapsedMs / 1000) * (1 / Math.max(share, 0.001) - 1));
  const facts = words[context.locale].progress(grouped(rows), grouped(rate), String(left_s));
  return `${terminalSafe(file)} ${bar} ${Math.floor(share * 100)}%  ${facts}`;
}

/** A line that wraps could not be cleared. */
function fitting(text: string, columns: number): string {
  let shown = text;
  while (shown !== '' && displayWidth(shown) >= columns) shown = shown.slice(0, -1);
  return shown;
}
