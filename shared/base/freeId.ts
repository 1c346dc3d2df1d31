/** The id that is wished for, with a number behind it where it is taken. */
export function freeId(wished: string, taken: readonly string[]): string {
  for (let at = 1; ; at++) {
    const id = at === 1 ? wished : `${wished}-${at}`;
    if (!taken.includes(id)) return id;
  }
}
