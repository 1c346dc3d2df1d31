import type { Part, ReportDocument } from './document';

/** What a link of the contents points at, and what it says. */
export interface ContentsEntry {
  readonly anchor: string;
  readonly level: 1 | 2;
  readonly text: string;
}

export const contentsAnchor = 'contents';
export const partAnchor = (index: number): string => `part-${index + 1}`;
export const sectionAnchor = (id: string): string => `section-${id}`;

/** A report with a chapter is long enough to need annexes. */
export const hasChapters = ({ parts }: ReportDocument): boolean => parts.some(({ layout }) => layout === 'chapter');

/** A letter is read from its beginning, however long its annexes are. */
export const hasContents = (report: ReportDocument): boolean => hasChapters(report) && report.kind !== 'findings';

/** The named parts, each with its named sections; nothing where the report has no chapter. */
export const contentsOf = (report: ReportDocument): readonly ContentsEntry[] =>
  hasChapters(report) ? report.parts.flatMap(entriesOf) : [];

function entriesOf({ title, sections }: Part, index: number): readonly ContentsEntry[] {
  const level = title === '' ? 1 : 2;
  const named = sections.filter(({ heading }) => heading !== '');
  const within = named.map(({ id, heading }): ContentsEntry => ({ anchor: sectionAnchor(id), level, text: heading }));
  return title === '' ? within : [{ anchor: partAnchor(index), level: 1, text: title }, ...within];
}
