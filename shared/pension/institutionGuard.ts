/** Yuan a month. */
export interface PensionParts {
  readonly basic: number;
  readonly account: number;
  readonly transitional: number;
}

/** Pension under the method before 2014, as a share of the last wage by whole years of service. */
export interface OldMethod {
  readonly from35Years: number;
  readonly from30Years: number;
  readonly from20Years: number;
  readonly from10Years: number;
  /** Part of the contribution base that the old method counted as wage. */
  readonly wageShare: number;
}

export interface InstitutionGuard {
  /** Share of the year's retirements that falls into the ten years. */
  readonly guarded: number;
  /** Part of what the new method gives beyond the old one that is paid: 10 % in the first year, 100 % in the last. */
  readonly excessShare: number;
  readonly oldMethod: OldMethod;
}

/** Source: 国人部发〔2006〕60号. Below ten years nothing is guarded. */
function oldRatio(years: number, method: OldMethod): number {
  if (years >= 35) return method.from35Years;
  if (years >= 30) return method.from30Years;
  if (years >= 20) return method.from20Years;
  return years >= 10 ? method.from10Years : 0;
}

/** Pension under the old method for a last contribution base, in the unit of the base. */
export const oldMethodPension = (years: number, lastBase: number, method: OldMethod): number =>
  oldRatio(years, method) * method.wageShare * lastBase;

/**
 * 保低限高: at least the old pension; of what the new one gives beyond it only the year's share. Those who retire after
 * the ten years draw the new pension. Source: 人社部发〔2015〕28号; 国发〔2015〕2号.
 */
export function guardedPension(newPension: number, oldPension: number, guard: InstitutionGuard): number {
  const excess = newPension - oldPension;
  const withGuard = excess <= 0 ? oldPension : oldPension + guard.excessShare * excess;
  return newPension + guard.guarded * (withGuard - newPension);
}

/** The parts under the guard: what is more or less goes to the transitional part, then the basic, then the account. */
export function guardedParts(
  { basic, account, transitional }: PensionParts,
  years: number,
  lastBase: number,
  guard: InstitutionGuard,
): PensionParts {
  const old = oldMethodPension(years, lastBase, guard.oldMethod);
  const total = guardedPension(basic + account + transitional, old, guard);
  const ownAccount = Math.min(account, total);
  const ownBasic = Math.min(basic, total - ownAccount);
  return { basic: ownBasic, account: ownAccount, transitional: Math.max(0, total - ownAccount - ownBasic) };
}
