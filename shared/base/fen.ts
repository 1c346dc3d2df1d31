/**
 * Yuan to the whole fen, half a fen away from zero, as award sheets round. A product such as 1.005 · 100 falls short of
 * the half by the last digit of a double: 15 digits are what the figure is.
 */
export function roundToFen(yuan: number): number {
  const fen = Number((Math.abs(yuan) * 100).toPrecision(15));
  return (Math.sign(yuan) * Math.round(fen)) / 100;
}
