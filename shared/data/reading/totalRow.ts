const totalWords =
  /^(合\s*计|总\s*计|小\s*计|共\s*计|总\s*合\s*计|本\s*页\s*(小\s*)?合\s*计|(grand |sub)?-?total)s?\s*[:：]?$/i;

/** Whether a record adds up others instead of being one: its first cell that is not empty says so. */
export function isTotalRow(cells: readonly (string | null)[]): boolean {
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    const first = cell.length < 20 || cell.startsWith(' ') ? cell.trim() : cell;
    if (first !== '') return first.length < 20 && beginnings.has(first[0]) && totalWords.test(first);
  }
  return false;
}

const beginnings = new Set('合总小共本TtGgSs');

/** First bytes, in UTF-8, of the words above (合总小共本 and Latin T, G, S): a line that begins otherwise needs no closer look. */
export const totalStarts: readonly number[] = [0xe5, 0xe6, 0x74, 0x54, 0x67, 0x47, 0x73, 0x53];
