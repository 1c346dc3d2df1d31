import type { LifeTable } from './lifeTable';

export interface WholeLifeColumns {
  readonly annuityDue: Float64Array;
  readonly insurance: Float64Array;
}

/**
 * ä(x) = 1 + v·p·ä(x+1) and A(x) = v·q + v·p·A(x+1) for every age of a single-year table. The open group goes on at its
 * own q, which gives ä = 1/(1 − v·p) and A = v·q/(1 − v·p) there. Source: model.md §3.
 */
export function wholeLifeColumns(table: LifeTable, rate: number): WholeLifeColumns {
  const v = 1 / (1 + rate);
  const last = table.qx.length - 1;
  const annuityDue = new Float64Array(last + 1);
  const insurance = new Float64Array(last + 1);
  annuityDue[last] = 1 / (1 - v * (1 - table.qx[last]));
  insurance[last] = v * table.qx[last] * annuityDue[last];
  for (let age = last - 1; age >= 0; age--) {
    const q = table.qx[age];
    annuityDue[age] = 1 + v * (1 - q) * annuityDue[age + 1];
    insurance[age] = v * q + v * (1 - q) * insurance[age + 1];
  }
  return { annuityDue, insurance };
}
