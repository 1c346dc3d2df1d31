import type { Translate } from '../../text/translator';
import type { Part, ReportDocument, Section } from '../document';
import { quoted, type SheetCell, type UnnamedSheet } from './sheet';
import { headRow, said } from './tableSheets';

/** What a sheet is called and what stands on it. */
export interface Listed {
  readonly name: string;
  readonly about: string;
}

/** What the report is, which run it is on, and a link to each other sheet. */
export function contentsSheet(report: ReportDocument, listed: readonly Listed[], write: Translate): UnnamedSheet {
  return {
    widths: [34, 110],
    frozen: 0,
    rows: [
      [said(report.title, 'title')],
      [said(report.subtitle, 'plain')],
      [said(report.headline.text, 'plain')],
      ...report.identity.map(({ label, value }) => [said(label, 'plain'), said(value, 'words')]),
      [],
      headRow([write('reportSheets.sheet'), write('reportSheets.about')]),
      ...listed.map(({ name, about }): readonly SheetCell[] => [
        { text: name, look: 'link', link: `${quoted(name)}!A1` },
        said(about, 'words'),
      ]),
    ],
    charts: [],
  };
}

/** The words of the report under their headings. */
export const wordsSheet = ({ parts }: ReportDocument): UnnamedSheet => ({
  widths: [120],
  frozen: 0,
  rows: parts.flatMap(partRows),
  charts: [],
});

function partRows({ title, sections }: Part): readonly (readonly SheetCell[])[] {
  const rows = sections.flatMap(sectionRows);
  return title === '' || rows.length === 0 ? rows : [[said(title, 'title')], ...rows];
}

function sectionRows({ heading, blocks }: Section): readonly (readonly SheetCell[])[] {
  const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [[said(block.text, 'words')]] : []));
  return heading === '' || words.length === 0 ? words : [headRow([heading]), ...words];
}
