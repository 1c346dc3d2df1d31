import type { PathRates } from './pathRates';

/** The states of members in the kernel of paths, in the order of `State` in kernel/pathPlaces.ts. */
export const pathStates = ['insured', 'unable', 'drawing'] as const;

/** Whether there may be anyone of an age in each state when a year begins, whatever the path. */
export type Presence = Readonly<Record<(typeof pathStates)[number], readonly boolean[]>>;

/** The same for those who are there when the year begins or come in its course, told by age when it begins. */
export function duringYear({ insured, unable, drawing }: Presence, rates: PathRates): Presence {
  const { path, near, retiring, nearing } = rates;
  const leavesWork = (x: number) => insured[x] && near[x] + retiring[x] > 0;
  return {
    insured: insured.map((some, x) => some || path[x] > 0),
    unable,
    drawing: drawing.map((some, x) => some || leavesWork(x) || (unable[x] && nearing[x] > 0)),
  };
}

/** A year older; the last age takes in itself. */
const older = (there: readonly boolean[]): boolean[] =>
  there.map((some, x) => (x > 0 && there[x - 1]) || (x === there.length - 1 && some));

/** Who may be there when the next year begins. */
export function afterYear(before: Presence, { insured, drawing }: Presence, rates: PathRates): Presence {
  const { path, staying, far, nearing } = rates;
  return {
    insured: older(insured.map((some, x) => (some && staying[x] > 0) || path[x] > 0)),
    unable: older(before.unable.map((some, x) => (some && nearing[x] < 1) || (before.insured[x] && far[x] > 0))),
    drawing: older(drawing),
  };
}

/** Youngest and oldest age of each state; an empty span where there is nobody. */
export const spansOf = (presence: Presence): number[] =>
  pathStates.flatMap((state) => {
    const there = presence[state];
    return there.includes(true) ? [there.indexOf(true), there.lastIndexOf(true)] : [1, 0];
  });
