import { failed, type Result, success } from '../../base/result';
import type { NetFlows } from '../limits/testLimit';
import { byDay, type Holding, netAssets } from '../portfolio/holding';
import type { PerformanceFile } from '../returns/readSeries';
import type { Valuation } from '../returns/valuation';
import type { PortfolioTables } from './portfolioForms';

/** Values by day with the flows since the day before; those up to the first day are in its value. */
function valued(values: ReadonlyMap<string, number>, flows: NetFlows): Valuation[] {
  const dated = [...flows].sort(([a], [b]) => (a < b ? -1 : 1));
  let next = 0;
  return [...values].map(([date, value]) => {
    let flow = 0;
    for (; next < dated.length && dated[next][0] <= date; next++) flow += dated[next][1];
    return { date, value, flow };
  });
}

/** Net assets and flows by day. */
export const holdingValuations = (holdings: readonly Holding[], flows: NetFlows): Valuation[] =>
  valued(new Map([...byDay(holdings)].map(([date, held]) => [date, netAssets(held)])), flows);

/** What the portfolio was worth and what was paid in and out; empty where its files hold returns alone. */
export function valuationsOf({ holdings, flows = new Map(), whole }: PortfolioTables): readonly Valuation[] {
  if (holdings !== undefined) return holdingValuations(holdings, flows);
  return whole?.kind === 'values' ? whole.valuations : [];
}

/** The values or returns of the whole portfolio, whatever its files give them by. */
export function performanceFile(tables: PortfolioTables): Result<PerformanceFile> {
  if (tables.holdings !== undefined) return success({ kind: 'values', valuations: valuationsOf(tables) });
  return tables.whole === undefined
    ? failed({ code: 'portfolio/lacks', columns: 'date,value | date,return' })
    : success(tables.whole);
}
