import type { Run } from '../balance/outlook';

/** Every number of a run under the name of its cell; a summary that the run has no number for is null. */
export type ResultCells = Readonly<Record<string, number | null>>;

/** The cells of a run, named as in the report, and of the run that it is set beside under `baseline.`. */
export function resultCells(run: Run, baseline: Run | null): ResultCells {
  const before =
    baseline === null ? [] : cellsOf(baseline).map(([name, value]) => [`baseline.${name}`, value] as const);
  return Object.fromEntries([...cellsOf(run), ...before]);
}

function cellsOf({ projection, outlook }: Run): readonly (readonly [string, number | null])[] {
  const { actuarialBalances, ...summary } = outlook.summary;
  return [
    ['firstYear', projection.firstYear],
    ['horizon', outlook.years.length],
    ...named('summary', summary),
    ...named('summary.actuarialBalances', actuarialBalances),
    ...outlook.years.flatMap((row) => named(`years.${row.year}`, row)),
  ];
}

const named = (prefix: string, row: object): readonly (readonly [string, number | null])[] =>
  Object.entries(row).map(([field, value]: [string, number | null]) => [`${prefix}.${field}`, value]);
