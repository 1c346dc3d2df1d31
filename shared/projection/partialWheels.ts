import { agesIn, type Grid } from '../base/grid';
import { memberGroups } from '../pension/memberGroups';
import type { GroupTables, MemberTables } from './memberTables';
import type { Wheel } from './memberWheel';

const emptied = (surface: Grid): Grid => ({ ...surface, data: new Float64Array(surface.data.length) });

/** The row of the opening as it is, all later ones empty. */
function openingRow(surface: Grid): Grid {
  const kept = emptied(surface);
  agesIn(kept, surface.firstYear).set(agesIn(surface, surface.firstYear));
  return kept;
}

function withTables(wheel: Wheel, change: (own: GroupTables) => Partial<GroupTables>): Wheel {
  const { ground } = wheel;
  const groups = memberGroups.map((group) => [group, { ...ground.tables[group], ...change(ground.tables[group]) }]);
  // `memberGroups` names every key of the tables.
  return { ...wheel, ground: { ...ground, tables: Object.fromEntries(groups) as MemberTables } };
}

/**
 * The closed group: insured and pensioners of the opening, whom nobody joins, neither by the coverage path nor with
 * units that come in. They go on paying, earning and drawing as in the open run; money that a scenario moves beside its
 * members is left to that. Source: model.md §9.
 */
export function closedWheel(wheel: Wheel): Wheel {
  const { inputs } = wheel;
  const series = { ...inputs.series, 'coverage.institutionJoining': new Float64Array(inputs.years + 1) };
  return withTables({ ...wheel, inputs: { ...inputs, series, cashChanges: [] } }, ({ path }) => ({
    path: openingRow(path),
  }));
}

/**
 * Accrued to date: the closed group pays nothing from the opening on, so that benefits come from the years, the
 * indices and the balances built up by then, at the wages and prices of the year in which they begin and with the rates
 * of retirement of the open run (projected unit credit). Source: model.md §9; features.md D11.
 */
export const accruedWheel = (wheel: Wheel): Wheel =>
  withTables(closedWheel(wheel), ({ payingShare }) => ({ payingShare: emptied(payingShare) }));

/** The pensioners of the opening alone. */
export const pensionersWheel = (wheel: Wheel): Wheel => ({
  ...closedWheel(wheel),
  calibration: { ...wheel.calibration, openingInsured: 0 },
});
