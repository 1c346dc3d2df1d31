import { type Result, success } from '../../base/result';
import type { BaseData } from '../../data/baseData';
import type { RegionFigures } from '../../data/regionFigures';
import { projectPopulation } from '../../population/projectPopulation';
import { projectRegions } from '../../population/projectRegions';
import { calibrate } from '../calibrate';
import { memberTables } from '../memberTables';
import type { Ground } from '../opening';
import type { Projection } from '../projection';
import type { ProjectionInputs } from '../projectionInputs';
import { simulate } from '../simulate';
import { type NationalStart, regionStarts } from './openings';
import { wageHistory } from './pooledMoney';
import { attractionOf, regionalPopulationInputs } from './regionalPopulation';
import type { RegionGround } from './regionGround';

export interface PoolGround {
  readonly ground: RegionGround;
  /** The national run on the same inputs, to compare with. */
  readonly national: Projection;
}

function nationalStart(inputs: ProjectionInputs, { fund }: Projection): NationalStart {
  const { firstYear, opening, series } = inputs;
  return {
    firstYear,
    contributors: opening.contributors,
    pensioners: opening.pensioners,
    closing: opening.closing,
    income: fund.totalIncome[0],
    expenditure: fund.totalExpenditure[0],
    contributions: fund.income.contributions[0],
    rates: {
      memberInertia: series['pooling.memberInertia'][1],
      fundReturn: series['economy.fundReturn'][1],
      subsidyShare: series['fund.subsidyShare'][1],
      subsidyToGap: series['pooling.subsidyToGap'][1],
      otherIncomeShare: series['fund.otherIncomeShare'][1],
    },
  };
}

/**
 * Everything that the regions' wheel turns on, from the inputs of a national run: the national run itself with its
 * calibration, the people of the regions, and the opening of each. Source: model.md §4, §5, §8.
 */
export function poolGround(
  base: BaseData,
  figures: readonly RegionFigures[],
  inputs: ProjectionInputs,
): Result<PoolGround> {
  const population = projectPopulation(inputs.population);
  const country: Ground = { population, tables: memberTables(inputs, population) };
  const calibration = calibrate(inputs, country);
  if (!calibration.ok) return calibration;
  const national = simulate(inputs, country, calibration.value);
  const regional = regionalPopulationInputs(inputs, figures);
  return success({
    national,
    ground: {
      inputs,
      calibration: calibration.value,
      national: country,
      people: projectRegions(regional),
      starts: regionStarts(base, figures, nationalStart(inputs, national)),
      schedule: regional.schedule,
      attraction: attractionOf(figures, inputs.series['mobility.attraction'][1]),
      wages: wageHistory(base, inputs),
    },
  });
}
