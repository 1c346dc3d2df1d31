import { byDay, type Holding, netAssets } from '../portfolio/holding';
import { periodOf } from '../returns/calendarPeriods';
import type { Frequency } from '../returns/frequency';
import { wholeTime } from '../returns/officialYear';
import type { Valuation } from '../returns/valuation';
import type { FileReport, OpenPortfolio } from './openPortfolio';
import { valuationsOf } from './valuations';

export const groupings = ['assetClass', 'manager', 'mandate'] as const;
/** By class, by manager, or what is entrusted to managers and what the fund manages itself. */
export type Grouping = (typeof groupings)[number];

/** Value of one part on each day of the view, yuan. */
export interface PartValues {
  readonly part: string;
  readonly values: readonly number[];
}

/** How the value changed and what flowed, yuan; the first flow is in the opening value. */
export interface Gain {
  readonly change: number;
  readonly netFlow: number;
  readonly paidIn: number;
  readonly paidOut: number;
  readonly flowDays: number;
}

/** Flows of a calendar period, yuan. */
export interface PeriodFlow {
  readonly period: string;
  readonly amount: number;
}

/** What is shown of an open portfolio before anything is asked of it. */
export interface PortfolioView {
  readonly origin: OpenPortfolio['origin'];
  /** Empty where the files do not name it. */
  readonly name: string;
  readonly files: readonly FileReport[];
  /** Whether any file could be used. */
  readonly isUsable: boolean;
  readonly valuations: readonly Valuation[];
  /** Of the whole time, yuan; null where the files hold no values. */
  readonly gain: Gain | null;
  /** What was paid in less what was paid out, by month, or by year where the time is long; without empty periods. */
  readonly flows: readonly PeriodFlow[];
  /** Null where the files hold no holdings. */
  readonly parts: Readonly<Record<Grouping, readonly PartValues[]>> | null;
}

/** The part of a grouping that a holding belongs to; without a manager, the fund manages it itself. */
export function partOf({ assetClass, manager }: Holding, grouping: Grouping): string {
  if (grouping === 'assetClass') return assetClass;
  if (grouping === 'manager') return manager;
  return manager === '' ? 'direct' : 'entrusted';
}

function partValues(holdings: readonly Holding[], grouping: Grouping): PartValues[] {
  const days = [...byDay(holdings).values()];
  const parts = [...new Set(holdings.map((holding) => partOf(holding, grouping)))];
  return parts.map((part) => ({
    part,
    values: days.map((held) => netAssets(held.filter((holding) => partOf(holding, grouping) === part))),
  }));
}

function gainOf(valuations: readonly Valuation[]): Gain | null {
  if (valuations.length === 0) return null;
  const { opening, closing, netFlow } = wholeTime(valuations);
  const flows = valuations.slice(1).flatMap(({ flow }) => (flow === 0 ? [] : [flow]));
  const sumOf = (some: readonly number[]): number => some.reduce((sum, flow) => sum + flow, 0);
  return {
    ...{ change: closing - opening, netFlow },
    paidIn: sumOf(flows.filter((flow) => flow > 0)),
    paidOut: sumOf(flows.filter((flow) => flow < 0).map((flow) => -flow)),
    flowDays: flows.length,
  };
}

/** So many months can be read below each other. */
const mostMonths = 24;

/** The first flow is in the opening value. */
function flowsOf([, ...valuations]: readonly Valuation[]): PeriodFlow[] {
  const paid = valuations.filter(({ flow }) => flow !== 0);
  const by = (frequency: Frequency): PeriodFlow[] => {
    const found = new Map<string, PeriodFlow>();
    for (const { date, flow } of paid) {
      const period = periodOf(date, frequency);
      found.set(period, { period, amount: (found.get(period)?.amount ?? 0) + flow });
    }
    return [...found.values()];
  };
  const months = by('monthly');
  return months.length > mostMonths ? by('yearly') : months;
}

export function portfolioView({ origin, files, tables }: OpenPortfolio): PortfolioView {
  const { holdings } = tables;
  const valuations = valuationsOf(tables);
  const of = (grouping: Grouping) => partValues(holdings ?? [], grouping);
  return {
    origin,
    name: holdings?.[0]?.portfolio ?? '',
    files,
    isUsable: files.some(({ failure }) => failure === null),
    valuations,
    gain: gainOf(valuations),
    flows: flowsOf(valuations),
    parts:
      holdings === undefined ? null : { assetClass: of('assetClass'), manager: of('manager'), mandate: of('mandate') },
  };
}

export interface PartShare {
  readonly part: string;
  readonly value: number;
  /** Of the value of the whole; null where that is nothing. */
  readonly share: number | null;
}

/** The parts on one of the days, the largest first. */
export function partShares({ parts, valuations }: PortfolioView, grouping: Grouping, at: number): PartShare[] {
  const whole = valuations[at]?.value ?? 0;
  return (parts?.[grouping] ?? [])
    .map(({ part, values }) => ({ part, value: values[at], share: whole > 0 ? values[at] / whole : null }))
    .sort((a, b) => b.value - a.value);
}
