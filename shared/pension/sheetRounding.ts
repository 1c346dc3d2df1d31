import { roundHalfUp, roundUp } from '../base/decimals';
import { roundToFen } from '../base/fen';
import type { AwardRules, YearsRounding } from '../data/provinces';
import type { SheetRounding } from './awardSheetLine';

const roundings: Readonly<Record<SheetRounding, (value: number) => number>> = {
  none: (value) => value,
  fen: roundToFen,
  oneDecimal: (value) => roundHalfUp(value, 1),
  twoDecimals: (value) => roundHalfUp(value, 2),
  upOneDecimal: (value) => roundUp(value, 1),
};

export const rounded = (value: number, rounding: SheetRounding): number => roundings[rounding](value);

/** Rounding of a sheet's years by the rule of the province. */
export const yearsRoundingOf = (rule: YearsRounding): SheetRounding => (rule === 'exact' ? 'none' : rule);

export const wageRoundingOf = ({ indexedWageRounding }: Pick<AwardRules, 'indexedWageRounding'>): SheetRounding =>
  indexedWageRounding;
