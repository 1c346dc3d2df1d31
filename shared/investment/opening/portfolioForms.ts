import { type Result, success } from '../../base/result';
import type { AttributionInput } from '../attribution/attribution';
import { readAttribution, readManagers } from '../attribution/readAttribution';
import type { Composition } from '../limits/lookThrough';
import type { NetFlows } from '../limits/testLimit';
import type { Holding } from '../portfolio/holding';
import { readComposition, readHoldings, readNetFlows } from '../portfolio/readHoldings';
import { type PerformanceFile, readPerformance } from '../returns/readSeries';
import type { PairedSeries } from '../returns/returnSeries';
import { portfolioName } from './portfolioName';

/** What the files of one portfolio hold; what no file has is absent. */
export interface PortfolioTables {
  readonly holdings?: readonly Holding[];
  readonly flows?: NetFlows;
  /** What funds among the holdings hold. */
  readonly composition?: Composition;
  /** Values or returns of all of it together. */
  readonly whole?: PerformanceFile;
  readonly attribution?: AttributionInput;
  readonly managers?: ReadonlyMap<string, PairedSeries>;
}

export type PortfolioFormId = 'holdings' | 'flows' | 'composition' | 'attribution' | 'managers' | 'values' | 'returns';

/** A form of file that is known by its columns. */
export interface PortfolioForm {
  readonly id: PortfolioFormId;
  readonly columns: readonly string[];
  /** `before` is what the forms above have read. */
  readonly read: (file: string, text: string, before: PortfolioTables) => Result<PortfolioTables>;
}

const as = <K extends keyof PortfolioTables>(
  name: K,
  read: Result<NonNullable<PortfolioTables[K]>>,
): Result<PortfolioTables> => (read.ok ? success({ [name]: read.value }) : read);

function readOneHoldings(file: string, text: string): Result<PortfolioTables> {
  const holdings = readHoldings(file, text);
  if (!holdings.ok) return holdings;
  const one = portfolioName(holdings.value, file);
  return one.ok ? success({ holdings: holdings.value }) : one;
}

const ofTheWhole = (file: string, text: string) => as('whole', readPerformance(file, text));

/** In the order in which a file is recognised and in which forms are read. */
export const portfolioForms: readonly PortfolioForm[] = [
  {
    id: 'holdings',
    columns: ['portfolio', 'date', 'instrument', 'asset_class', 'market_value'],
    read: readOneHoldings,
  },
  {
    id: 'flows',
    columns: ['portfolio', 'date', 'amount', 'kind'],
    read: (file, text, { holdings = [] }) => as('flows', readNetFlows(file, text, holdings[0]?.portfolio ?? '')),
  },
  {
    id: 'composition',
    columns: ['instrument', 'asset_class', 'share'],
    read: (file, text) => as('composition', readComposition(file, text)),
  },
  {
    id: 'attribution',
    columns: ['date', 'segment', 'portfolio_weight', 'benchmark_weight', 'portfolio_return', 'benchmark_return'],
    read: (file, text) => as('attribution', readAttribution(file, text)),
  },
  {
    id: 'managers',
    columns: ['manager', 'date', 'return', 'benchmark'],
    read: (file, text) => as('managers', readManagers(file, text)),
  },
  { id: 'values', columns: ['date', 'value'], read: ofTheWhole },
  { id: 'returns', columns: ['date', 'return'], read: ofTheWhole },
];
