/** Simple returns of consecutive periods, each under the ISO date on which its period ends, in rising order. */
export interface ReturnSeries {
  readonly dates: readonly string[];
  readonly returns: readonly number[];
}

/** Two series on the dates that both have. */
export interface PairedSeries {
  readonly dates: readonly string[];
  readonly portfolio: readonly number[];
  readonly benchmark: readonly number[];
}

export function paired(portfolio: ReturnSeries, benchmark: ReturnSeries): PairedSeries {
  const other = new Map(benchmark.dates.map((date, k) => [date, benchmark.returns[k]]));
  const shared = portfolio.dates.flatMap((date, k) => {
    const against = other.get(date);
    return against === undefined ? [] : [{ date, own: portfolio.returns[k], against }];
  });
  return {
    dates: shared.map(({ date }) => date),
    portfolio: shared.map(({ own }) => own),
    benchmark: shared.map(({ against }) => against),
  };
}
