import { inLanguage } from '../base/language';
import type { Reference, Sourced } from '../data/baseData';
import type { Block, SourceItem, TableBlock } from './document';
import type { Form } from './formatFigure';
import { plainTable } from './plainTable';
import type { ReportWords } from './reportContext';

/** A published number, the cell by which a report names it, and how it is written. */
export interface CitedNumber {
  readonly sourced: Sourced;
  readonly cell: string;
  readonly form: Form;
}

export interface CitedRow {
  readonly label: string;
  /** One a column; null where nothing is published. */
  readonly numbers: readonly (CitedNumber | null)[];
}

/** A table of published numbers, and the references that they name. */
export interface CitedRows {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly CitedRow[];
  readonly references: readonly Reference[];
}

/** The table, each number with the place of its source in the list below it; in the list, how far it was checked. */
export function citedTable(words: ReportWords, { caption, header, rows, references }: CitedRows): readonly Block[] {
  const { write, figure, sentence } = words;
  const sources: Sourced[] = [];
  const placeOf = (sourced: Sourced): number => {
    const at = sources.findIndex((other) => isSameSource(other, sourced));
    return at === -1 ? sources.push(sourced) : at + 1;
  };
  const table: TableBlock = {
    ...plainTable,
    caption,
    header,
    rows: rows.map(({ label, numbers }) => [
      label,
      ...numbers.map((number) => {
        if (number === null) return write('disclosure.notHeld');
        const place = String(placeOf(number.sourced));
        return sentence('disclosure.cited', { value: figure(number.cell, number.form), place });
      }),
    ]),
    note: write('disclosure.citedNote'),
  };
  const items = sources.map((sourced, at) => sourceItem(words, references, sourced, at + 1));
  return [table, { kind: 'sources', items }];
}

/** A publication may hold figures of different marks: rounded ones, or ones worked out from others. */
const isSameSource = (a: Sourced, b: Sourced): boolean => a.reference === b.reference && a.status === b.status;

function sourceItem(
  { write, language }: ReportWords,
  references: readonly Reference[],
  { reference: id, status: mark }: Sourced,
  place: number,
): SourceItem {
  const reference = references.find((candidate) => candidate.id === id);
  return {
    title: `[${place}] ${reference === undefined ? id : inLanguage(reference.title, language)}`,
    mark,
    status: write(`report.status.${mark}`),
    detail: reference === undefined ? '' : inLanguage(reference.publisher, language),
  };
}
