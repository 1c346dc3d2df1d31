export interface GrantRule {
  readonly funeralMonths: number;
  readonly minimumMonths: number;
  readonly maximumMonths: number;
}

/** Ceiling of months by credited years: 3, 6, 9 to 15 years, then one more for each, at most the maximum. */
function ceilingMonths(years: number, { minimumMonths, maximumMonths }: GrantRule): number {
  if (years < 5) return minimumMonths / 3;
  if (years < 10) return (minimumMonths * 2) / 3;
  return Math.min(maximumMonths, minimumMonths + Math.max(0, years - 15));
}

/**
 * Funeral and survivor grants of one death, in months of the province's urban disposable income. A pensioner's ceiling
 * falls by one month for each year drawn, not below the minimum. Source: 人社部发〔2021〕18号, articles 4 and 5.
 */
export function grantMonths(years: number, yearsDrawn: number | null, rule: GrantRule): number {
  const ceiling = ceilingMonths(years, rule);
  const lumpSum = yearsDrawn === null ? ceiling : Math.max(rule.minimumMonths, ceiling - yearsDrawn);
  return rule.funeralMonths + lumpSum;
}
