import type { ReportDocument } from '../document';
import { blocksOfKind, sectionsOf } from '../sectionsOf';

/** Sections that an actuarial valuation is not whole without. */
export const wantedSections = [
  ...(['summary.figures', 'scope', 'data.accounts', 'data.checks', 'rules', 'assumptions', 'method'] as const),
  ...(['results.years', 'indicators.balance', 'sensitivity', 'stresses', 'uncertainty', 'comparison'] as const),
  ...(['limits', 'recommendations', 'opinion', 'allSources'] as const),
] as const;

export interface Completeness {
  /** Wanted sections that are not there, or have nothing in them. */
  readonly missing: readonly string[];
  /** Ids of paragraphs that still say what is to be written. */
  readonly unwritten: readonly string[];
}

/** What a report still lacks before it can be signed. Reports of other kinds want no section in particular. */
export function completeness(report: ReportDocument): Completeness {
  const there = new Set(sectionsOf(report).flatMap(({ id, blocks }) => (blocks.length > 0 ? [id] : [])));
  return {
    missing: report.kind === 'valuation' ? wantedSections.filter((id) => !there.has(id)) : [],
    unwritten: blocksOfKind(report, 'paragraph').flatMap(({ id, isToWrite }) => (isToWrite ? [id] : [])),
  };
}
