import type { Projection } from '../../projection/projection';

/** Factors whose product is the cost over output. */
export const costFactors = ['dependency', 'coverage', 'benefit', 'labour', 'other'] as const;
export type CostFactor = (typeof costFactors)[number];
export type CostParts = Readonly<Record<CostFactor, number>>;

/**
 * Cost over output in a year as a product: dependency (persons of 65 and over ÷ of 16 to 59) × coverage (pensioners ÷
 * persons of 65 and over) × benefit (mean pension ÷ average wage) × labour (average wage × persons of 16 to 59 ÷ output)
 * × other (expenditure ÷ pensioners' pensions at the mean). Source: European Commission, Ageing Report 2024, drivers of
 * pension expenditure; theirs have 20 to 64 below.
 */
export function costFactorsOf(projection: Projection, output: Float64Array, t: number): CostParts {
  const { aged, workingAge, pensioners, averagePension, averageWage, fund } = projection;
  return {
    dependency: aged[t] / workingAge[t],
    coverage: pensioners[t] / aged[t],
    benefit: averagePension[t] / averageWage[t],
    labour: (averageWage[t] * workingAge[t]) / output[t],
    other: fund.totalExpenditure[t] / (pensioners[t] * averagePension[t]),
  };
}

/** (a − b)/(ln a − ln b), and a where both are the same. */
const logarithmicMean = (a: number, b: number): number => (a === b ? a : (a - b) / Math.log(a / b));

/**
 * The change of the cost between two years by factor: L(cost, cost before) · ln(factor ÷ factor before), L the
 * logarithmic mean. The parts add up to the change with nothing left over. Source: B. W. Ang, Decomposition analysis
 * for policymaking in energy (Energy Policy, 2004): logarithmic mean Divisia index.
 */
export function costChange(before: CostParts, after: CostParts): CostParts {
  const product = (parts: CostParts): number => costFactors.reduce((value, factor) => value * parts[factor], 1);
  const mean = logarithmicMean(product(after), product(before));
  const part = (factor: CostFactor): number => mean * Math.log(after[factor] / before[factor]);
  return {
    dependency: part('dependency'),
    coverage: part('coverage'),
    benefit: part('benefit'),
    labour: part('labour'),
    other: part('other'),
  };
}
