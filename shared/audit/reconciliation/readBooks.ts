import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings, literals } from '../../data/loading/sqlText';
import type { FundBooks, FundMonth, Part, PartSums, Span } from './fundMonths';
import { type MovementItem, movementItems, outgoItems, type ReconcileQuestion } from './reconciliation';

interface PartRow {
  readonly region: string;
  readonly scheme: string;
  readonly period: string;
  readonly part: Part;
  readonly ledger: number | null;
  readonly bank: number | null;
  readonly business: number | null;
  readonly lines: number;
}

/** What business records paid or received, by the month of payment. */
const business = `
  SELECT region_code, scheme, date_trunc('month', paid_on)::DATE AS period, 'benefits' AS part, sum(amount) AS amount
  FROM benefits WHERE paid_on IS NOT NULL GROUP BY ALL
  UNION ALL
  SELECT region_code, scheme, date_trunc('month', paid_on)::DATE, 'contributions',
    sum(COALESCE(employer_amount, 0) + COALESCE(employee_amount, 0))
  FROM contributions WHERE paid_on IS NOT NULL GROUP BY ALL
  UNION ALL
  SELECT to_region, 'pension_employee', date_trunc('month', completed_on)::DATE, 'transfer_in',
    sum(COALESCE(account_amount, 0) + COALESCE(pooled_amount, 0))
  FROM transfers WHERE completed_on IS NOT NULL GROUP BY ALL
  UNION ALL
  SELECT from_region, 'pension_employee', date_trunc('month', completed_on)::DATE, 'transfer_out',
    sum(COALESCE(account_amount, 0) + COALESCE(pooled_amount, 0))
  FROM transfers WHERE completed_on IS NOT NULL GROUP BY ALL`;

/** Every part of every month of the funds that keep books, in fen; expenditure at the bank has the sign of the books. */
function partRows({ region, scheme }: ReconcileQuestion) {
  const bindings = new Bindings();
  const asked = [
    region === undefined ? 'true' : `region_code = ${bindings.bind(region)}`,
    scheme === undefined ? 'true' : `scheme = ${bindings.bind(scheme)}`,
  ].join(' AND ');
  return bindings.statement(`
    WITH parts AS (
      SELECT region_code, scheme, period, item AS part, amount AS ledger, NULL AS bank, NULL AS business, 0 AS lines
      FROM fund_ledger
      UNION ALL
      SELECT region_code, scheme, period, part,
        NULL, CASE WHEN part IN (${literals(outgoItems)}) THEN -amount ELSE amount END, NULL, 1 FROM reconciled_lines
      UNION ALL
      SELECT region_code, scheme, period, part, NULL, NULL, amount, 0 FROM (${business})),
    funds AS (SELECT DISTINCT region_code, scheme FROM fund_ledger WHERE ${asked})
    SELECT region_code AS region, scheme, period::VARCHAR AS period, part, (sum(ledger) * 100)::DOUBLE AS ledger,
      (sum(bank) * 100)::DOUBLE AS bank, (sum(business) * 100)::DOUBLE AS business, sum(lines)::DOUBLE AS lines
    FROM parts JOIN funds USING (region_code, scheme)
    GROUP BY region_code, scheme, period, part ORDER BY region, scheme, period, part`);
}

const spanOf = (periods: readonly string[]): Span | null =>
  periods.length === 0 ? null : { from: periods[0], until: periods[periods.length - 1] };

/** Rows of one fund, in order of months, as its books. */
function booksOf(rows: readonly PartRow[]): FundBooks {
  const months = new Map<string, Map<Part, PartSums>>();
  for (const { period, part, ledger, bank, business: recorded, lines } of rows) {
    const parts = months.get(period) ?? new Map<Part, PartSums>();
    parts.set(part, { ledger, bank, business: recorded, lines });
    months.set(period, parts);
  }
  const all: FundMonth[] = [...months].map(([period, parts]) => ({ period, parts }));
  const recordedIn = (item: MovementItem): Span | null =>
    spanOf(rows.filter((row) => row.part === item && row.business !== null).map(({ period }) => period));
  const spans = movementItems.flatMap((item) => {
    const span = recordedIn(item);
    return span === null ? [] : [[item, span] as const];
  });
  return {
    region: rows[0].region,
    scheme: rows[0].scheme,
    // Bank lines and payments beyond the books are nothing that books could be held against.
    months: all.filter(({ parts }) => [...parts.values()].some(({ ledger }) => ledger !== null)),
    bank: spanOf(rows.filter(({ bank }) => bank !== null).map(({ period }) => period)),
    business: new Map(spans),
  };
}

/** The books of every fund asked for, beside what banks and business records say; needs `reconciled_lines`. */
export async function readBooks(session: Session, question: ReconcileQuestion): Promise<Result<readonly FundBooks[]>> {
  const rows = await session.query<PartRow>(partRows(question));
  if (!rows.ok) return rows;
  const funds = new Map<string, PartRow[]>();
  for (const row of rows.value) {
    const key = `${row.region} ${row.scheme}`;
    const fund = funds.get(key) ?? [];
    fund.push(row);
    funds.set(key, fund);
  }
  return success([...funds.values()].map(booksOf));
}
