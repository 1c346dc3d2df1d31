import type { ResponseStep, RiskFactor, RiskModel, RiskUnit } from './riskModel';

/** What a factor found for each unit. */
export interface FactorValues {
  readonly factor: RiskFactor;
  readonly values: ReadonlyMap<string, number>;
}

/** One factor of one unit: what was measured and what it counts for. */
export interface FactorScore {
  readonly factor: string;
  /** Null where the unit has no such rows: it counts as 0 and keeps its weight. */
  readonly value: number | null;
  /** 0…1 on the factor's scale. */
  readonly score: number;
  /** Share of its side that the factor makes up: weight / Σ weights · score. */
  readonly contribution: number;
}

export interface UnitRisk {
  readonly unit: string;
  readonly score: number;
  readonly probability: number;
  readonly impact: number;
  readonly mitigant: number;
  /** Id of the step of the response ladder. */
  readonly step: string;
  readonly factors: readonly FactorScore[];
}

/** 0 up to `low`, 1 from `high` on, in between by the value or by its logarithm. */
export function scaled({ scale }: RiskFactor, value: number): number {
  const { low, high, form } = scale;
  if (value <= low) return 0;
  if (value >= high) return 1;
  return form === 'linear' ? (value - low) / (high - low) : Math.log(value / low) / Math.log(high / low);
}

export const stepOf = (ladder: readonly ResponseStep[], score: number): ResponseStep =>
  ladder.findLast(({ from }) => score >= from) ?? ladder[0];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function factorScores(unit: string, found: readonly FactorValues[]): readonly FactorScore[] {
  const weightOf = (side: RiskFactor['side']): number =>
    sum(found.filter(({ factor }) => factor.side === side).map(({ factor }) => factor.weight));
  return found.map(({ factor, values }) => {
    const value = values.get(unit) ?? null;
    const score = value === null ? 0 : scaled(factor, value);
    const all = weightOf(factor.side);
    return { factor: factor.id, value, score, contribution: all === 0 ? 0 : (factor.weight * score) / all };
  });
}

/** score = 100 · P · (1 − relief · M) · I. Source: IOPS toolkit for risk-based pensions supervision, modules 2 to 5. */
export function scoreUnits(model: RiskModel, unit: RiskUnit, found: readonly FactorValues[]): readonly UnitRisk[] {
  const own = found.filter(({ factor }) => factor.unit === unit);
  const sideOf = new Map(own.map(({ factor }) => [factor.id, factor.side]));
  const units = [...new Set(own.flatMap(({ values }) => [...values.keys()]))];
  const scores = units.map((id): UnitRisk => {
    const factors = factorScores(id, own);
    const side = (name: RiskFactor['side']): number =>
      sum(factors.filter(({ factor }) => sideOf.get(factor) === name).map(({ contribution }) => contribution));
    const [probability, impact, mitigant] = [side('probability'), side('impact'), side('mitigant')];
    const score = 100 * probability * (1 - model.relief * mitigant) * impact;
    return { unit: id, score, probability, impact, mitigant, step: stepOf(model.ladder, score).id, factors };
  });
  return scores.sort((a, b) => b.score - a.score || (a.unit < b.unit ? -1 : 1));
}
