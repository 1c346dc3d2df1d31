import { failed, type Result, success } from '../../../shared/base/result';
import type { FeeCap } from '../../../shared/investment/fees/feeCap';
import { type FeeCheck, feesAgainstCaps, netAssetsOf } from '../../../shared/investment/fees/feesAgainstCaps';
import type { Limit } from '../../../shared/investment/limits/limit';
import { type LimitParts, limitParts } from '../../../shared/investment/limits/standing';
import { type HoldingsReport, testHoldings } from '../../../shared/investment/limits/testHoldings';
import type { PortfolioTables } from '../../../shared/investment/opening/portfolioForms';
import { byDay, type Holding } from '../../../shared/investment/portfolio/holding';
import type { Held } from './held';

/** A limit on a day, looked through or not. */
export interface PartsQuestion {
  readonly limit: Limit;
  readonly day: string;
  readonly isThrough: boolean;
}

const holdingColumns = ['portfolio', 'date', 'instrument', 'asset_class', 'market_value'];

/** That the open portfolio has no file with these columns. */
export const lacks = (columns: readonly string[]): Result<never> =>
  failed({ code: 'portfolio/lacks', columns: columns.join(',') });

interface Holdings extends PortfolioTables {
  readonly holdings: readonly Holding[];
}

/** What the portfolio holds; a failure where its files say nothing of that. */
export function holdingsOf(held: Held): Result<Holdings> {
  const open = held();
  if (!open.ok) return open;
  const { holdings, ...tables } = open.value.tables;
  return holdings === undefined ? lacks(holdingColumns) : success({ ...tables, holdings });
}

/** The open portfolio against limits and caps of fees. */
export const limitsMethods = (held: Held) => ({
  limits: async (limits: readonly Limit[]): Promise<Result<HoldingsReport>> => {
    const open = holdingsOf(held);
    if (!open.ok) return open;
    const { holdings, flows = new Map(), composition = new Map() } = open.value;
    return success(testHoldings(holdings, limits, flows, composition));
  },
  limitParts: async ({ limit, day, isThrough }: PartsQuestion): Promise<Result<LimitParts>> => {
    const open = holdingsOf(held);
    if (!open.ok) return open;
    const { holdings, composition = new Map() } = open.value;
    return success(limitParts(limit, byDay(holdings).get(day) ?? [], isThrough ? composition : null));
  },
  fees: async (caps: readonly FeeCap[]): Promise<Result<readonly FeeCheck[]>> => {
    const open = holdingsOf(held);
    if (!open.ok) return open;
    const { holdings, fees = [] } = open.value;
    return success(feesAgainstCaps(fees, netAssetsOf(holdings), caps));
  },
});
