/** The same keys with any words: what a translation of `T` must have. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

/** Dotted paths to the texts of a catalogue: `failures.cancelled.title`. */
export type PathIn<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathIn<T[K]>}`;
}[keyof T & string];
