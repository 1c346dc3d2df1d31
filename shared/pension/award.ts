/**
 * Basic pension, yuan a month: (W + W·Z)/2 × Y × 1 %. `benefitBase` W in yuan a month, `averageIndex` Z own base over
 * average wage, `years` Y credited. Source: 国发〔2005〕38号; model.md §7.
 */
export const basicPension = (benefitBase: number, averageIndex: number, years: number, accrualRate = 0.01): number =>
  ((benefitBase + benefitBase * averageIndex) / 2) * years * accrualRate;

/** Account pension, yuan a month: the balance over the months divisor of the age at retirement. */
export const accountPension = (accountBalance: number, divisorMonths: number): number => accountBalance / divisorMonths;

/** Transitional pension for service before accounts began, yuan a month: W·Z × deemed years × coefficient. */
export function transitionalPension(
  benefitBase: number,
  averageIndex: number,
  deemedYears: number,
  coefficient: number,
): number {
  return benefitBase * averageIndex * deemedYears * coefficient;
}

/**
 * Months divisor (计发月数) at an age in months: straight between whole years, as award sheets do
 * (60 years 1 month: 138.4). Outside the table the nearest age counts. Source: 国发〔2005〕38号, annex.
 */
export function monthsDivisorAt(divisors: Readonly<Record<number, number>>, ageInMonths: number): number {
  const ages = Object.keys(divisors).map(Number);
  const age = Math.min(Math.max(ageInMonths / 12, Math.min(...ages)), Math.max(...ages));
  const whole = Math.floor(age);
  const share = age - whole;
  return share === 0 ? divisors[whole] : divisors[whole] * (1 - share) + divisors[whole + 1] * share;
}
