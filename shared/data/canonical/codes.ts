import { schemes } from '../tables';

export { schemes };

export const sexes = ['M', 'F'] as const;

export const memberTypes = ['employee', 'cadre', 'flexible', 'resident', 'institution'] as const;

export const memberStatuses = ['active', 'paused', 'retired', 'deceased', 'transferred'] as const;

/** Benefits of all schemes; `arrears` are months paid late, `funeral` and `survivor` fall due by a death. */
export const benefitTypes = [
  'pension',
  'arrears',
  'disability',
  'funeral',
  'survivor',
  'account_refund',
  'unemployment',
  'unemployment_medical',
  'injury_medical',
  'injury_disability',
  'injury_nursing',
  'injury_death',
  'outpatient',
  'inpatient',
  'maternity_medical',
  'maternity_allowance',
  'assistance',
  'other',
] as const;

/** Who reported a death. */
export const deathRegistries = ['civil_affairs', 'police', 'hospital'] as const;

export const ledgerItems = [
  'opening',
  'contributions',
  'subsidy',
  'interest',
  'investment',
  'transfer_in',
  'adjustment_in',
  'other_in',
  'benefits',
  'transfer_out',
  'adjustment_out',
  'admin',
  'other_out',
  'closing',
] as const;

export const cashFlowKinds = ['subscription', 'redemption', 'fee', 'income'] as const;
