import { failed, type Result, success } from '../../base/result';
import type { ProjectionInputs } from '../../projection/projectionInputs';
import { flowOf, leakGrowth, type Side } from './leakGrowth';
import type { MeasureGround } from './priceMeasures';
import type { PriceQuestion } from './priceQuestion';

/** What a yuan of the pool's findings stands for in the fund, and from what that was worked out. */
export interface Scale {
  readonly factor: number;
  /** Yuan of twelve months in the audited data, and of the fund at the same prices; null where the share was stated. */
  readonly pool: number | null;
  readonly fund: number | null;
  readonly share: number;
}

const alone: Scale = { factor: 1, pool: null, fund: null, share: 1 };

/** The fund's flow in the year of the facts, or in its first year taken back to their prices. */
function fundFlow({ projection }: MeasureGround, inputs: ProjectionInputs, year: number, side: Side): number {
  const t = Math.min(Math.max(0, year - inputs.firstYear), inputs.years - 1);
  return flowOf(projection.fund, side)[t] / leakGrowth(inputs, year, side)[t];
}

function scaleOf(ground: MeasureGround, inputs: ProjectionInputs, question: PriceQuestion, side: Side): Scale | null {
  if (question.scope === 'poolAlone') return alone;
  const stated = question.shares[side];
  if (stated !== undefined) return { factor: 1 / stated, pool: null, fund: null, share: stated };
  const pool = question.facts[side];
  if (pool <= 0) return question.facts.groups.length === 0 ? alone : null;
  const fund = fundFlow(ground, inputs, question.facts.year, side);
  return { factor: fund / pool, pool, fund, share: pool / fund };
}

/** factor = fund's flow ÷ pool's flow by side; 1 where the pool is priced alone. Refused where neither is known. */
export function fundScales(
  ground: MeasureGround,
  inputs: ProjectionInputs,
  question: PriceQuestion,
): Result<Readonly<Record<Side, Scale>>> {
  const benefits = scaleOf(ground, inputs, question, 'benefits');
  const contributions = scaleOf(ground, inputs, question, 'contributions');
  return benefits === null || contributions === null
    ? failed({ code: 'price/no-share' })
    : success({ benefits, contributions });
}
