import { create } from 'zustand';
import { type Language, languages } from '../../shared/base/language';
import { localDay } from '../../shared/base/localDay';
import type { ReportOrder } from '../reports/order';
import type { templates } from '../reports/templates';
import { useSettings } from './settings';

export const reportParts = ['compose', 'batch', 'history', 'evidence'] as const;
export type ReportPart = (typeof reportParts)[number];

export type OfferedKind = keyof typeof templates;

interface ReportPlace {
  readonly part: ReportPart;
  readonly kind: OfferedKind;
  /** Language of the report; null follows the window. */
  readonly language: Language | null;
  /** Whether the edition in the other language is exported too. */
  readonly isBoth: boolean;
  /** ISO date printed on the report; null is today. */
  readonly day: string | null;
  /** The passage whose words are being changed. */
  readonly passage: string | null;
}

export const useReportPlace = create<ReportPlace>(() => ({
  part: 'compose',
  kind: 'committee',
  language: null,
  isBoth: false,
  day: null,
  passage: null,
}));

export const showReportPart = (part: ReportPart): void => useReportPlace.setState({ part });
export const chooseKind = (kind: OfferedKind): void => useReportPlace.setState({ kind, passage: null });
export const choosePassage = (passage: string | null): void => useReportPlace.setState({ passage });

/** What of an order is not chosen follows the window and the clock. */
export const orderOf = ({ language, day }: Pick<ReportPlace, 'language' | 'day'>, ofWindow: Language): ReportOrder => ({
  language: language ?? ofWindow,
  day: day ?? localDay(new Date()),
});

/** How the report is wanted now. */
export const orderNow = (): ReportOrder => orderOf(useReportPlace.getState(), useSettings.getState().settings.language);

/** The languages that are exported. */
export const languagesNow = (): readonly Language[] =>
  useReportPlace.getState().isBoth ? languages : [orderNow().language];
