import type { Method, Side } from '../../shared/balance/comparedRuns';
import type { Run, YearOutlook } from '../../shared/balance/outlook';
import { success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterId } from '../../shared/parameters/catalogue';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import { yearlyValues } from '../../shared/parameters/yearlyValues';
import { unwrapped } from './bundled';

/** What a toy run is made from: the figures of 2030, how many years are projected, the size of the data. */
export interface ToyGround {
  readonly value: (id: ParameterId) => number;
  readonly years: number;
  readonly fertility: Scenario['fertility'];
  readonly data: number;
  /** Whether the scenario brings accounts of its own. */
  readonly accounts: boolean;
}

function valueIn2030({ byId }: ParameterSet, id: ParameterId): number {
  const parameter = byId.get(id);
  if (!parameter) throw new Error(id);
  return unwrapped(yearlyValues(parameter, 2030, 1))[0];
}

/** A run by a formula on paper in place of the engine, so that splits of its change can be worked out by hand. */
export const toyMethod =
  (balance: (ground: ToyGround) => number): Method =>
  (base, parameters, { id, firstYear, years, fertility, accounts }) => {
    const value = (parameter: ParameterId) => valueIn2030(parameters, parameter);
    const actuarialBalance = balance({
      value,
      years,
      fertility,
      data: Number(base.files.data),
      accounts: accounts !== undefined,
    });
    const rows = Array.from({ length: years }, (_, t) => ({ year: firstYear + t, closing: actuarialBalance * t }));
    const summary = { exhaustionYear: null, exhaustionMonth: null, actuarialBalance };
    // Reconciliation reads no more of a run than these.
    return success({ scenario: id, outlook: { years: rows as unknown as YearOutlook[], summary } } as unknown as Run);
  };

/** Base data that are nothing but a size. */
export const toyBase = (data: number): BaseData => ({ files: { data: String(data) } }) as unknown as BaseData;

export const toySide = (parameters: ParameterSet, scenario: Scenario, method: Method, data = 1): Side => ({
  base: toyBase(data),
  parameters,
  scenario,
  method,
});
