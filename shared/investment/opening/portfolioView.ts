import { byDay, type Holding, netAssets } from '../portfolio/holding';
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

/** What is shown of an open portfolio before anything is asked of it. */
export interface PortfolioView {
  readonly origin: OpenPortfolio['origin'];
  /** Empty where the files do not name it. */
  readonly name: string;
  readonly files: readonly FileReport[];
  /** Whether any file could be used. */
  readonly isUsable: boolean;
  readonly valuations: readonly Valuation[];
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

export function portfolioView({ origin, files, tables }: OpenPortfolio): PortfolioView {
  const { holdings } = tables;
  const of = (grouping: Grouping) => partValues(holdings ?? [], grouping);
  return {
    origin,
    name: holdings?.[0]?.portfolio ?? '',
    files,
    isUsable: files.some(({ failure }) => failure === null),
    valuations: valuationsOf(tables),
    parts:
      holdings === undefined ? null : { assetClass: of('assetClass'), manager: of('manager'), mandate: of('mandate') },
  };
}
