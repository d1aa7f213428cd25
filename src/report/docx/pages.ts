import type { RootContent } from 'mdast';
import { type Manner, usual } from './breaking.ts';
import { bodyPieces, type Piece } from './pieces.ts';
import type { Setting } from './setting.ts';

/** Above the footnotes of a page. */
const NOTE_RULE = 200;

interface Place {
  page: number;
  used: number;
  after: number;
  notes: number;
  /** Between the margins. */
  readonly room: number;
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
  const left = place.room - place.notes - place.used;
  if (piece.line !== undefined && piece.height > left) {
    const fitting = Math.floor(left / piece.line) * piece.line;
    const rest = Math.max(piece.height - fitting, 2 * piece.line);
    turn(place);
    place.page += Math.floor(rest / place.room);
    place.used = rest % place.room;
  } else {
    place.used += piece.height;
  }
  place.after = piece.after;
}

/** Whether what stays together does not fit on what is left of the page. */
function isFull(chain: readonly Piece[], place: Place): boolean {
  const notes = chain.reduce((sum, piece) => sum + (piece.notes ?? 0), 0);
  return place.used > 0 && needed(chain, place.after) > place.room - place.used - place.notes - notes;
}

function begin(chain: readonly Piece[], place: Place): void {
  const [first] = chain;
  const isMoved = isFull(chain, place);
  if (!first?.breakBefore && !isMoved) return;
  turn(place);
  place.used = first?.breakBefore ? 0 : (first?.head ?? 0);
}

/** One way in which a program may set the document. */
interface Reading {
  readonly chains: readonly (readonly Piece[])[];
  readonly place: Place;
}

type Wanted = Manner & { readonly spare: number };
const usually: Wanted = { ...usual, spare: 0 };
/** Texts a hair wider or narrower, and lines as LibreOffice ends them; with a few points less or more on a page. */
const otherwise: readonly Wanted[] = [
  { widening: 1.01, joinsLatin: true, quote: 1000, spare: 120 },
  { widening: 0.99, joinsLatin: false, quote: 400, spare: -60 },
  { ...usual, joinsLatin: true, spare: 0 },
];

function readingOf(nodes: readonly RootContent[], setting: Setting, manner: Wanted): Reading {
  const room = setting.page.height - setting.page.top - setting.page.bottom - manner.spare;
  const quote = setting.meta.locale === 'zh-CN' ? manner.quote : undefined;
  return {
    chains: chains(bodyPieces(nodes, { ...setting, manner: { ...manner, quote } })),
    place: { page: 1, used: 0, after: 0, notes: 0, room },
  };
}

/**
 * Whether a heading begins a page by itself: one that goes to the next page with what it stays with, by any reading
 * where its number is printed in the contents, and that no reading has there already.
 */
function opensPage(readings: readonly Reading[], index: number, isListed: boolean): boolean {
  const moved = readings.map(({ chains: all, place }) => isFull(all[index] ?? [], place));
  if (!(isListed ? moved.includes(true) : moved[0])) return false;
  return readings.every(
    ({ place }) => place.page === readings[0]?.place.page && place.room - place.used - place.notes > 0,
  );
}

/** Sets what stays together; gives the pages on which its bookmarks are. */
function set(chain: readonly Piece[], place: Place, isForced: boolean): [string, string][] {
  if (isForced) turn(place);
  else begin(chain, place);
  return chain.flatMap((piece): [string, string][] => {
    put(piece, place);
    return piece.bookmark ? [[piece.bookmark, String(place.page)]] : [];
  });
}

export interface Pages {
  /** The page on which each bookmark stands, by its name. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly pageCount: number;
  /** Headings that begin a page, by their bookmarks, so that their numbers hold in every program. */
  readonly breaks: ReadonlySet<string>;
}

/**
 * The pages of a document as Word breaks them. An estimate: where programs could differ about the page of a heading,
 * the heading begins a new one.
 */
export function pagesOf(nodes: readonly RootContent[], setting: Setting): Pages {
  const bookmarks = new Map<string, string>();
  const breaks = new Set<string>();
  const listed = nodes.find(node => node.type === 'contents')?.depth ?? 0;
  const reading = readingOf(nodes, setting, usually);
  const readings = [reading, ...otherwise.map(manner => readingOf(nodes, setting, manner))];
  reading.chains.forEach(([first], index) => {
    const { bookmark = '', breakBefore = false } = first ?? {};
    const depth = setting.headings.get(bookmark)?.depth;
    const isForced = depth !== undefined && !breakBefore && opensPage(readings, index, depth <= listed);
    if (isForced) breaks.add(bookmark);
    const [found] = readings.map(({ chains: all, place }) => set(all[index] ?? [], place, isForced));
    for (const [name, page] of found ?? []) bookmarks.set(name, page);
  });
  return { bookmarks, pageCount: reading.place.page, breaks };
}
