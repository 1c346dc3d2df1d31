import type { Bilingual } from '../base/language';

export type IsoDate = string;

export type Verified = 'verified' | 'secondary' | 'unverified';

/** Where a value comes from: law, study or our own choice. */
export type Basis =
  | { readonly kind: 'law'; readonly ref: Bilingual; readonly published: IsoDate; readonly status: Verified }
  | { readonly kind: 'study'; readonly ref: Bilingual; readonly status: Verified }
  | { readonly kind: 'assumed'; readonly why: Bilingual };

export const units = ['ratio', 'yuan a month', 'yuan a year', 'years', 'months', 'persons', 'per year'] as const;
export type Unit = (typeof units)[number];

export interface DatedValue {
  readonly from: IsoDate;
  readonly value: number;
  readonly basis: Basis;
}

/**
 * A dated figure of law or assumption. `path` says how a year's value arises: `step` weighs the values in force by
 * days of the year, `linear` interpolates between the years of the dated values.
 */
export interface Parameter {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  readonly range: readonly [number, number];
  readonly path: 'step' | 'linear';
  readonly verifiedOn: IsoDate | null;
  readonly values: readonly DatedValue[];
  readonly file: string;
  readonly line: number;
}

export interface ParameterSet {
  readonly byId: ReadonlyMap<string, Parameter>;
  /** SHA-256 of each parameter file. */
  readonly files: Readonly<Record<string, string>>;
}

/** A small patch over current law: dated values that take the place of those from their first date on. */
export interface Reform {
  readonly id: string;
  readonly title: Bilingual;
  readonly changes: readonly ReformChange[];
}

export interface ReformChange {
  readonly parameter: string;
  readonly unit: Unit;
  readonly values: readonly DatedValue[];
}

/** A reform that became law, and the day on which it was published. */
export interface Act extends Reform {
  readonly published: IsoDate;
}

/** How mortality goes on: as the United Nations project it, or by a model fitted to the bundled past. */
export const mortalityPaths = ['un-medium', 'lee-carter', 'li-lee', 'cbd'] as const;
export type MortalityPath = (typeof mortalityPaths)[number];

/** Items of the fund's books that a scenario may change beside what its members pay and draw. */
export const changeableItems = [
  'income.contributions',
  'income.subsidy',
  'income.other',
  'expenditure.basic',
  'expenditure.account',
  'expenditure.transitional',
  'expenditure.disability',
  'expenditure.survivors',
  'expenditure.accountRefunds',
  'expenditure.other',
] as const;
export type ChangeableItem = (typeof changeableItems)[number];

/** Yuan added to an item of the fund's books, one amount a year from `firstYear` on; members know nothing of it. */
export interface CashChange {
  readonly item: ChangeableItem;
  readonly firstYear: number;
  readonly yuan: readonly number[];
  readonly basis: Basis;
}

/** Complete in itself: `reforms` hold those of the scenarios that it builds on first, then its own. */
export interface Scenario {
  readonly id: string;
  readonly title: Bilingual;
  /** The scenario that it states its overrides against. */
  readonly parent?: string;
  /** Why a committee would ask for it. */
  readonly why?: Bilingual;
  readonly firstYear: number;
  readonly years: number;
  readonly fertility: 'low' | 'medium' | 'high';
  /** The United Nations' medium path where it is left out. */
  readonly mortality?: MortalityPath;
  /** Last year whose wages, prices and rates the run may know; what was published later is left out. */
  readonly knownTo?: number;
  /** Accounts to start from and to fit to, in place of the official ones: another scope, or an author's own base. */
  readonly accounts?: readonly StatedAccount[];
  /** Money that moves beside the model: findings that are recovered, leaks that are stopped. */
  readonly cashChanges?: readonly CashChange[];
  readonly reforms: readonly Reform[];
}

/** Persons at the end of a year, yuan in it. */
export interface StatedAccount {
  readonly year: number;
  readonly contributors?: number;
  readonly pensioners?: number;
  readonly income?: number;
  readonly expenditure?: number;
  readonly closing?: number;
  readonly basis: Basis;
}

export const mortalityOf = ({ mortality }: Scenario): MortalityPath => mortality ?? 'un-medium';
