import type { AccountMeasure, BaseData, Sourced, Verification, YearAccount, YearlySeries } from '../data/baseData';
import type { Scenario, StatedAccount } from '../parameters/parameter';

const measures = ['contributors', 'pensioners', 'income', 'expenditure', 'closing'] as const satisfies AccountMeasure[];

function asAccount(stated: StatedAccount, scenario: string): YearAccount {
  const status: Verification = stated.basis.kind === 'assumed' ? 'assumed' : stated.basis.status;
  const entries = measures.flatMap((measure): [AccountMeasure, Sourced][] => {
    const value = stated[measure];
    return value === undefined ? [] : [[measure, { value, reference: scenario, status, file: scenario, line: 0 }]];
  });
  return { year: stated.year, measures: Object.fromEntries(entries) };
}

/** Figures up to a year; those after it are not known. */
const upTo = ({ firstYear, values }: YearlySeries, year: number): YearlySeries => ({
  firstYear,
  values: values.map((value, t) => (firstYear + t > year ? Number.NaN : value)),
});

/** The base data as a scenario sees them: its own accounts where it states any, nothing published after `knownTo`. */
export function scenarioBase(base: BaseData, { id, accounts, knownTo }: Scenario): BaseData {
  const economy = Object.entries(base.economy).map(([measure, series]) => [
    measure,
    knownTo === undefined ? series : upTo(series, knownTo),
  ]);
  return {
    ...base,
    accounts: accounts?.map((stated) => asAccount(stated, id)) ?? base.accounts,
    economy: Object.fromEntries(economy) as BaseData['economy'],
  };
}
