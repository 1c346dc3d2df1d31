import { type Result, success } from '../base/result';
import type { BaseData, YearlySeries } from '../data/baseData';
import { applyReforms } from '../parameters/applyReforms';
import type { ParameterId } from '../parameters/catalogue';
import type { ParameterSet, Scenario } from '../parameters/parameter';
import { lastStatedYear, yearlyValues } from '../parameters/yearlyValues';
import { publishedWage } from './resolveWages';
import { scenarioBase } from './scenarioBase';

export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** An assumption over time: what is known before the run, what the run takes on, and from when it is only held. */
export interface AssumptionPath {
  readonly known: readonly YearValue[];
  readonly assumed: readonly YearValue[];
  /** Whether `known` comes from published statistics; otherwise from the dated values of the parameter itself. */
  readonly published: boolean;
  /** The first year that nobody has stated a value for. */
  readonly heldFrom: number | null;
}

const oldestShown = 2000;

const pointsOf = ({ firstYear, values }: YearlySeries): YearValue[] =>
  Array.from(values, (value, t) => ({ year: firstYear + t, value })).filter(({ value }) => !Number.isNaN(value));

/** Growth of the all-unit average wage over the year before, where both years are published. */
function wageGrowth(base: BaseData, weightIn: (year: number) => number): YearValue[] {
  return pointsOf(base.economy.wageNonPrivate).flatMap(({ year }) => {
    const [before, now] = [year - 1, year].map((one) => publishedWage(base, one, weightIn(year)));
    return before === null || now === null ? [] : [{ year, value: now / before - 1 }];
  });
}

/** Published figures of what a parameter assumes; null where none are bundled. */
function publishedHistory(base: BaseData, id: ParameterId, law: ParameterSet): readonly YearValue[] | null {
  const weight = law.byId.get('economy.nonPrivateWeight');
  const weightIn = (year: number): number => {
    const values = weight && yearlyValues(weight, year, 1);
    return values?.ok ? values.value[0] : (weight?.values[0].value ?? 1);
  };
  switch (id) {
    case 'economy.wageGrowth':
      return wageGrowth(base, weightIn);
    case 'economy.cpi':
      return pointsOf(base.economy.cpi);
    case 'account.notionalRate':
      return pointsOf(base.economy.accountCrediting);
    default:
      return null;
  }
}

function yearsFrom(values: Float64Array, firstYear: number): YearValue[] {
  return Array.from(values, (value, t) => ({ year: firstYear + t, value }));
}

/** History and path of one assumption, as a scenario uses it. Source: model.md §13. */
export function assumptionHistory(
  base: BaseData,
  law: ParameterSet,
  scenario: Scenario,
  id: ParameterId,
): Result<AssumptionPath | null> {
  const set = applyReforms(law, scenario.reforms);
  if (!set.ok) return set;
  const parameter = set.value.byId.get(id);
  if (!parameter) return success(null);
  const { firstYear, years } = scenario;
  const published = publishedHistory(scenarioBase(base, scenario), id, law);
  const lastPublished = published?.at(-1)?.year ?? firstYear - 1;
  const firstAssumed = Math.max(firstYear, lastPublished + 1);
  const assumed = yearlyValues(parameter, firstAssumed, Math.max(1, firstYear + years - firstAssumed));
  if (!assumed.ok) return assumed;
  const stated = Number(parameter.values[0].from.slice(0, 4)) + (parameter.path === 'step' ? 1 : 0);
  const since = Math.max(oldestShown, stated);
  const past = since < firstAssumed ? yearlyValues(parameter, since, firstAssumed - since) : null;
  const dated = past?.ok ? yearsFrom(past.value, since) : [];
  const held = Math.max(firstAssumed, lastStatedYear(parameter) + 1);
  return success({
    known: published?.filter(({ year }) => year >= oldestShown) ?? dated,
    assumed: yearsFrom(assumed.value, firstAssumed),
    published: published !== null,
    heldFrom: held < firstYear + years ? held : null,
  });
}

/** Total fertility: estimates before the run, then the variant that the scenario names. */
export function fertilityHistory(base: BaseData, { firstYear, years, fertility }: Scenario): AssumptionPath {
  const { tfrMedium, tfrLow, tfrHigh } = base.demography;
  const variant = { low: tfrLow, medium: tfrMedium, high: tfrHigh }[fertility];
  const points = pointsOf(variant);
  return {
    known: pointsOf(tfrMedium).filter(({ year }) => year >= oldestShown && year < firstYear),
    assumed: points.filter(({ year }) => year >= firstYear && year < firstYear + years),
    published: true,
    heldFrom:
      (points.at(-1)?.year ?? firstYear) + 1 < firstYear + years ? (points.at(-1)?.year ?? firstYear) + 1 : null,
  };
}
