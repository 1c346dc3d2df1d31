/** A set of players as bits: player `i` is in it when bit `i` is 1. */
export type Coalition = number;

const sizeOf = (coalition: Coalition): number => {
  let size = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) size++;
  return size;
};

/** |S|! (n − |S| − 1)! / n!, by the size of S. */
function weights(players: number): readonly number[] {
  const weightsBySize = [1 / players];
  for (let size = 1; size < players; size++) weightsBySize.push((weightsBySize[size - 1] * size) / (players - size));
  return weightsBySize;
}

/**
 * Shapley value of each player: φᵢ = Σ over S without i of |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)), the mean of
 * what the player adds over all orders of entering. They add up to v(all) − v(none).
 * Source: L. S. Shapley, A value for n-person games (1953).
 */
export function shapleyValues(players: number, value: (coalition: Coalition) => number): Float64Array {
  const worth = Float64Array.from({ length: 2 ** players }, (_, coalition) => value(coalition));
  const weightBySize = weights(players);
  return Float64Array.from({ length: players }, (_, player) => {
    const bit = 2 ** player;
    let sum = 0;
    for (let without = 0; without < worth.length; without++) {
      if (without & bit) continue;
      sum += weightBySize[sizeOf(without)] * (worth[without | bit] - worth[without]);
    }
    return sum;
  });
}
