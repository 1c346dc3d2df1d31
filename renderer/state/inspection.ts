import { create } from 'zustand';
import type { PriceStepId } from '../../shared/audit/price/priceSteps';
import type { CohortKind, WorthFigure } from '../../shared/balance/indicators/cohortWorth';
import type { IndicatorId } from '../../shared/balance/indicators/indicatorIds';
import type { Figure, ReportDocument } from '../../shared/report/document';
import type { PathMeasure } from '../../shared/stochastic/simulatePaths';
import type { MeasureId } from '../measures/measures';
import type { RegionItem } from '../measures/regionItems';
import type { WorkedFigure } from '../measures/workedFigure';
import type { RowPlace } from './sourceRow';

/** What the inspector explains. */
export type Subject =
  | { readonly kind: 'year'; readonly measure: MeasureId; readonly year: number }
  | { readonly kind: 'summary'; readonly item: SummaryItem }
  | { readonly kind: 'requiredRate' }
  | { readonly kind: 'region'; readonly item: RegionItem; readonly region: string; readonly year: number }
  /** A figure of the price of findings: of one rule, or of all together. */
  | { readonly kind: 'price'; readonly step: PriceStepId; readonly rule: string | null }
  | { readonly kind: 'priceYear'; readonly year: number }
  /** A figure of many paths: the quantile of a chance in a year. */
  | { readonly kind: 'quantile'; readonly measure: PathMeasure; readonly year: number; readonly chance: number }
  | { readonly kind: 'chance'; readonly event: PathEvent; readonly year: number }
  | { readonly kind: 'indicator'; readonly id: IndicatorId; readonly horizon: number }
  /** A figure of many exact runs, as a long question was answered. */
  | { readonly kind: 'work'; readonly place: WorkPlace }
  | {
      readonly kind: 'generation';
      readonly figure: WorthFigure;
      readonly cohort: CohortKind;
      readonly birthYear: number;
    }
  | { readonly kind: 'parameter'; readonly id: string }
  | { readonly kind: 'reference'; readonly id: string }
  | { readonly kind: 'worked'; readonly figure: WorkedFigure }
  | { readonly kind: 'reportFigure'; readonly figure: Figure; readonly report: ReportDocument }
  | { readonly kind: 'file'; readonly name: string }
  | ({ readonly kind: 'row' } & RowPlace);

/** Where a figure stands in the answer to a long question. */
export type WorkPlace =
  | { readonly work: 'solve' }
  | { readonly work: 'grid'; readonly row: number; readonly column: number }
  | { readonly work: 'pairs'; readonly first: string; readonly second: string }
  | { readonly work: 'stresses'; readonly stress: string };

/** What becomes of a path in a year, with a probability. */
export type PathEvent = 'deficit' | 'exhaustion';

export const summaryItems = ['firstDeficit', 'exhaustion', 'payableShare', 'actuarialBalance', 'peakFund'] as const;
export type SummaryItem = (typeof summaryItems)[number];

interface Inspection {
  readonly isOpen: boolean;
  readonly subject: Subject | null;
  readonly trail: readonly Subject[];
}

export const useInspection = create<Inspection>(() => ({ isOpen: false, subject: null, trail: [] }));

/** Opens the inspector on `subject`; what it showed before can be gone back to. */
export const inspect = (subject: Subject): void =>
  useInspection.setState(({ isOpen, subject: before, trail }) => ({
    isOpen: true,
    subject,
    trail: isOpen && before !== null ? [...trail, before] : [],
  }));

export const inspectBack = (): void =>
  useInspection.setState(({ trail, subject }) => ({ subject: trail.at(-1) ?? subject, trail: trail.slice(0, -1) }));

export const toggleInspector = (): void => useInspection.setState(({ isOpen }) => ({ isOpen: !isOpen }));

export const closeInspector = (): void => useInspection.setState({ isOpen: false, trail: [] });
