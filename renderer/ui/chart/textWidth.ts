/** About how wide a text is drawn, in shares of its font size: Chinese characters are square, Latin letters narrower. */
const emsOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.57), 0);

/** About how many pixels the longest of some texts takes. */
export const textWidth = (texts: readonly string[], fontSize: number): number =>
  Math.max(0, ...texts.map((text) => emsOf(text) * fontSize));
