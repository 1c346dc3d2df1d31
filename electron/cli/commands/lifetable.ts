import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import { type Closing, closings, type LifeTable, lifeTable } from '../../../shared/mortality/lifeTable';
import { type TableSex, tableSexes } from '../../../shared/mortality/separation';
import { wholeLifeColumns } from '../../../shared/mortality/wholeLife';
import { ageList } from '../ageList';
import type { Command, Reply } from '../command';
import { type DeathChances, readDeathChances } from '../deathChances';
import { choiceOption, numberOption, onlyFile, textOption } from '../readOptions';
import { textTable } from '../textTable';

interface Row {
  readonly age: number;
  readonly qx: number;
  readonly lx: number;
  readonly dx: number;
  readonly Lx: number;
  readonly Tx: number;
  readonly ex: number;
  readonly annuityDue: number;
  readonly insurance: number;
}

interface Asked {
  readonly interest: number;
  readonly closing: Closing;
  readonly sex: TableSex;
  readonly ages: ReadonlySet<number> | null;
}

/** The rows of the ages in the file; a table that is continued beyond them does not show its own. */
function rowsOf(table: LifeTable, given: number, interest: number): Row[] {
  const whole = wholeLifeColumns(table, interest);
  const at = (column: Float64Array, k: number): number => column[k] ?? Number.NaN;
  return table.ages.slice(0, given).map((age, k) => ({
    age,
    qx: at(table.qx, k),
    lx: at(table.lx, k),
    dx: at(table.dx, k),
    Lx: at(table.Lx, k),
    Tx: at(table.Tx, k),
    ex: at(table.ex, k),
    annuityDue: at(whole.annuityDue, k),
    insurance: at(whole.insurance, k),
  }));
}

function build(file: string, { firstAge, qx }: DeathChances, asked: Asked): Result<Reply> {
  const { interest, closing, sex, ages } = asked;
  // Nobody would ever leave an open group that does not die.
  if (closing !== 'last' && qx.at(-1) === 0) {
    const cell = { file, line: qx.length + 1, column: 'qx', value: '0' };
    return failed({ code: 'dataset/bad-value', ...cell, expected: '> 0 | --closing last' });
  }
  const rows = rowsOf(lifeTable(qx, { firstAge, closing, sex }), qx.length, interest);
  const shown = ages === null ? rows : rows.filter(({ age }) => ages.has(age));
  return success({ document: { file, interest, closing, sex, rows: shown }, text: inWords(shown) });
}

function inWords(rows: readonly Row[]): string {
  const header = ['age', 'qx', 'lx', 'dx', 'Lx', 'Tx', 'ex', 'annuityDue', 'insurance'];
  const cells = rows.map((row) => [
    String(row.age),
    row.qx.toFixed(6),
    ...[row.lx, row.dx, row.Lx, row.Tx].map((value) => value.toFixed(1)),
    row.ex.toFixed(3),
    row.annuityDue.toFixed(5),
    row.insurance.toFixed(5),
  ]);
  return textTable(header, cells);
}

/** A life table with ä and A for every age, from the chances to die in a CSV file. */
export const lifetable: Command = {
  options: {
    interest: { type: 'string' },
    ages: { type: 'string' },
    closing: { type: 'string' },
    sex: { type: 'string' },
  },
  run: async ({ positionals, options }) => {
    const file = onlyFile(positionals, 'FILE.csv');
    if (!file.ok) return file;
    const asked = combine({
      interest: numberOption(options, 'interest', { low: -0.5, high: 1 }, 0.05),
      closing: choiceOption(options, 'closing', closings, 'open'),
      sex: choiceOption(options, 'sex', tableSexes, 'both'),
      ages: ageList(textOption(options, 'ages')),
    });
    if (!asked.ok) return asked;
    const chances = await readDeathChances(file.value);
    return chances.ok ? build(file.value, chances.value, asked.value) : chances;
  },
};
