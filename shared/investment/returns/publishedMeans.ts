/** A fund's mean return a year since its beginning, as its report for a year states it, to two decimals of a percent. */
export interface PublishedMean {
  readonly value: number;
  readonly upTo: number;
}

/**
 * 年均投资收益率 (自成立以来). Source: annual reports of the National Council for Social Security Fund for 2024, on the
 * National Social Security Fund and on the entrusted basic pension fund.
 */
export const publishedMeans = {
  nssf: { value: 0.0739, upTo: 2024 },
  entrusted: { value: 0.0506, upTo: 2024 },
} as const satisfies Readonly<Record<string, PublishedMean>>;
