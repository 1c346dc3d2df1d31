/** Something that stands whole on one page. */
export interface Piece {
  /** With the space above it. */
  readonly height: number;
  /** Stands on the page of the piece after it, as a heading does. */
  readonly keepsNext: boolean;
  /** Stands on a page only where so much of it is left. */
  readonly roomWanted: number;
  /** Height of what is set above it again where it is the first of a page: the head of its table. */
  readonly repeated: number;
}

/**
 * Which pieces stand on which page: in their order, as many to a page as it has room for, those that keep together
 * undivided unless they are more than a page. A piece that alone is taller than a page has one to itself.
 */
export function paginate(pieces: readonly Piece[], room: number): readonly (readonly number[])[] {
  const pages: number[][] = [];
  let left = 0;
  const place = (index: number, piece: Piece): void => {
    const page = pages.at(-1);
    if (page !== undefined && piece.height <= left) {
      page.push(index);
      left -= piece.height;
    } else {
      pages.push([index]);
      left = room - heightAtTop(piece);
    }
  };
  for (const group of groupsOf(pieces)) {
    const [first] = group;
    const height = group.reduce((sum, { piece }) => sum + piece.height, 0);
    const fitsPage = height + (first?.piece.repeated ?? 0) <= room;
    // A new page holds the whole group, and this one only the beginning of it.
    if ((fitsPage && height > left) || left < (first?.piece.roomWanted ?? 0)) left = 0;
    for (const { index, piece } of group) place(index, piece);
  }
  return pages;
}

export const heightAtTop = ({ height, repeated }: Piece): number => height + repeated;

interface Placed {
  readonly index: number;
  readonly piece: Piece;
}

/** Runs of pieces of which each but the last keeps the next. */
function groupsOf(pieces: readonly Piece[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 && pieces[index - 1]?.keepsNext) groups.at(-1)?.push({ index, piece });
    else groups.push([{ index, piece }]);
  }
  return groups;
}
