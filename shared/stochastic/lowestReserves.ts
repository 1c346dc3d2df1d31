import { type PathResults, pathMeasures } from './simulatePaths';

const monthsInYear = 12;

/** Months of payments in hand at the end of the year that has the fewest, up to `until`: one value a path, in their order. */
export function lowestReserves(blocks: readonly PathResults[], until: number): Float64Array {
  const [closing, expenditure] = [pathMeasures.indexOf('closing'), pathMeasures.indexOf('expenditure')];
  const found: number[] = [];
  for (const { paths, firstYear, years, data } of [...blocks].sort((a, b) => a.from - b.from)) {
    const counted = Math.min(years, until - firstYear + 1);
    for (let n = 0; n < paths; n++) {
      const rowOf = (measure: number) => (n * pathMeasures.length + measure) * years;
      let lowest = Number.POSITIVE_INFINITY;
      for (let t = 0; t < counted; t++) {
        lowest = Math.min(lowest, (monthsInYear * data[rowOf(closing) + t]) / data[rowOf(expenditure) + t]);
      }
      found.push(lowest);
    }
  }
  return Float64Array.from(found);
}
