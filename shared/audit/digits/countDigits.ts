import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings, quoted } from '../../data/loading/sqlText';
import { type AmountRows, shownColumns, tableSql, whereSql } from '../amountRows';
import type { MantissaSums } from './mantissas';
import { type Setting, settingSql } from './setByRule';

/** Rows of the question and why some of them have no digits to count. */
export interface CountedRows {
  readonly rows: number;
  readonly empty: number;
  readonly zero: number;
  readonly negative: number;
  /** Above zero and below `least`. */
  readonly small: number;
  readonly counted: number;
}

/** Amounts with the same first two digits and as many digits before the point. */
export interface DigitCount {
  readonly digits: number;
  /** 0 for 1…9.99 yuan, 1 for 10…99.99. */
  readonly decade: number;
  readonly count: number;
}

export interface FrequentAmount {
  readonly amount: number;
  readonly count: number;
}

/** What the database counts; no single amount leaves it but the most frequent ones. */
export interface DigitCounts {
  readonly rows: CountedRows;
  readonly counts: readonly DigitCount[];
  readonly frequent: readonly FrequentAmount[];
  readonly set: readonly { readonly setting: Setting; readonly count: number }[];
  readonly mantissas: MantissaSums;
}

export interface DigitQuestion extends AmountRows {
  /** Amounts below are left out, as single digits say little; 10 unless given, 1 at least. */
  readonly least?: number;
}

const frequentAmounts = 10;
const leastOf = ({ least = 10 }: DigitQuestion): number => Math.max(1, least);

/** Digits are taken from the decimal text of the amount: logarithms move 1000 into the group of 99. */
const digitsSql = (amount: string): string => `substr(replace(${amount}::VARCHAR, '.', ''), 1, 2)::INTEGER`;

/** The amounts that are counted, as a table `amounts` of one column `x`. */
function amountsSql(question: DigitQuestion, bindings: Bindings): string {
  const amount = `${quoted(question.amount)}::DECIMAL(18, 2)`;
  return `WITH amounts AS (SELECT ${amount} AS x, ${settingSql(question.schema ? '' : question.table, question.amount)}
    AS setting FROM ${tableSql(question)}
    WHERE ${whereSql(question, bindings)} AND ${amount} >= ${bindings.bind(leastOf(question))})`;
}

function rowsSql(question: DigitQuestion, bindings: Bindings): string {
  const least = bindings.bind(leastOf(question));
  return `SELECT count(*)::DOUBLE AS rows, count(*) FILTER (x IS NULL)::DOUBLE AS empty,
      count(*) FILTER (x = 0)::DOUBLE AS zero, count(*) FILTER (x < 0)::DOUBLE AS negative,
      count(*) FILTER (x > 0 AND x < ${least})::DOUBLE AS small, count(*) FILTER (x >= ${least})::DOUBLE AS counted
    FROM (SELECT ${quoted(question.amount)}::DECIMAL(18, 2) AS x FROM ${tableSql(question)}
      WHERE ${whereSql(question, bindings)})`;
}

const countsSql = `SELECT ${digitsSql('x')} AS digits, (length(x::VARCHAR) - 4)::INTEGER AS decade,
  count(*)::DOUBLE AS count FROM amounts GROUP BY ALL ORDER BY ALL`;

const frequentSql = `SELECT x::DOUBLE AS amount, count(*)::DOUBLE AS count FROM amounts
  GROUP BY x ORDER BY count(*) DESC, x LIMIT ${frequentAmounts}`;

const setSql = `SELECT setting, count(*)::DOUBLE AS count FROM amounts WHERE setting IS NOT NULL
  GROUP BY setting ORDER BY setting`;

const mantissaSql = `SELECT count(*)::DOUBLE AS n, COALESCE(avg(m), 0) AS mean, COALESCE(var_samp(m), 0) AS variance,
    COALESCE(avg(cos(2 * pi() * m)), 0) AS cosine, COALESCE(avg(sin(2 * pi() * m)), 0) AS sine,
    COALESCE(avg(10 ** (1 + m)), 0) AS collapsed
  FROM (SELECT log10(x::DOUBLE) - (length(x::VARCHAR) - 4) AS m FROM amounts)`;

/** Counts the leading digits of an amount in the database. */
export async function countDigits(session: Session, question: DigitQuestion): Promise<Result<DigitCounts>> {
  const asked = <Row>(write: (bindings: Bindings) => string): Promise<Result<readonly Row[]>> => {
    const bindings = new Bindings();
    return session.query<Row>(bindings.statement(write(bindings)));
  };
  const overAmounts = <Row>(select: string) => asked<Row>((bindings) => `${amountsSql(question, bindings)} ${select}`);
  const rows = await asked<CountedRows>((bindings) => rowsSql(question, bindings));
  if (!rows.ok) return rows;
  const counts = await overAmounts<DigitCount>(countsSql);
  if (!counts.ok) return counts;
  const frequent = await overAmounts<FrequentAmount>(frequentSql);
  if (!frequent.ok) return frequent;
  const set = await overAmounts<{ readonly setting: Setting; readonly count: number }>(setSql);
  if (!set.ok) return set;
  const mantissas = await overAmounts<MantissaSums>(mantissaSql);
  if (!mantissas.ok) return mantissas;
  return success({
    rows: rows.value[0],
    counts: counts.value,
    frequent: frequent.value,
    set: set.value,
    mantissas: mantissas.value[0],
  });
}

/** Rows whose amount begins with these two digits, the largest first; all values as text, persons masked. */
export async function rowsWithDigits(
  session: Session,
  question: DigitQuestion,
  { digits, limit }: { readonly digits: number; readonly limit: number },
): Promise<Result<readonly Readonly<Record<string, string | null>>[]>> {
  const bindings = new Bindings();
  const amount = `${quoted(question.amount)}::DECIMAL(18, 2)`;
  return session.query(
    bindings.statement(`SELECT ${shownColumns(question, [])} FROM (SELECT * FROM ${tableSql(question)} AS counted
      WHERE ${whereSql(question, bindings)} AND ${amount} >= ${bindings.bind(leastOf(question))}
        AND ${digitsSql(amount)} = ${bindings.bind(digits)}
      ORDER BY ${quoted(question.amount)} DESC, counted LIMIT ${Math.floor(limit)})`),
  );
}
