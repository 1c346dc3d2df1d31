import { agesIn } from '../../base/grid';
import { monthNumber } from '../../base/yearMonth';
import type { ParameterSet } from '../../parameters/parameter';
import type { Post } from '../../pension/ladderIds';
import { statutoryRetirement } from '../../pension/statutoryRetirement';
import type { ProjectionInputs } from '../../projection/projectionInputs';
import type { LeakGroup } from './leakFacts';
import type { LeakSpan } from './leakProfiles';

/** What leaks are carried forward with. */
export interface LeakGround {
  readonly inputs: ProjectionInputs;
  readonly parameters: ParameterSet;
}

/** Share of a leak that still runs in each year of the projection, 1 in the year that the facts are of. */
export type RunningShare = Float64Array;

/** s(y) a year: what runs at its end of what ran at its start; the mean over the year is (1 + s)/2 of the start. */
function runningBy(
  { firstYear, years }: ProjectionInputs,
  factsYear: number,
  survivalIn: (year: number) => number,
): RunningShare {
  const shares = new Float64Array(years);
  let running = 1;
  for (let year = Math.min(factsYear, firstYear); year < firstYear + years; year++) {
    const survival = year > factsYear ? survivalIn(year) : 1;
    if (year >= firstYear) shares[year - firstYear] = (running * (1 + survival)) / 2;
    running *= survival;
  }
  return shares;
}

/**
 * Cases end at the pace at which those of the data have: λ = (ended + ½) ÷ months that all have run, s = e^(−12λ); the
 * half is Jeffreys' prior, so that where none has ended they still do some day.
 */
export function noticedPace(groups: readonly Pick<LeakGroup, 'isGoingOn' | 'findings' | 'months'>[]): number {
  const ended = groups.reduce((sum, { isGoingOn, findings }) => sum + (isGoingOn ? 0 : findings), 0);
  const months = groups.reduce((sum, group) => sum + group.months, 0);
  return months > 0 ? (ended + 0.5) / months : 0;
}

function livingShare({ inputs }: LeakGround, factsYear: number, birthYear: number, post: Post): RunningShare {
  const dying = inputs.survivorship[post === 'men' ? 'male' : 'female'];
  return runningBy(inputs, factsYear, (year) => {
    // Mortality is known from the year before the first on; the years between the facts and it are like the first known.
    const known = Math.max(year, inputs.firstYear - 1);
    const age = Math.min(Math.max(0, year - birthYear), inputs.ages - 1);
    const factor = inputs.series['mortality.memberFactor'][known - (inputs.firstYear - 1)];
    return 1 - Math.min(1, agesIn(dying, known)[age] * factor);
  });
}

/** Part of each year before the statutory month; births of a year stand at its July. */
function workingShare({ inputs, parameters }: LeakGround, birthYear: number, post: Post): Float64Array {
  const { month } = statutoryRetirement({ year: birthYear, month: 7 }, post, { parameters, divisors: {} });
  return Float64Array.from({ length: inputs.years }, (_, t) => {
    const months = monthNumber(month) - (inputs.firstYear + t) * 12;
    return Math.min(1, Math.max(0, months / 12));
  });
}

/** How much of a group's leak still runs in each year if nobody stops it. */
export function runningShare(
  ground: LeakGround,
  factsYear: number,
  group: LeakGroup,
  { lasts, pace }: { readonly lasts: LeakSpan; readonly pace: number },
): RunningShare {
  const { birthYear, post } = group;
  const noticed = () => runningBy(ground.inputs, factsYear, () => Math.exp(-12 * pace));
  if (lasts === 'untilNoticed') return noticed();
  // Whose age nobody knows is priced by what is past alone.
  if (birthYear === null || post === null) return new Float64Array(ground.inputs.years);
  const living = livingShare(ground, factsYear, birthYear, post);
  if (lasts === 'life') return living;
  if (lasts === 'untilNoticedOrDeath') return noticed().map((share, t) => share * living[t]);
  const working = workingShare(ground, birthYear, post);
  return living.map((share, t) => share * working[t]);
}
