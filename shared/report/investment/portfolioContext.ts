import { engineVersion } from '../../base/engineVersion';
import type { Language } from '../../base/language';
import type { Figure as InvestmentFigure } from '../../investment/figure';
import type { Block, Cell, ReportDocument, Section, TableBlock } from '../document';
import type { Form } from '../formatFigure';
import { inputsHash } from '../inputsHash';
import { type NumberedWords, numberedWords } from '../numberedWords';
import { plainTable } from '../plainTable';
import type { InvestmentFacts } from './investmentFacts';

/** What a report on a portfolio is made from. `day` is the ISO date printed on it. */
export interface PortfolioInput {
  readonly facts: InvestmentFacts;
  readonly language: Language;
  readonly day: string;
}

/**
 * What the sections of a report on a portfolio share. Cells: `value.closing`, `returns.timeWeighted`, `growth.benchmark`,
 * `periods(2024).excess`, `risk.volatility.low`, `attribution.allocation`, `limits(ID).share`, `fees(3).rate`,
 * `ladder(2025-03).cash`, `liabilities(0.9).rate`, `values(2024-12-31).value`.
 */
export interface PortfolioContext extends NumberedWords {
  readonly facts: InvestmentFacts;
  /** A number, or a dash where there is none. */
  numberOrNone(cell: string, value: number | null, form: Form): Cell;
  /** A number, or why there is none. */
  defined(cell: string, figure: InvestmentFigure, form: Form): Cell;
}

export function portfolioContext({ facts, language }: PortfolioInput): PortfolioContext {
  const words = numberedWords(language);
  return {
    ...words,
    facts,
    numberOrNone: (cell, value, form) =>
      value === null ? words.write('report.table.none') : words.number(cell, value, form),
    defined: (cell, figure, form) =>
      figure.value === null
        ? words.write(`investment.undefined.${figure.why}`)
        : words.number(cell, figure.value, form),
  };
}

/** A table whose columns have no units of their own. */
export const tableOf = (
  caption: string,
  header: readonly string[],
  rows: TableBlock['rows'],
  note = '',
): TableBlock => ({ ...plainTable, caption, header, rows, note });

export const sectionOf = (id: string, heading: string, blocks: readonly Block[]): Section => ({ id, heading, blocks });

/** Which portfolio a report is on, by the files that it was opened from. */
export function portfolioProvenance({ view, liabilities }: InvestmentFacts): ReportDocument['provenance'] {
  const inputs = Object.fromEntries(view.files.map(({ file, sha256 }) => [file, sha256]));
  const subject = view.name === '' ? 'portfolio' : view.name;
  return { subject, engineVersion, seed: liabilities?.seed ?? null, inputs, inputsHash: inputsHash(inputs) };
}
