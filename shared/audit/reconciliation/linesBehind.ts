import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings } from '../../data/loading/sqlText';
import type { IsoDate } from '../../parameters/parameter';
import { makeBankParts } from './bankParts';
import { lineGroups, type MovementItem, outgoItems, type StepKind } from './reconciliation';

/** Which lines: those behind a step of a waterfall, or behind an item of the three-way match. */
export interface LinesAsked {
  readonly region: string;
  readonly scheme: string;
  readonly kind: StepKind;
  readonly item: MovementItem | null;
  /** Months; those of a step are its periods. */
  readonly periods: readonly IsoDate[];
  readonly from: number;
  readonly count: number;
}

/** A bank line, an entry of the books, or the payments of one day in the business records. */
export interface LineBehind {
  readonly side: 'bank' | 'ledger' | 'business';
  readonly period: IsoDate;
  /** Null for an entry of the books, which is for a month. */
  readonly date: IsoDate | null;
  /** With the sign of the item in the books. */
  readonly amount: number;
  readonly item: string;
  readonly account: string | null;
  readonly counterparty: string | null;
  /** Payments that a day's business takes together. */
  readonly payments: number;
  readonly sourceTable: string;
  readonly sourceId: string | null;
  readonly sourceRow: number | null;
  /** Another side has exactly this amount in the same month. */
  readonly matched: boolean;
}

export interface LinesBehind {
  readonly lines: readonly LineBehind[];
  readonly total: number;
}

interface LineRow {
  readonly side: LineBehind['side'];
  readonly period: string;
  readonly date: string | null;
  readonly amount: number;
  readonly item: string;
  readonly account: string | null;
  readonly counterparty: string | null;
  readonly payments: number;
  readonly source_table: string;
  readonly source_id: string | null;
  readonly source_row: number | null;
  readonly matched: boolean;
  readonly total: number;
}

/** What the business records hold of an item, a day at a time, as region, fund, day, amount and payments. */
const businessDays: Partial<Record<MovementItem, string>> = {
  benefits: `SELECT region_code, scheme, paid_on AS day, sum(amount) AS amount, count(*) AS payments, 'benefits' AS source
    FROM benefits WHERE paid_on IS NOT NULL GROUP BY ALL`,
  contributions: `SELECT region_code, scheme, paid_on AS day,
    sum(COALESCE(employer_amount, 0) + COALESCE(employee_amount, 0)) AS amount, count(*) AS payments,
    'contributions' AS source FROM contributions WHERE paid_on IS NOT NULL GROUP BY ALL`,
  transfer_in: `SELECT to_region AS region_code, 'pension_employee' AS scheme, completed_on AS day,
    sum(COALESCE(account_amount, 0) + COALESCE(pooled_amount, 0)) AS amount, count(*) AS payments, 'transfers' AS source
    FROM transfers WHERE completed_on IS NOT NULL GROUP BY ALL`,
  transfer_out: `SELECT from_region AS region_code, 'pension_employee' AS scheme, completed_on AS day,
    sum(COALESCE(account_amount, 0) + COALESCE(pooled_amount, 0)) AS amount, count(*) AS payments, 'transfers' AS source
    FROM transfers WHERE completed_on IS NOT NULL GROUP BY ALL`,
};

/** Which entries of the books a step is made of, as a condition; `months` and `item` are written as they are bound. */
function entriesIn(kind: StepKind, months: string, item: string): string {
  if (kind === 'opening') {
    return `(item = 'opening' AND period IN ${months}
      OR item = 'closing' AND (period + INTERVAL 1 MONTH)::DATE IN ${months})`;
  }
  if (kind === 'balance') return `period IN ${months}`;
  return `period IN ${months} AND item = ${item}`;
}

const isOutgo = (item: MovementItem | null): boolean => outgoItems.some((outgo) => outgo === item);

function lineRows(asked: LinesAsked) {
  const { region, scheme, kind, item, periods, from, count } = asked;
  const bindings = new Bindings();
  const fund = `region_code = ${bindings.bind(region)} AND scheme = ${bindings.bind(scheme)}`;
  const months = `(${['NULL', ...periods.map((period) => `CAST(${bindings.bind(period)} AS DATE)`)].join(', ')})`;
  const ofItem = `CAST(${bindings.bind(item)} AS VARCHAR)`;
  const group = lineGroups.find((each) => each === kind);
  const business = item === null ? undefined : businessDays[item];
  return bindings.statement(`
    WITH sides AS (
      SELECT 'bank' AS side, period, date, ${isOutgo(item) ? '-amount' : 'amount'} AS amount, part AS item,
        account_id AS account, counterparty, 1 AS payments, 'bank_statements' AS source_table, source_id, source_row
      FROM reconciled_lines WHERE ${fund} AND period IN ${months} AND part = ${group === undefined ? ofItem : `'${group}'`}
      UNION ALL
      SELECT 'ledger', period, NULL, amount, item, NULL, NULL, 1, 'fund_ledger', source_id, source_row
      FROM fund_ledger WHERE ${fund} AND ${entriesIn(kind, months, ofItem)}
      ${
        business === undefined
          ? ''
          : `UNION ALL
      SELECT 'business', date_trunc('month', day)::DATE, day, amount, ${ofItem}, NULL, NULL, payments, source,
        NULL, NULL
      FROM (${business}) WHERE ${fund} AND date_trunc('month', day)::DATE IN ${months}`
      }),
    matched AS (
      SELECT *, min(side) OVER same <> max(side) OVER same AS matched FROM sides
      WINDOW same AS (PARTITION BY period, amount))
    SELECT side, period::VARCHAR AS period, date::VARCHAR AS date, amount::DOUBLE AS amount, item, account, counterparty,
      payments::DOUBLE AS payments, source_table, source_id, source_row::DOUBLE AS source_row, matched,
      count(*) OVER ()::DOUBLE AS total
    FROM matched ORDER BY matched, period, side, date, account, source_row, amount
    LIMIT ${Math.trunc(count)} OFFSET ${Math.trunc(from)}`);
}

/** The lines behind a step, those that nothing answers to first. */
export async function linesBehind(session: Session, asked: LinesAsked): Promise<Result<LinesBehind>> {
  const made = await makeBankParts(session);
  if (!made.ok) return made;
  const rows = await session.query<LineRow>(lineRows(asked));
  if (!rows.ok) return rows;
  const lines = rows.value.map(({ source_table, source_id, source_row, total: _, ...line }) => ({
    ...line,
    sourceTable: source_table,
    sourceId: source_id,
    sourceRow: source_row,
  }));
  return success({ lines, total: rows.value[0]?.total ?? 0 });
}
