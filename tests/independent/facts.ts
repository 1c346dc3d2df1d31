import type { Grid } from '../../shared/base/grid';
import type { ParameterId } from '../../shared/parameters/catalogue';
import type { Calibration } from '../../shared/projection/calibration';
import type { ProjectionInputs } from '../../shared/projection/projectionInputs';

/**
 * A second computation of the projection, one birth year through its whole life, of means per head where the engine
 * moves totals of all ages year by year. It reads the resolved inputs and the five fitted factors, which are data, and
 * shares no formula with the engine. It follows docs/guide/model.md, "A year in full".
 */
export interface Facts {
  readonly inputs: ProjectionInputs;
  readonly fitted: Calibration;
}

export type Sex = 'male' | 'female';

export const kinds = {
  menEmployed: { sex: 'male', work: 'employed', statutory: 'retirement.menAge' },
  womenWorker: { sex: 'female', work: 'employed', statutory: 'retirement.womenWorkerAge' },
  womenCadre: { sex: 'female', work: 'employed', statutory: 'retirement.womenCadreAge' },
  menFlexible: { sex: 'male', work: 'flexible', statutory: 'retirement.menAge' },
  womenFlexible: { sex: 'female', work: 'flexible', statutory: 'retirement.womenFlexibleAge' },
  menInstitution: { sex: 'male', work: 'institution', statutory: 'retirement.menAge' },
  womenInstitution: { sex: 'female', work: 'institution', statutory: 'retirement.womenCadreAge' },
} as const;
export type Kind = keyof typeof kinds;
export const allKinds = Object.keys(kinds) as Kind[];

export const cell = (surface: Grid, year: number, age: number): number =>
  surface.data[(year - surface.firstYear) * surface.ages + age];

/** A parameter in a calendar year. */
export const law = ({ inputs }: Facts, id: ParameterId, year: number): number =>
  inputs.series[id][year - inputs.firstYear + 1];

export const sumOver = (count: number, value: (at: number) => number): number => {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += value(at);
  return sum;
};
