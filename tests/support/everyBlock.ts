import type { Language } from '../../shared/base/language';
import type { BridgeBlock, Figure, ReportDocument } from '../../shared/report/document';
import { paragraphToWrite } from '../../shared/report/paragraph';
import { made } from './madeReports';

const figure = (value: number, cell: string): Figure => ({ text: value.toFixed(1), value, cell });

/** Steps on either side of zero and across it: 1.5 − 4 + 0.5 + 5 = 3. */
export const acrossZero: BridgeBlock = {
  kind: 'bridge',
  title: 'From 1.5 to 3.0',
  figures: [],
  stepLabel: 'Step',
  valueLabel: '% of payroll',
  bars: [
    { name: 'Before', figure: figure(1.5, 'steps.before'), from: null, to: 1.5 },
    { name: 'Down', figure: figure(-4, 'steps.down'), from: 1.5, to: -2.5 },
    { name: 'Up a little', figure: figure(0.5, 'steps.little'), from: -2.5, to: -2 },
    { name: 'Up', figure: figure(5, 'steps.up'), from: -2, to: 3 },
    { name: 'After', figure: figure(3, 'steps.after'), from: null, to: 3 },
  ],
};

/** The committee's report with a chapter that has a bridge, two tables under one heading and a place for words. */
export function everyBlock(language: Language): ReportDocument {
  const { document: report } = made('current law', language);
  const caption = 'A table whose caption is longer than any name of a sheet';
  const table = { ...report.data, caption, rows: report.data.rows.slice(0, 3) };
  const wanted = paragraphToWrite('chapter.opinion', { text: 'The opinion of the actuary', figures: [] });
  const section = { id: 'steps', heading: 'Steps: all/of them', blocks: [wanted, acrossZero, table, table] };
  const chapter = { layout: 'chapter', title: 'How it came about', sections: [section] } as const;
  return { ...report, parts: [...report.parts, chapter] };
}
