import { addTo, get, pairBytes, put, zero } from './lanes';

/** What adds up over the ages of a group in a year; a pair each. */
export enum PathFlow {
  /** Persons insured and drawing a pension at the year's end. */
  contributors,
  pensioners,
  /** Indices over which contributions were paid, in years. */
  indexYears,
  /** Pensions, allowances, grants and accounts paid out, yuan. */
  benefits,
  count,
}

const values = memory.data(<i32>PathFlow.count * 16, 16);

export function clearFlows(): void {
  for (let k: usize = 0; k < <usize>PathFlow.count; k++) put(values + k * pairBytes, zero);
}

export function pathFlow(name: i32): v128 {
  return get(values + <usize>name * pairBytes);
}

export function addPathFlow(name: i32, value: v128): void {
  addTo(values + <usize>name * pairBytes, value);
}
