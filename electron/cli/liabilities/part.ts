import type { LiabilitiesAsked } from '../../../shared/investment/liabilities/answer';
import type { FlowPaths } from '../../../shared/investment/liabilities/flowPaths';
import type { LiabilityGround } from '../../../shared/investment/liabilities/ground';
import { shownQuantiles } from '../../../shared/stochastic/summarise';
import type { Invocation } from '../command';

/** What a part is worked out from. */
export interface PartGround {
  readonly ground: LiabilityGround;
  readonly flows: FlowPaths;
  readonly asked: LiabilitiesAsked;
  readonly invocation: Invocation;
}

/** One part of the answer: a document for scripts and the same in words. */
export interface PartReply {
  readonly document: unknown;
  readonly text: string;
}

export type Part = (ground: PartGround) => PartReply;

/** Quantiles that tables show. */
export const tabled: readonly number[] = [0.05, 0.5, 0.95];

export const tabledOf = <Value>(values: readonly Value[]): readonly Value[] =>
  values.filter((_, k) => tabled.includes(shownQuantiles[k] ?? Number.NaN));

/** Every fifth year, so that a table fits a page. */
export const isTabled = (year: number): boolean => year % 5 === 0;
