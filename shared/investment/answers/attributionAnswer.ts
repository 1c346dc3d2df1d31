import { failed, type Result, success } from '../../base/result';
import {
  type AttributionInput,
  type AttributionQuestion,
  type AttributionResult,
  attribute,
} from '../attribution/attribution';
import { attributionByClass, attributionByMandate, pairedSegments } from '../attribution/fromHoldings';
import { type RankedManager, rankManagers } from '../attribution/managerRanking';
import { type SplitBond, splitBonds } from '../attribution/readBonds';
import type { Rebalancing } from '../benchmark/blend';
import type { PortfolioTables } from '../opening/portfolioForms';
import { groupings, partOf } from '../opening/portfolioView';
import { frequencyOf, periodsPerYear } from '../returns/frequency';
import { benchmarkIn } from './askedSeries';

/** By what the portfolio is cut: its own holdings, or the segments of a file. */
export const attributionCuts = [...groupings, 'file'] as const;
export type AttributionCut = (typeof attributionCuts)[number];

export interface CutQuestion {
  readonly cut: AttributionCut;
  readonly rebalancing: Rebalancing;
}

export interface AttributionAnswer extends AttributionResult {
  readonly segments: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly periods: number;
}

const lacks = (columns: string) => failed({ code: 'portfolio/lacks', columns });

/** Weights and returns of the segments, from a file or worked out from holdings. */
function inputOf(tables: PortfolioTables, { cut, rebalancing }: CutQuestion): Result<AttributionInput> {
  if (cut === 'file') {
    return tables.attribution === undefined
      ? lacks('date,segment,portfolio_weight,benchmark_weight,portfolio_return,benchmark_return')
      : success(tables.attribution);
  }
  const { holdings = [] } = tables;
  const benchmark = benchmarkIn(tables);
  if (holdings.length === 0) return lacks('portfolio,date,instrument,asset_class,market_value,cost');
  if (holdings.some(({ cost }) => cost === null)) return lacks('cost');
  if (benchmark === null) return lacks('index,date,return | from,index,weight');
  return success(
    cut === 'assetClass'
      ? attributionByClass(holdings, benchmark, rebalancing)
      : attributionByMandate(holdings, benchmark, { rebalancing, segmentOf: (holding) => partOf(holding, cut) }),
  );
}

/** Why the portfolio did better or worse than its benchmark. */
export function attributionAnswer(
  tables: PortfolioTables,
  question: CutQuestion & AttributionQuestion,
): Result<AttributionAnswer> {
  const input = inputOf(tables, question);
  if (!input.ok) return input;
  const { segments, dates } = input.value;
  return success({
    ...attribute(input.value, question),
    ...{ segments, from: dates[0] ?? '', to: dates.at(-1) ?? '', periods: dates.length },
  });
}

export interface ManagersAnswer {
  readonly managers: readonly RankedManager[];
  readonly periodsAYear: number;
  /** Whether a file says how they did; else it is worked out from holdings. */
  readonly isFromFile: boolean;
}

/** Managers ranked by what their file says of them, else by what they hold against the blend. */
export function managersAnswer(tables: PortfolioTables, rebalancing: Rebalancing): Result<ManagersAnswer> {
  const input = tables.managers === undefined ? inputOf(tables, { cut: 'manager', rebalancing }) : null;
  if (input !== null && !input.ok) return input;
  const series = tables.managers ?? (input === null ? new Map() : pairedSegments(input.value));
  const [first] = series.values();
  const periodsAYear = periodsPerYear[frequencyOf(first?.dates ?? [])];
  return success({ managers: rankManagers(series, periodsAYear), periodsAYear, isFromFile: input === null });
}

/** What the return of bonds came from. */
export const bondsAnswer = ({ bonds }: PortfolioTables): Result<readonly SplitBond[]> =>
  bonds === undefined
    ? lacks('instrument,from,to,return,yield,duration,curve_change,spread_change')
    : success(splitBonds(bonds));
