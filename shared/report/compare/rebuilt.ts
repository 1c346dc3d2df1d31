import type { Side } from '../../balance/comparedRuns';
import { runScenario } from '../../balance/runScenario';
import type { BaseData } from '../../data/baseData';
import type { ParameterSet, Scenario } from '../../parameters/parameter';
import { completed, readStated } from '../../parameters/statedScenario';
import type { ReportDocument } from '../document';
import { resultCells } from '../resultCells';
import { heldFigures } from './heldFigures';
import { inputChanges } from './inputChanges';
import { isMoved } from './moves';

/** The figures and the law that a run may be made again from. */
export interface Ground {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
}

/** The run of a report made again, or why it is not the same run. */
export type Rebuilt =
  | { readonly state: 'same'; readonly side: Side }
  | { readonly state: 'noRun' }
  /** Inputs that are not at hand as they were. */
  | { readonly state: 'otherInputs'; readonly names: readonly string[] }
  /** The first cell that comes out otherwise, as when another engine made the report. */
  | { readonly state: 'otherFigures'; readonly cell: string };

function scenarioIn({ provenance: { scenario, subject } }: ReportDocument): Scenario | null {
  if (scenario === undefined) return null;
  const stated = readStated({ name: `scenario:${subject}`, text: scenario });
  const whole = stated.ok ? completed(stated.value, null) : stated;
  return whole.ok ? whole.value : null;
}

/** Cells of a run as they stand. */
const ofRun = /^(years|summary)\.[\w.]+$/;

/** Makes the run of a report again; it counts as the same where inputs and figures are. */
export function rebuilt(report: ReportDocument, { base, parameters }: Ground): Rebuilt {
  const scenario = scenarioIn(report);
  if (scenario === null) return { state: 'noRun' };
  const run = runScenario(base, parameters, scenario);
  if (!run.ok) return { state: 'noRun' };
  const names = inputChanges(report.provenance.inputs, run.value.inputs).map(({ name }) => name);
  if (names.length > 0) return { state: 'otherInputs', names };
  const cells = resultCells(run.value, null);
  const held = [...heldFigures(report)].filter(([cell]) => ofRun.test(cell));
  const other = held.find(([cell, { figure }]) => isMoved(figure.value, cells[cell] ?? Number.NaN));
  if (other !== undefined) return { state: 'otherFigures', cell: other[0] };
  return { state: 'same', side: { base, parameters, scenario, method: runScenario } };
}
