/** A question that is kept: its title and its SQL. */
export interface NotebookCell {
  readonly title: string;
  readonly sql: string;
}

const head = '-- %% ';

/** Cells as a file that any SQL program reads: the title is a comment above each. */
export const notebookText = (cells: readonly NotebookCell[]): string =>
  cells.map(({ title, sql }) => `${head}${title.replaceAll(/\s+/g, ' ')}\n${sql.trim()}\n`).join('\n');

/** The cells of such a file; what stands above the first title is a cell without one. */
export function readNotebook(text: string): readonly NotebookCell[] {
  const cells: { title: string; lines: string[] }[] = [];
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (line.startsWith(head)) cells.push({ title: line.slice(head.length).trim(), lines: [] });
    else if (cells.length > 0) cells.at(-1)?.lines.push(line);
    else if (line.trim() !== '') cells.push({ title: '', lines: [line] });
  }
  return cells.map(({ title, lines }) => ({ title, sql: lines.join('\n').trim() })).filter(({ sql }) => sql !== '');
}
