import { type PathMeasure, type PathResults, pathMeasures } from './simulatePaths';

/** Paths by number with their figure of one year. */
export function pathValues(
  blocks: readonly PathResults[],
  measure: PathMeasure,
  year: number,
): readonly (readonly [path: number, value: number])[] {
  const at = pathMeasures.indexOf(measure);
  return blocks.flatMap(({ from, paths, firstYear, years, data }) =>
    Array.from(
      { length: paths },
      (_, n) => [from + n, data[(n * pathMeasures.length + at) * years + year - firstYear]] as const,
    ),
  );
}
