import type { PathRates } from './pathRates';

/** Whether there may be anyone of an age in each state when a year begins, and deemed years, whatever the path. */
export type Presence = Readonly<Record<'insured' | 'unable' | 'drawing' | 'deemed', readonly boolean[]>>;

/** The same for those who are there when the year begins or come in its course, told by age when it begins. */
export function duringYear({ insured, unable, drawing, deemed }: Presence, rates: PathRates): Presence {
  const { path, leaving, nearing } = rates;
  const leavesWork = (x: number) => insured[x] && leaving[x] > 0;
  return {
    deemed,
    insured: insured.map((some, x) => some || path[x] > 0),
    unable,
    drawing: drawing.map((some, x) => some || leavesWork(x) || (unable[x] && nearing[x] > 0)),
  };
}

/** A year older; the last age takes in itself. */
const older = (there: readonly boolean[]): boolean[] =>
  there.map((some, x) => (x > 0 && there[x - 1]) || (x === there.length - 1 && some));

/** Who may be there when the next year begins. */
export function afterYear(before: Presence, { insured, drawing, deemed }: Presence, rates: PathRates): Presence {
  const { path, staying, far, nearing } = rates;
  return {
    insured: older(insured.map((some, x) => (some && staying[x] > 0) || path[x] > 0)),
    unable: older(before.unable.map((some, x) => (some && nearing[x] < 1) || (before.insured[x] && far[x] > 0))),
    drawing: older(drawing),
    deemed: older(deemed),
  };
}

const spanOf = (there: readonly boolean[]): number[] =>
  there.includes(true) ? [there.indexOf(true), there.lastIndexOf(true)] : [1, 0];

/** Youngest and oldest age of members who draw no pension, and of those who do; an empty span where there is nobody. */
export const spansOf = ({ insured, unable, drawing }: Presence): number[] => [
  ...spanOf(insured.map((some, x) => some || unable[x])),
  ...spanOf(drawing),
];
