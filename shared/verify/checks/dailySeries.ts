import { z } from 'zod';
import { frequencies, periodsPerYear } from '../../investment/returns/frequency';
import { annualized } from '../../investment/returns/linking';
import { paired, type ReturnSeries } from '../../investment/returns/returnSeries';
import { rolling } from '../../investment/returns/rolling';
import type { ExcessPair } from '../../investment/risk/relative';

/** Returns by place; a period without a return is written "NaN" and takes part in no statistic. */
export interface Dated {
  readonly values: readonly (number | null)[];
  readonly dates: readonly string[];
}

const cells = z.array(z.union([z.number(), z.literal('NaN').transform(() => null)]));
export const series = z.union([
  z.object({ values: cells, dates: z.array(z.iso.date()) }),
  cells.transform((values): Dated => ({ values, dates: values.map((_, k) => String(k).padStart(6, '0')) })),
]);
export const rateOrSeries = z.union([z.number(), series]);
export const period = z.enum(frequencies).default('daily');

const present = (values: Dated['values']): number[] => values.filter((value) => value !== null);

export function filled({ values, dates }: Dated): ReturnSeries {
  return { dates: dates.filter((_, k) => values[k] !== null), returns: present(values) };
}

/** Returns with the rate of the same place, where both are there. */
export function beside({ values }: Dated, rate: number | Dated): { returns: number[]; rates: number[] } {
  const rates = values.map((_, k) => (typeof rate === 'number' ? rate : rate.values[k]));
  const kept = values.map((_, k) => k).filter((k) => values[k] !== null && rates[k] !== null);
  return { returns: present(kept.map((k) => values[k])), rates: present(kept.map((k) => rates[k])) };
}

/** Compounded return a year; a missing period counts in the length. */
export const yearReturn = ({ values }: Dated, frequency: z.output<typeof period>): number =>
  annualized(present(values), periodsPerYear[frequency], values.length);

/** A series and what it is held against, with the length of a rolling window where one is asked for. */
export const against = z
  .object({
    returns: series,
    benchmark: series.optional(),
    factor_returns: series.optional(),
    window: z.number().default(1),
  })
  .transform(({ returns, benchmark, factor_returns: factor, window }) => ({
    own: returns,
    other: benchmark ?? factor ?? returns,
    window,
  }));
export type Against = z.output<typeof against>;

export const pairOf = ({ own, other }: Against): ExcessPair & { readonly dates: readonly string[] } =>
  paired(filled(own), filled(other));

/** Windows over all dates that one of the two has; what is measured rests on those that both have. */
export function windowsOf(given: Against): ExcessPair[] {
  const { dates, portfolio, benchmark } = pairOf(given);
  const all = [...new Set([...given.own.dates, ...given.other.dates])].sort();
  return rolling(all, given.window, (part) => {
    const kept = dates.map((_, k) => k).filter((k) => part.includes(dates[k]));
    return { portfolio: kept.map((k) => portfolio[k]), benchmark: kept.map((k) => benchmark[k]) };
  });
}
