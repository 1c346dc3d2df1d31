import type { StochasticSummary } from '../../stochastic/summarise';
import { readCell, readDerived } from '../cells';
import { type ReportContext, type ReportInput, reportWords } from '../reportContext';
import { readStudy } from './readStudy';
import type { Studies } from './studies';

/** A simulation of the scenario. */
export interface SimulatedPaths {
  readonly summary: StochasticSummary;
  readonly seed: number;
}

/** The run with all that is asked of it beside; `paths` is null where nobody has simulated the scenario. */
export interface PackInput extends ReportInput {
  readonly studies: Studies;
  readonly paths: SimulatedPaths | null;
}

export interface PackContext extends ReportContext {
  readonly input: PackInput;
}

/** The number of a cell of the run (cells.ts) or of the studies (readStudy.ts). */
export const readPackCell = (input: PackInput, cell: string): number =>
  readDerived(cell, (one) => readStudy(input, one) ?? readCell(input, one));

export const packContext = (input: PackInput): PackContext => ({
  ...reportWords(input.language, (cell) => readPackCell(input, cell)),
  input,
});
