/**
 * Where those who leave go: shares in proportion to the weights of each row of a regions × regions matrix, whatever
 * stands on its diagonal. From a region without weight elsewhere they go to all others alike.
 */
export function destinationShares(weights: Float64Array, regions: number): Float64Array {
  const shares = new Float64Array(regions * regions);
  for (let from = 0; from < regions; from++) {
    let total = 0;
    for (let to = 0; to < regions; to++) total += to === from ? 0 : weights[from * regions + to];
    for (let to = 0; to < regions; to++) {
      if (to === from) continue;
      shares[from * regions + to] = total > 0 ? weights[from * regions + to] / total : 1 / (regions - 1);
    }
  }
  return shares;
}

/** Each region draws by one weight from all others. */
export function sharesByAttraction(attraction: ArrayLike<number>): Float64Array {
  const regions = attraction.length;
  const weights = Float64Array.from({ length: regions * regions }, (_, cell) => attraction[cell % regions]);
  return destinationShares(weights, regions);
}
