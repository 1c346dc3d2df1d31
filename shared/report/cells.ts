import type { Run, YearOutlook } from '../balance/outlook';
import type { AccountMeasure, YearAccount } from '../data/baseData';
import type { ParameterSet, Scenario } from '../parameters/parameter';
import { yearlyValues } from '../parameters/yearlyValues';

/** What a cell name can point into. */
export interface CellSource {
  readonly run: Run;
  /** Current law, when the run is not current law itself. */
  readonly baseline: Run | null;
  readonly accounts: readonly YearAccount[];
  readonly parameters: ParameterSet;
  readonly scenario: Scenario;
}

const derived = {
  ratio: (a, b) => a / b,
  growth: (a, b) => b / a - 1,
  difference: (a, b) => b - a,
  span: (a, b) => b - a + 1,
  size: (a) => Math.abs(a),
} satisfies Readonly<Record<string, (a: number, b: number) => number>>;

export interface DerivedCell {
  readonly name: keyof typeof derived;
  /** The cells that it is worked out from. */
  readonly cells: readonly string[];
}

/** What a cell is worked out from; null where it is read as it stands. */
export function derivedCell(cell: string): DerivedCell | null {
  const [, size] = /^size\((.+)\)$/.exec(cell) ?? [];
  if (size !== undefined) return { name: 'size', cells: [size] };
  const [, name, first = '', second = ''] = /^(ratio|growth|difference|span)\((.+), (.+)\)$/.exec(cell) ?? [];
  // The expression knows no other names.
  return name === undefined ? null : { name: name as DerivedCell['name'], cells: [first, second] };
}

/**
 * The number that a cell name stands for: `years.2044.closing`, `summary.peakFund`, `summary.actuarialBalances.75`,
 * `baseline.summary.exhaustionYear`, `accounts.2023.income`, `parameters.contribution.employerRate@2019-05-01`,
 * `changes.contribution.employerRate@2026-01-01` (a value that the scenario sets),
 * `yearly.economy.cpi@2024` (a parameter's value in a year), `firstYear`,
 * `horizon`, and of two cells `ratio(a, b)` = a/b, `growth(a, b)` = b/a − 1, `difference(a, b)` = b − a,
 * `span(a, b)` = b − a + 1; `size(a)` = |a|.
 */
export function readCell(source: CellSource, cell: string): number {
  return readDerived(cell, (one) => readPlain(source, one));
}

/** The number of a cell that is worked out from others, or of one that stands by itself, which `read` gives. */
export function readDerived(cell: string, read: (cell: string) => number): number {
  const call = derivedCell(cell);
  if (call === null) return read(cell);
  const [first = Number.NaN, second = Number.NaN] = call.cells.map((one) => readDerived(one, read));
  return derived[call.name](first, second);
}

function readPlain(source: CellSource, cell: string): number {
  if (cell.startsWith('baseline.')) return readRun(source.baseline, cell.slice('baseline.'.length), cell);
  if (cell.startsWith('accounts.')) return readAccount(source.accounts, cell);
  if (cell.startsWith('parameters.')) return readParameter(source.parameters, cell);
  if (cell.startsWith('yearly.')) return readYearly(source.parameters, cell);
  if (cell.startsWith('changes.')) return readChange(source.scenario, cell);
  return readRun(source.run, cell, cell);
}

function readRun(run: Run | null, path: string, cell: string): number {
  const [head = '', ...rest] = path.split('.');
  if (run === null) throw new Error(`No run holds the cell ${cell}`);
  if (head === 'horizon') return run.outlook.years.length;
  if (head === 'firstYear') return run.projection.firstYear;
  if (head === 'years') return required(yearValue(run, rest), cell);
  if (head === 'summary') return required(summaryValue(run, rest), cell);
  throw new Error(`No cell is named ${cell}`);
}

function yearValue(run: Run, [year, field]: readonly string[]): number | undefined {
  const row = run.outlook.years.find((candidate) => candidate.year === Number(year));
  return row?.[field as keyof YearOutlook]; // an unknown field reads as undefined, which `required` refuses
}

function summaryValue(run: Run, [field, horizon]: readonly string[]): number | null | undefined {
  const { actuarialBalances, ...plain } = run.outlook.summary;
  if (field === 'actuarialBalances') return actuarialBalances[Number(horizon)];
  return plain[field as keyof typeof plain]; // as above
}

function readAccount(accounts: readonly YearAccount[], cell: string): number {
  const [, year, measure] = cell.split('.');
  const account = accounts.find((candidate) => candidate.year === Number(year));
  return required(account?.measures[measure as AccountMeasure]?.value, cell); // as above
}

function readParameter(parameters: ParameterSet, cell: string): number {
  const [id = '', from] = cell.slice('parameters.'.length).split('@');
  return required(parameters.byId.get(id)?.values.find((dated) => dated.from === from)?.value, cell);
}

function readYearly(parameters: ParameterSet, cell: string): number {
  const [id = '', year] = cell.slice('yearly.'.length).split('@');
  const parameter = parameters.byId.get(id);
  const values = parameter && yearlyValues(parameter, Number(year), 1);
  return required(values?.ok ? values.value[0] : undefined, cell);
}

function readChange(scenario: Scenario, cell: string): number {
  const [id = '', from] = cell.slice('changes.'.length).split('@');
  const changes = scenario.reforms.flatMap((reform) => reform.changes).filter((change) => change.parameter === id);
  const last = changes.flatMap((change) => change.values).findLast((dated) => dated.from === from);
  return required(last?.value, cell);
}

function required(value: number | null | undefined, cell: string): number {
  if (typeof value !== 'number') throw new Error(`The run holds no number in the cell ${cell}`);
  return value;
}
