import { translator } from '../text/translator';
import type { ReportDocument, TableBlock } from './document';
import { plainTable } from './plainTable';

/** The SHA-256 of everything that went into the run, as an annex that documents without room for it leave out. */
export function inputsTable({ provenance, language }: ReportDocument): TableBlock {
  const write = translator(language);
  return {
    ...plainTable,
    caption: write('report.annex.inputs'),
    header: [write('report.annex.input'), 'SHA-256'],
    rows: Object.entries(provenance.inputs),
  };
}
