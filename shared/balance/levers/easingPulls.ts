import type { Lever } from './lever';
import type { Pull } from './pull';

/** Each lever pulled at once by a part of its range, the way that eases the fund and as far as its end; one at its end is left out. */
export function easingPulls(
  places: readonly { readonly lever: Lever; readonly standard: number }[],
  part: number,
  from: number,
): readonly Pull[] {
  return places.flatMap(({ lever: { parameter, range, gains }, standard }) => {
    const [low, high] = range;
    const move = (gains === 'up' ? part : -part) * (high - low);
    const value = Number(Math.min(high, Math.max(low, standard + move)).toPrecision(12));
    return value === standard ? [] : [{ parameter: parameter.id, value, from, ramp: 0 }];
  });
}
