import { engineVersion } from '../../base/engineVersion';
import { type Result, success } from '../../base/result';
import type { BaseData } from '../../data/baseData';
import type { RegionFigures } from '../../data/regionFigures';
import type { ParameterSet, Scenario } from '../../parameters/parameter';
import type { Calibration } from '../../projection/calibration';
import type { Projection } from '../../projection/projection';
import type { Regime } from '../../projection/regions/pooling';
import type { PoolProjection, RegionPool } from '../../projection/regions/poolProjection';
import { poolGround } from '../../projection/regions/projectPools';
import { simulateRegions } from '../../projection/regions/simulateRegions';
import { resolve } from '../../projection/resolve';
import { type InequalityYear, inequalityByYear } from './inequality';
import { type RegionsOutlook, regionOutlook } from './regionOutlook';

/** All regions together beside the national run: what keeping the regions apart changes. */
export interface RegionsTotal {
  readonly year: number;
  readonly contributors: number;
  readonly pensioners: number;
  readonly benefits: number;
  readonly closing: number;
  /** The regions over the national run, less 1. */
  readonly contributorsDrift: number;
  readonly pensionersDrift: number;
  readonly benefitsDrift: number;
  /** Closing fund of the regions less that of the national run, yuan. */
  readonly closingDrift: number;
}

/** A whole run by province: what went in, what came out of each, and of all. */
export interface RegionsRun extends RegionsOutlook {
  readonly scenario: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly engineVersion: string;
  readonly calibration: Calibration;
  readonly totals: readonly RegionsTotal[];
  readonly inequality: readonly InequalityYear[];
}

function totalOf({ firstYear, regions }: PoolProjection, national: Projection, t: number): RegionsTotal {
  const sum = (value: (region: RegionPool) => number) => regions.reduce((all, region) => all + value(region), 0);
  const contributors = sum((region) => region.contributors[t]);
  const pensioners = sum((region) => region.pensioners[t]);
  const closing = sum(({ fund }) => fund.closing[t]);
  const benefits = sum(
    ({ fund: { totalExpenditure, expenditure } }) =>
      totalExpenditure[t] - expenditure.transfersOut[t] - expenditure.poolingPaid[t],
  );
  return {
    year: firstYear + t,
    contributors,
    pensioners,
    benefits,
    closing,
    contributorsDrift: contributors / national.contributors[t] - 1,
    pensionersDrift: pensioners / national.pensioners[t] - 1,
    benefitsDrift: benefits / national.fund.totalExpenditure[t] - 1,
    closingDrift: closing - national.fund.closing[t],
  };
}

/** A scenario and how the provinces pool. */
export interface RegionsQuestion {
  readonly scenario: Scenario;
  readonly regime: Regime;
}

/** One scenario by province, from figures and law to indicators. Source: architecture.md, Contracts; model.md §8. */
export function runRegions(
  base: BaseData,
  figures: readonly RegionFigures[],
  parameters: ParameterSet,
  { scenario, regime }: RegionsQuestion,
): Result<RegionsRun> {
  const inputs = resolve(base, parameters, scenario);
  if (!inputs.ok) return inputs;
  const grounds = poolGround(base, figures, inputs.value);
  if (!grounds.ok) return grounds;
  const { ground, national } = grounds.value;
  const pools = simulateRegions(ground, regime);
  const regions = pools.regions.map((pool, r) => regionOutlook(pool, figures[r].name, pools.firstYear));
  return success({
    scenario: scenario.id,
    inputs: inputs.value.hashes,
    engineVersion,
    calibration: ground.calibration,
    regime,
    firstYear: pools.firstYear,
    regions,
    totals: Array.from({ length: pools.years }, (_, t) => totalOf(pools, national, t)),
    inequality: inequalityByYear(regions),
  });
}
