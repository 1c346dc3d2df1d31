/** A bond holding over a period: yields and spreads are rates a year, effective; time in years. */
export interface BondPeriod {
  readonly return: number;
  /** Yield to maturity at the start. */
  readonly yield: number;
  /** Modified duration at the start. */
  readonly duration: number;
  /** Change of the government curve at that duration, and of the spread over it. */
  readonly curveChange: number;
  readonly spreadChange: number;
  readonly years: number;
}

/** What the return of bonds came from; the parts sum to it. */
export interface BondParts {
  /** (1 + y)^t − 1. */
  readonly carry: number;
  /** −D·Δ curve. */
  readonly curve: number;
  /** −D·Δ spread. */
  readonly spread: number;
  /** What is left: convexity, defaults, trading. */
  readonly other: number;
}

/** Return of bonds split into carry, the curve, the spread and the rest. */
export function bondParts({
  return: whole,
  yield: rate,
  duration,
  curveChange,
  spreadChange,
  years,
}: BondPeriod): BondParts {
  const carry = (1 + rate) ** years - 1;
  const curve = -duration * curveChange;
  const spread = -duration * spreadChange;
  return { carry, curve, spread, other: whole - carry - curve - spread };
}
