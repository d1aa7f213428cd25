import type { RootContent } from 'mdast';
import { bodyPieces, type Piece } from './pieces.ts';
import { page, type Setting } from './setting.ts';

const room = page.height - page.top - page.bottom;
/** Above the footnotes of a page. */
const NOTE_RULE = 200;

interface Place {
  page: number;
  used: number;
  after: number;
  notes: number;
}

/** Pieces that stay together: every one but the last says so. */
function chains(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    const last = all.at(-1);
    if (open && last && !piece.breakBefore) last.push(piece);
    else all.push([piece]);
    open = piece.keepNext === true;
  }
  return all;
}

/** The least that must stand on the page with what is before it: two lines of a paragraph that may be broken. */
function least({ height, line }: Piece): number {
  return line !== undefined && height > 3 * line ? 2 * line : height;
}

function needed(chain: readonly Piece[], after: number): number {
  let height = 0;
  let gap = after;
  chain.forEach((piece, index) => {
    height += Math.max(gap, piece.before) + (index === chain.length - 1 ? least(piece) : piece.height);
    gap = piece.after;
  });
  return height;
}

function turn(place: Place): void {
  Object.assign(place, { page: place.page + 1, used: 0, after: 0, notes: 0 });
}

/** Puts a piece where it begins; its last lines go to the next page where they do not fit. */
function put(piece: Piece, place: Place): void {
  const notes = (piece.notes ?? 0) > 0 ? (piece.notes ?? 0) + (place.notes === 0 ? NOTE_RULE : 0) : 0;
  place.notes += notes;
  place.used += place.used === 0 ? 0 : Math.max(place.after, piece.before);
  const left = room - place.notes - place.used;
  if (piece.line !== undefined && piece.height > left) {
    const fitting = Math.floor(left / piece.line) * piece.line;
    const rest = Math.max(piece.height - fitting, 2 * piece.line);
    turn(place);
    place.page += Math.floor(rest / room);
    place.used = rest % room;
  } else {
    place.used += piece.height;
  }
  place.after = piece.after;
}

/** Turns the page where what stays together does not fit on it. */
function makeRoom(chain: readonly Piece[], place: Place): void {
  const [first] = chain;
  const notes = chain.reduce((sum, piece) => sum + (piece.notes ?? 0), 0);
  const free = room - place.used - place.notes - notes;
  const isFull = place.used > 0 && needed(chain, place.after) > free;
  if (!first?.breakBefore && !isFull) return;
  turn(place);
  place.used = first?.breakBefore ? 0 : (first?.head ?? 0);
}

export interface Pages {
  /** The page on which each bookmark stands, by its name. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly pageCount: number;
}

/** The pages of a document as Word breaks them: an estimate, right where lines break as they do in Arial. */
export function pagesOf(nodes: readonly RootContent[], setting: Setting): Pages {
  const bookmarks = new Map<string, string>();
  const place: Place = { page: 1, used: 0, after: 0, notes: 0 };
  for (const chain of chains(bodyPieces(nodes, setting))) {
    makeRoom(chain, place);
    for (const piece of chain) {
      put(piece, place);
      if (piece.bookmark) bookmarks.set(piece.bookmark, String(place.page));
    }
  }
  return { bookmarks, pageCount: place.page };
}
