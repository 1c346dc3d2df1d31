const wide = /[\u2e80-\u9fff\uff00-\uffef]/;

/** Chinese characters and full-width signs fill a square. */
export const isWide = (sign: string): boolean => wide.test(sign);

/** About how many narrow signs a text is as long as; a wide one takes two places. */
export const placesOf = (text: string): number => [...text].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0);
