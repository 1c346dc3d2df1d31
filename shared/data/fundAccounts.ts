import { type Result, success } from '../base/result';
import type { EconomyMeasure, SourcedYear, YearAccount } from './baseData';
import type { Database } from './database';
import { readAccounts, readSourced } from './readSeries';

/** Funds whose accounts are published, pensions first. */
export const publicFunds = [
  'pension_employee',
  'pension_resident',
  'medical_employee',
  'medical_resident',
  'unemployment',
  'work_injury',
  'maternity',
] as const;
export type PublicFund = (typeof publicFunds)[number];

/** What is published of all funds of the country. */
export interface PublicAccounts {
  readonly funds: Readonly<Record<PublicFund, readonly YearAccount[]>>;
  /** Series of the whole economy, and what pension money earned. */
  readonly economy: readonly SourcedYear<EconomyMeasure>[];
}

export async function readPublicAccounts(database: Database): Promise<Result<PublicAccounts>> {
  const funds: Partial<Record<PublicFund, readonly YearAccount[]>> = {};
  for (const fund of publicFunds) {
    const accounts = await readAccounts(database, 'CN', fund);
    if (!accounts.ok) return accounts;
    funds[fund] = accounts.value;
  }
  const economy = await readSourced<EconomyMeasure>(database, 'CN', 'economy');
  if (!economy.ok) return economy;
  // Every fund has been put in above.
  return success({ funds: funds as PublicAccounts['funds'], economy: economy.value });
}
