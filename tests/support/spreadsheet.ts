import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { strFromU8, unzipSync } from 'fflate';

/** A cell as its file states it: 1-based row and column, formula without its sign, and the value that was stored. */
export interface StatedCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  readonly value: string | number;
  /** Its style says that it is text whatever it begins with. */
  readonly quoted: boolean;
}

const plain = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

function cellOf(
  [, letters = '', row = '', style = '', inside = '']: RegExpMatchArray,
  quoted: readonly boolean[],
): StatedCell {
  const [, formula] = /<f>(.*?)<\/f>/s.exec(inside) ?? [];
  const [, value = '', text = ''] = /<v>(.*?)<\/v>|<t[^>]*>(.*?)<\/t>/s.exec(inside) ?? [];
  return {
    row: Number(row),
    column: columnNumber(letters),
    formula: formula === undefined ? null : plain(formula),
    value: value === '' ? plain(text) : Number(value),
    quoted: quoted[Number(style)] ?? false,
  };
}

/** The sheets of a workbook by name, as stated in its XML. */
export function statedSheets(xlsx: Uint8Array): ReadonlyMap<string, readonly StatedCell[]> {
  const parts = unzipSync(xlsx);
  const [, formats = ''] =
    /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())) ?? [];
  const quoted = [...formats.matchAll(/<xf [^>]*>/g)].map(([format]) => format.includes('quotePrefix="1"'));
  const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="(.*?)"/g)];
  return new Map(
    names.map(([, name = ''], at) => {
      const xml = strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`] ?? new Uint8Array());
      return [
        plain(name),
        [...xml.matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"[^>]*>(.*?)<\/c>/gs)].map((cell) => cellOf(cell, quoted)),
      ];
    }),
  );
}

/** A workbook in a spreadsheet engine of other authors, all formulas worked out anew. */
export function recalculated(sheets: ReadonlyMap<string, readonly StatedCell[]>): Model {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  const model = new Model('report', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  for (const [at, name] of [...sheets.keys()].entries()) {
    if (at > 0) model.newSheet();
    model.renameSheet(at, name);
  }
  for (const [at, cells] of [...sheets.values()].entries()) {
    for (const { row, column, formula, value } of cells) {
      // Files name functions that are newer than the format with a prefix; nobody types it.
      const typed = formula === null ? String(value) : `=${formula.replaceAll('_xlfn.', '')}`;
      if (typeof value === 'number') model.setUserInput(at, row, column, typed);
    }
  }
  model.resumeEvaluation();
  model.evaluate();
  return model;
}

/** A formula worked out on a sheet of its own, to all digits that the engine shows of a number. */
export function asked(model: Model, formula: string): number {
  const sheet = model.getWorksheetsProperties().length - 1;
  model.setUserInput(sheet, 1, 200, `=${formula}`);
  model.evaluate();
  return Number(model.getFormattedCellValue(sheet, 1, 200).replaceAll(',', ''));
}
