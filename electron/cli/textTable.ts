/** How many columns of a terminal a text takes: Chinese characters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1;
  return width;
}

/** Rows under a header; columns of words stand to the left, all others to the right. */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[] = [0],
): string {
  const widths = header.map((title, k) => Math.max(...[title, ...rows.map((row) => row[k] ?? '')].map(widthOf)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, k) => {
        const space = ' '.repeat(Math.max(0, (widths[k] ?? 0) - widthOf(cell)));
        return words.includes(k) ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line)].join('\n');
}
