import type { Bilingual } from '../base/language';
import type { SheetInput, SheetUnit } from './awardSheetLine';

export const stepIds = [
  'monthsToGo',
  'missingMonths',
  'allowance',
  'allowanceMonths',
  'increaseFixed',
  'increaseYears',
  'increasePension',
  'increaseTilt',
  'increase',
  'pensionAfter',
] as const;
export type StepId = (typeof stepIds)[number];

/** One step of a calculation that is no award: what is computed, by which formula, from what, under which law. */
export interface CalculationStep {
  readonly id: StepId;
  readonly formula: string;
  readonly inputs: readonly SheetInput[];
  readonly value: number;
  readonly unit: SheetUnit;
  readonly law: Bilingual;
}

export const given = (symbol: string, value: number, unit: SheetInput['unit']): SheetInput => ({
  symbol,
  value,
  unit,
  source: { kind: 'person' },
});
