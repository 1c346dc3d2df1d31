import type { WorkedFigure, WorkedRow } from '../../../measures/workedFigure';
import type { LiabilitiesRun } from '../../../state/liabilities';

/** A figure of a year, with the run that it belongs to. */
export function runFigure(
  { scenario, draws }: LiabilitiesRun,
  year: number,
  figure: Omit<WorkedFigure, 'parts'>,
  rows: readonly WorkedRow[],
): WorkedFigure {
  return {
    ...figure,
    parts: [
      {
        title: { key: 'frame.inspector.inputs' },
        rows: [{ name: { key: 'liabilitiesScreen.inspector.year' }, words: String(year) }, ...rows],
      },
      {
        title: { key: 'liabilitiesScreen.inspector.run' },
        rows: [
          { name: { key: 'liabilitiesScreen.inspector.scenario' }, words: scenario.title },
          { name: { key: 'liabilitiesScreen.paths' }, value: draws.paths, quantity: 'count' },
          { name: { key: 'liabilitiesScreen.seed' }, words: String(draws.seed) },
        ],
      },
    ],
  };
}
