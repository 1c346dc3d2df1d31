/**
 * Annual increase of pensions in payment: max(0, α·CPI + β·wage growth). Source: model.md §7.
 * A year with an announced rate takes that instead.
 */
export const indexation = (cpi: number, wageGrowth: number, alpha: number, beta: number): number =>
  Math.max(0, alpha * cpi + beta * wageGrowth);
