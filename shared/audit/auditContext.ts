import type { BaseData } from '../data/baseData';
import type { Province } from '../data/provinces';
import type { ParameterSet } from '../parameters/parameter';
import type { AuditContext } from './preparation';

/** Law and figures that come with the program. */
export interface AuditLaw {
  readonly parameters: ParameterSet;
  readonly base: Pick<BaseData, 'monthsDivisor' | 'economy'>;
  readonly provinces: readonly Province[];
}

/** What an audit runs under on a day, with what reviewers have decided. */
export function auditContext(
  { parameters, base, provinces }: AuditLaw,
  decided: Pick<AuditContext, 'asOf' | 'samePersons'>,
): AuditContext {
  const { firstYear, values } = base.economy.accountCrediting;
  const published = Array.from(values, (rate, at) => [firstYear + at, rate] as const);
  const creditingRates = new Map(published.filter(([, rate]) => !Number.isNaN(rate)));
  return { parameters, provinces, divisors: base.monthsDivisor, creditingRates, ...decided };
}
