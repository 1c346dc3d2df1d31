import { balanceFigures } from './balanceFigures';
import type { Figure } from './figure';
import { streamOf } from './fundStream';
import type { IndicatorId } from './indicatorIds';
import type { IndicatorRuns } from './indicatorRuns';
import { mechanismFigures } from './mechanismFigures';
import { peopleFigures } from './peopleFigures';
import type { Compute, Place } from './place';
import type { Indicator } from './register';
import type { IndicatorSettings } from './settings';
import { supportFigures } from './supportFigures';

/** Insured and pensioners with all who enter later, or those of the valuation date alone. */
export const indicatorGroups = ['open', 'closed'] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

export interface IndicatorRow {
  readonly indicator: Indicator;
  /** One for each horizon of the table; those of an indicator of the valuation date are the same. */
  readonly figures: readonly Figure[];
}

export interface IndicatorTable {
  readonly group: IndicatorGroup;
  /** Years from the valuation date. */
  readonly horizons: readonly number[];
  readonly rows: readonly IndicatorRow[];
}

export interface IndicatorQuestion {
  readonly group: IndicatorGroup;
  readonly horizons: readonly number[];
}

/** What indicators mean and what they take for granted. */
export interface IndicatorRegister {
  readonly indicators: readonly Indicator[];
  readonly settings: IndicatorSettings;
}

const computes: Readonly<Record<IndicatorId, Compute>> = {
  ...balanceFigures,
  ...mechanismFigures,
  ...peopleFigures,
  ...supportFigures,
};

function figuresOf({ id, at }: Indicator, places: readonly Place[]): readonly Figure[] {
  const compute = (place: Place): Figure =>
    place.horizon > place.group.years ? { undefinedAs: 'beyond-run' } : computes[id](place);
  if (at !== 'opening') return places.map(compute);
  const once = places.slice(0, 1).map(compute);
  return places.flatMap(() => once);
}

/** Every indicator of the group over every horizon, in the order of the register. Source: model.md §9. */
export function indicatorTable(
  runs: IndicatorRuns,
  { indicators, settings }: IndicatorRegister,
  { group, horizons }: IndicatorQuestion,
): IndicatorTable {
  const projection = runs[group];
  const stream = streamOf(projection, runs.fundReturn);
  const places = horizons.map((horizon) => ({ runs, settings, group: projection, stream, horizon }));
  const rows = indicators
    .filter(({ groups }) => group === 'open' || groups === 'both')
    .map((indicator) => ({ indicator, figures: figuresOf(indicator, places) }));
  return { group, horizons, rows };
}
