import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import {
  type Continuation,
  type ContinuationChoices,
  continuations,
  continued,
} from '../../../shared/mortality/continuation';
import { type Closing, closings, type LifeTable, lifeTable } from '../../../shared/mortality/lifeTable';
import { type TableSex, tableSexes } from '../../../shared/mortality/separation';
import { wholeLifeColumns } from '../../../shared/mortality/wholeLife';
import { ageList } from '../ageList';
import type { Command, Invocation, OptionValues, Reply } from '../command';
import { type DeathChances, readDeathChances } from '../deathChances';
import { choiceOption, numberOption, onlyFile, textOption } from '../readOptions';
import { bundledChances } from '../standardChances';
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
  /** Null where it is not said; a bundled table then says it itself. */
  readonly sex: TableSex | null;
  readonly ages: ReadonlySet<number> | null;
  readonly continue: Continuation | null;
  readonly from: number;
  readonly to: number;
}

const usualJoin = 90;
const usualEnd = 120;
const oldest = 150;

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

/** The ages of the source, or those up to `--to` where the table is continued. */
function withContinuation(chances: DeathChances, { continue: how, from, to }: Asked): Result<DeathChances> {
  if (how === null) return success(chances);
  const { firstAge, qx } = chances;
  const [low, high] = [firstAge + 1, firstAge + qx.length - 1];
  if (from < low || from > high) {
    return failed({ code: 'usage/bad-option', option: '--from', value: String(from), expected: `${low} … ${high}` });
  }
  const choices: ContinuationChoices = { from, to: Math.max(from, to) };
  const longer = continued(qx, firstAge, how, choices);
  return longer.ok ? success({ ...chances, qx: [...longer.value] }) : longer;
}

function build({ name, firstAge, qx, sex: own }: DeathChances, asked: Asked): Result<Reply> {
  const { interest, closing, ages } = asked;
  const sex = asked.sex ?? own ?? 'both';
  // Nobody would ever leave an open group that does not die.
  if (closing !== 'last' && qx.at(-1) === 0) {
    const cell = { file: name, line: qx.length + 1, column: 'qx', value: '0' };
    return failed({ code: 'dataset/bad-value', ...cell, expected: '> 0 | --closing last' });
  }
  const rows = rowsOf(lifeTable(qx, { firstAge, closing, sex }), qx.length, interest);
  const shown = ages === null ? rows : rows.filter(({ age }) => ages.has(age));
  return success({ document: { file: name, interest, closing, sex, rows: shown }, text: inWords(shown) });
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

function askedOf(options: OptionValues): Result<Asked> {
  const years = { low: 0, high: oldest, whole: true };
  return combine({
    interest: numberOption(options, 'interest', { low: -0.5, high: 1 }, 0.05),
    closing: choiceOption(options, 'closing', closings, 'open'),
    sex: choiceOption(options, 'sex', tableSexes, null),
    ages: ageList(textOption(options, 'ages')),
    continue: choiceOption(options, 'continue', continuations, null),
    from: numberOption(options, 'from', years, usualJoin),
    to: numberOption(options, 'to', years, usualEnd),
  });
}

/** The chances of the user's file, or of the bundled table that is named in its place. */
async function chancesFor({ positionals, options, datasets }: Invocation): Promise<Result<DeathChances>> {
  const id = textOption(options, 'table');
  if (id !== undefined && positionals.length === 0) return bundledChances(datasets, id);
  if (id !== undefined) {
    return failed({ code: 'usage/bad-option', option: '--table', value: id, expected: 'FILE.csv | --table' });
  }
  const file = onlyFile(positionals, 'FILE.csv');
  return file.ok ? readDeathChances(file.value) : file;
}

/** A life table with ä and A for every age, from the chances to die in a CSV file or of a bundled table. */
export const lifetable: Command = {
  options: {
    table: { type: 'string' },
    interest: { type: 'string' },
    ages: { type: 'string' },
    closing: { type: 'string' },
    sex: { type: 'string' },
    continue: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  run: async (invocation) => {
    const asked = askedOf(invocation.options);
    if (!asked.ok) return asked;
    const chances = await chancesFor(invocation);
    if (!chances.ok) return chances;
    const whole = withContinuation(chances.value, asked.value);
    return whole.ok ? build(whole.value, asked.value) : whole;
  },
};
