import Papa from 'papaparse';
import { samplePortfolio } from './samplePortfolio';

/** The made-up portfolio as the canonical tables holdings and cash_flows, and what was planted, by file name. */
export function sampleFiles(seed: number): Readonly<Record<string, string>> {
  const { holdings, flows, planted } = samplePortfolio(seed);
  const rows = holdings.map(({ assetClass, marketValue, cost, ...rest }) => ({
    ...rest,
    asset_class: assetClass,
    market_value: marketValue.toFixed(2),
    cost: cost === null ? '' : cost.toFixed(2),
  }));
  const paid = flows.map((flow) => ({ ...flow, amount: flow.amount.toFixed(2) }));
  const text = (list: readonly object[]): string => `${Papa.unparse([...list], { newline: '\n' })}\n`;
  return { 'holdings.csv': text(rows), 'cash_flows.csv': text(paid), 'planted.csv': text(planted) };
}
