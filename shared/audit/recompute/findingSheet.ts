import type { Bilingual } from '../../base/language';
import type { InputSource, LineId, SheetInput, SheetLine, SheetUnit } from '../../pension/awardSheetLine';
import type { CalculationStep, StepId } from '../../pension/calculationStep';
import type { TextKey } from '../../text/catalogues';
import type { GapReason } from './gaps';
import type { Figure, FigureFrom } from './placeFigures';

export const sheetKinds = ['award', 'adjustment', 'account', 'contribution', 'transfer', 'centralAdjustment'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Steps of a recomputation that neither an award sheet nor an increase has. */
export const partIds = [
  'careerYear',
  'averageIndex',
  'opening',
  'credited',
  'interest',
  'closing',
  'employerDue',
  'employeeDue',
  'ownDue',
  'basesOfYear',
  'pooled',
  'accountYear',
  'accountMoved',
  'adjustmentPaid',
  'adjustmentReceived',
] as const;
export type PartId = (typeof partIds)[number];

export type RecomputedId = LineId | StepId | PartId;

/** One line of a recomputation: the calculator's own lines, and beside the result what the tables have. */
export interface RecomputedStep {
  readonly id: RecomputedId;
  /** The name of a local part; other lines are named by `stepName`. */
  readonly label: Bilingual | null;
  readonly formula: string;
  readonly inputs: readonly SheetInput[];
  readonly value: number;
  readonly unit: SheetUnit;
  readonly law: Bilingual;
  /** What the tables have in its place; null where they have nothing. */
  readonly recorded: number | null;
  readonly isWrong: boolean;
}

/** Lines that belong together: a career, an award, a year's increase, a year of an account. */
export interface SheetPart {
  readonly part: 'career' | 'award' | 'increase' | 'year' | 'month' | 'transfer';
  /** First day of the year or month that it is about; null for a whole career. */
  readonly period: string | null;
  readonly steps: readonly RecomputedStep[];
}

/** How one finding was worked out, line by line. */
export interface FindingSheet {
  readonly kind: SheetKind;
  readonly parts: readonly SheetPart[];
  readonly paid: number;
  readonly expected: number;
  /** paid − expected. */
  readonly difference: number;
  /** Place of the first line that disagrees; null where none does. */
  readonly firstWrong: { readonly part: number; readonly step: number } | null;
  /** Whether the figures of the place are the ledger's own, bundled, or the law's. */
  readonly figures: FigureFrom;
  /** Why there are no lines; null where there are. */
  readonly gap: GapReason | null;
}

export const gapSheet = (kind: SheetKind, gap: GapReason): FindingSheet => ({
  kind,
  parts: [],
  paid: 0,
  expected: 0,
  difference: 0,
  firstWrong: null,
  figures: 'law',
  gap,
});

type Answer = Pick<FindingSheet, 'kind' | 'parts' | 'paid' | 'expected' | 'figures'>;

/** A sheet with the place of its first wrong line. */
export function finished(answer: Answer): FindingSheet {
  const { parts, paid, expected } = answer;
  const part = parts.findIndex(({ steps }) => steps.some(({ isWrong }) => isWrong));
  const step = part < 0 ? -1 : parts[part].steps.findIndex(({ isWrong }) => isWrong);
  const difference = Number((paid - expected).toFixed(2));
  return { ...answer, difference, firstWrong: part < 0 ? null : { part, step }, gap: null };
}

const isPart = (id: RecomputedId): id is PartId => partIds.some((known) => known === id);

const increaseIds = ['increaseFixed', 'increaseYears', 'increasePension', 'increaseTilt', 'increase', 'pensionAfter'];

/** The text that names a line. */
export function stepName(id: RecomputedId): TextKey {
  if (isPart(id)) return `auditRecompute.step.${id}`;
  // The two lists of the calculator share no id.
  return increaseIds.includes(id) ? `calculator.step.${id as StepId}` : `calculator.line.${id as LineId}`;
}

export const ofLine = (line: SheetLine): RecomputedStep => ({ ...line, recorded: null, isWrong: false });

export const ofStep = (step: CalculationStep): RecomputedStep => ({
  ...step,
  label: null,
  recorded: null,
  isWrong: false,
});

type StepParts = Omit<RecomputedStep, 'label' | 'recorded' | 'isWrong'> & Partial<Pick<RecomputedStep, 'label'>>;

export const step = (parts: StepParts): RecomputedStep => ({ label: null, ...parts, recorded: null, isWrong: false });

export const compared = (line: RecomputedStep, recorded: number, isWrong: boolean): RecomputedStep => ({
  ...line,
  recorded,
  isWrong,
});

/** A figure of the person's own rows. */
export const own = (symbol: string, value: number, unit: SheetUnit): SheetInput => ({
  symbol,
  value,
  unit,
  source: { kind: 'person' },
});

export const placed = (symbol: string, { value, source }: Figure, unit: SheetUnit): SheetInput => ({
  symbol,
  value,
  unit,
  source,
});

export const sourced = (symbol: string, value: number, unit: SheetUnit, source: InputSource): SheetInput => ({
  symbol,
  value,
  unit,
  source,
});
