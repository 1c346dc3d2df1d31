/** Single ages 0 to 105; the kernel knows no other number of them. */
export const kernelAges = 106;

/** Parts of the kernel's memory in their order; see kernel/memory.ts. */
export const kernelParts = [
  'rates',
  'laws',
  'survivals',
  'groups',
  'survivalRows',
  'people',
  'levels',
  'flows',
  'sums',
  'moveChances',
  'mobility',
  'movers',
  'surfaces',
  'pathRates',
  'pathLaws',
  'pathSpans',
  'pathPeople',
  'pathYears',
  'pathLoadings',
  'pathOpening',
  'pathOpeningMembers',
  'provinces',
  'provinceMoves',
  'provincePooled',
  'provinceWages',
  'pathDrivers',
  'pathChances',
  'pathOutcomes',
  'pathPersons',
  'pathMembers',
  'youngest',
  'states',
] as const;
export type KernelPart = (typeof kernelParts)[number];

/** The orders below are those of kernel/places.ts and kernel/records.ts. */
export const kernelRates = [
  'path',
  'retirement',
  'divisor',
  'disability',
  'near',
  'nearing',
  'lacking',
  'payingShare',
] as const;

/** The rates of a group's tables and its contribution base. */
export const rateCount = kernelRates.length + 1;

export const lawCount = 22;

export const kernelLevels = [
  'averageWage',
  'collected',
  'benefitBase',
  'disposableIncome',
  'notionalRate',
  'adjustment',
  'coverage',
  'people',
] as const;
export type KernelLevels = Record<(typeof kernelLevels)[number], number>;

export const kernelFlows = [
  'newPensioners',
  'awarded',
  'newlyDisabled',
  'payroll',
  'poolContributions',
  'accountContributions',
  'accountInterest',
  'joinedAccounts',
  'basic',
  'accountFromAccounts',
  'accountFromPool',
  'transitional',
  'disability',
  'survivors',
  'accountRefunds',
] as const;

export const kernelSums = [
  'contributors',
  'paused',
  'begunBefore',
  'institutionContributors',
  'pensioners',
  'institutionPensioners',
  'disabled',
  'oldPersons',
  'middlePersons',
  'newPersons',
  'oldPensions',
  'middlePensions',
  'newPensions',
  'drawing',
] as const;
export type KernelSums = Record<(typeof kernelSums)[number], number>;

/** The order below is that of kernel/movers.ts. */
export const kernelMovers = [
  'attraction',
  'weight',
  'wage',
  'personsOut',
  'personsIn',
  'balanceOut',
  'balanceIn',
  'pooledOut',
  'groupPersonsOut',
  'groupPersonsIn',
  'groupBalanceOut',
  'groupBalanceIn',
] as const;

/** What is kept of a year of a pool on a path; the order is that of kernel/pathPools.ts. */
export const kernelOutcomes = [
  'contributions',
  'benefits',
  'payroll',
  'contributors',
  'pensioners',
  'workingAge',
  'aged',
  'balanceOut',
  'pooledOut',
] as const;

/** Years of wages that have room after the rule of moves. */
export const mostWageYears = 256;

export const kernelSurfaces = ['insured', 'paying', 'pensioners', 'disabled'] as const;

export const totalCount = 28;
