import type { AccountMeasure, Sourced } from '../../data/baseData';
import type { CitedNumber } from '../citedTable';

const persons: readonly AccountMeasure[] = ['participants', 'contributors', 'pensioners', 'beneficiaries'];

/** A published figure as tables cite it; null where there is none. */
export const publishedNumber = (
  sourced: Sourced | undefined,
  measure: AccountMeasure,
  cell: string,
): CitedNumber | null =>
  sourced === undefined ? null : { sourced, cell, form: persons.includes(measure) ? 'persons' : 'money' };
