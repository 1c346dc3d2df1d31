/** Widths of signs in our typeface as shares of its size, where they differ from a Latin letter's. Source: its table `hmtx`. */
const ownEms: ReadonlyMap<string, number> = new Map([
  ['.', 0.278],
  [',', 0.278],
  [' ', 0.224],
  ['%', 0.921],
  ...Array.from('0123456789−+', (figure) => [figure, 0.555] as const),
]);

/** About how wide a text is drawn: Chinese characters are square, Latin letters narrower. */
const emsOf = (text: string): number =>
  Array.from(text, (letter) => ownEms.get(letter) ?? (letter > '\u2e80' ? 1 : 0.57)).reduce((sum, em) => sum + em, 0);

/** About how many pixels the longest of some texts takes. */
export const textWidth = (texts: readonly string[], fontSize: number): number =>
  Math.max(0, ...texts.map((text) => emsOf(text) * fontSize));
