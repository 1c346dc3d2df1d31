import { type Result, success } from '../../base/result';
import type { AttributionInput } from '../attribution/attribution';
import { readAttribution, readManagers } from '../attribution/readAttribution';
import { bondColumns, type DatedBond, readBonds } from '../attribution/readBonds';
import { type Indices, indexColumns, readIndices, readWeights, weightColumns } from '../benchmark/benchmark';
import type { BlendWeights } from '../benchmark/blend';
import type { FeeCharge } from '../fees/feeCap';
import { feeColumns, readFeeCharges } from '../fees/readFees';
import type { Composition } from '../limits/lookThrough';
import type { NetFlows } from '../limits/testLimit';
import type { Holding } from '../portfolio/holding';
import { readComposition, readHoldings, readNetFlows } from '../portfolio/readHoldings';
import { type PerformanceFile, readPerformance } from '../returns/readSeries';
import type { PairedSeries } from '../returns/returnSeries';
import type { ExpectedPayments } from '../safety/expectedPayments';
import type { Booking } from '../safety/interest';
import {
  bookingColumns,
  expectedColumns,
  type PlacementTable,
  placementColumns,
  readBookings,
  readExpectedPayments,
  readPlacements,
} from '../safety/readBook';
import { portfolioName } from './portfolioName';

/** What the files of one portfolio hold; what no file has is absent. */
export interface PortfolioTables {
  readonly holdings?: readonly Holding[];
  readonly flows?: NetFlows;
  /** What funds among the holdings hold. */
  readonly composition?: Composition;
  readonly fees?: readonly FeeCharge[];
  /** Deposits, bonds and accounts one by one, the interest booked for them, and the months to come. */
  readonly book?: PlacementTable;
  readonly bookings?: readonly Booking[];
  readonly expected?: ExpectedPayments;
  /** Values or returns of all of it together. */
  readonly whole?: PerformanceFile;
  readonly indices?: Indices;
  readonly weights?: readonly BlendWeights[];
  readonly attribution?: AttributionInput;
  readonly bonds?: readonly DatedBond[];
  readonly managers?: ReadonlyMap<string, PairedSeries>;
}

export type PortfolioFormId =
  | 'holdings'
  | 'flows'
  | 'composition'
  | 'fees'
  | 'book'
  | 'bookings'
  | 'expected'
  | 'indices'
  | 'weights'
  | 'attribution'
  | 'bonds'
  | 'managers'
  | 'values'
  | 'returns';

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
  { id: 'fees', columns: feeColumns, read: (file, text) => as('fees', readFeeCharges(file, text)) },
  { id: 'book', columns: placementColumns, read: (file, text) => as('book', readPlacements(file, text)) },
  { id: 'bookings', columns: bookingColumns, read: (file, text) => as('bookings', readBookings(file, text)) },
  { id: 'expected', columns: expectedColumns, read: (file, text) => as('expected', readExpectedPayments(file, text)) },
  { id: 'indices', columns: indexColumns, read: (file, text) => as('indices', readIndices(file, text)) },
  {
    id: 'weights',
    columns: weightColumns,
    read: (file, text, { indices = {} }) => as('weights', readWeights(file, text, indices)),
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
  { id: 'bonds', columns: bondColumns, read: (file, text) => as('bonds', readBonds(file, text)) },
  { id: 'values', columns: ['date', 'value'], read: ofTheWhole },
  { id: 'returns', columns: ['date', 'return'], read: ofTheWhole },
];
