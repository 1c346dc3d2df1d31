import { type PathMeasure, type PathResults, pathMeasures } from './simulatePaths';

/** All that is kept of one path in one year. */
export type PathYear = Readonly<Record<PathMeasure, number>> & { readonly year: number };

/** One path of those at hand, year by year; empty where it is not among them. */
export function pathYears(blocks: readonly PathResults[], path: number): readonly PathYear[] {
  const block = blocks.find(({ from, paths }) => path >= from && path < from + paths);
  if (block === undefined) return [];
  const { from, firstYear, years, data } = block;
  const at = (measure: number, t: number): number => data[((path - from) * pathMeasures.length + measure) * years + t];
  return Array.from({ length: years }, (_, t) => {
    const values = Object.fromEntries(pathMeasures.map((measure, index) => [measure, at(index, t)]));
    // Object.fromEntries forgets the names; every measure has its entry.
    return { year: firstYear + t, ...values } as unknown as PathYear;
  });
}
