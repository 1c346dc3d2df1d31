import { type Figure, quotient } from '../figure';
import { annualized } from './linking';
import type { Valuation } from './valuation';

/** A year of a fund as its own report states it, all in one unit of money. */
export interface FundYear {
  /** Investment income of the year; with gains in value that are not realised, or without. */
  readonly income: number;
  readonly opening: number;
  readonly closing: number;
  /** Paid in less paid out during the year. */
  readonly netFlow: number;
}

/**
 * 收益率: investment income over the mean assets of the year. With even flows the mean is opening + netFlow/2, which is
 * (opening + closing − income)/2 where the books close.
 */
export const officialReturn = ({ income, opening, netFlow }: FundYear): Figure =>
  quotient(income, opening + netFlow / 2, 'no-capital');

/** The same from valuations: income is what is not explained by flows. Flows of the first day are in its value. */
export function wholeTime(valuations: readonly Valuation[]): FundYear {
  const [first, ...later] = valuations;
  const { value: closing } = valuations[valuations.length - 1];
  const netFlow = later.reduce((sum, { flow }) => sum + flow, 0);
  return { opening: first.value, closing, netFlow, income: closing - first.value - netFlow };
}

/** What opening + flow + income differs from closing by; not 0 means that the report has other movements. */
export const unexplained = ({ income, opening, closing, netFlow }: FundYear): number =>
  closing - opening - netFlow - income;

/** 年均投资收益率 as the funds publish it: the geometric mean of the years. */
export const annualizedSinceInception = (returns: readonly number[]): number => annualized(returns, 1);
