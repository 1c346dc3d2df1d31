import { type PensionerKind, type Projection, pensionerKinds } from '../../projection/projection';

/** How pensions stand beside wages in a year; ratios. */
export interface Adequacy {
  /** Mean pension over the average wage. */
  readonly gross: number;
  /** Mean pension, which is free of contributions and tax, over the average wage less the employee's contribution. */
  readonly net: number;
  /** Mean new pension over the average wage; null where nobody retires. */
  readonly entry: number | null;
  /** Mean pension over the mean contribution base of those who pay. */
  readonly benefitRatio: number | null;
}

/**
 * Replacement and benefit ratios of projection year `t`. Source: ILO, Social Security (Minimum Standards) Convention
 * 102 (1952) for replacement of earnings; European Commission, Ageing Report 2024, for the benefit ratio.
 */
export function adequacyOf(projection: Projection, employeeRate: number, t: number): Adequacy {
  const { averagePension, averageWage, averageAward, newPensioners, payingContributors } = projection;
  const gross = averagePension[t] / averageWage[t];
  const meanBase = projection.contributoryPayroll[t] / payingContributors[t];
  return {
    gross,
    net: gross / (1 - employeeRate),
    entry: newPensioners[t] > 0 ? averageAward[t] / averageWage[t] : null,
    benefitRatio: payingContributors[t] > 0 ? averagePension[t] / meanBase : null,
  };
}

/** Pensioners of one kind in a year: their share of all, and their mean pension over the average wage. */
export interface KindAdequacy {
  readonly kind: PensionerKind;
  readonly share: number;
  /** Null where there is nobody. */
  readonly gross: number | null;
}

/** Adequacy by when pensioners worked (老人, 中人, 新人), at the end of projection year `t`. */
export function adequacyByKind({ kinds, averageWage }: Projection, t: number): readonly KindAdequacy[] {
  const all = pensionerKinds.reduce((sum, kind) => sum + kinds[kind].persons[t], 0);
  return pensionerKinds.map((kind) => {
    const { persons, pensions } = kinds[kind];
    return {
      kind,
      share: persons[t] / all,
      gross: persons[t] > 0 ? pensions[t] / persons[t] / averageWage[t] : null,
    };
  });
}
