import type { Result } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings, quoted } from '../../data/loading/sqlText';
import { type AmountRows, tableSql, whereSql } from '../amountRows';

/** Amounts from `from` on, below the next band. */
export interface AmountBand {
  /** Null for what is below zero, which is one band. */
  readonly from: number | null;
  readonly count: number;
  readonly sum: number;
}

/** How many rows and how much money lie in bands at 1, 2 and 5 of every power of ten. */
export function amountBands(session: Session, rows: AmountRows): Promise<Result<readonly AmountBand[]>> {
  const bindings = new Bindings();
  const amount = `${quoted(rows.amount)}::DECIMAL(18, 2)`;
  // Length of the decimal text tells the power of ten without a logarithm, which rounds at the limits.
  const power = `(10 ** greatest(length(x::VARCHAR) - 4, 0))::DECIMAL(18, 2)`;
  return session.query<AmountBand>(
    bindings.statement(`SELECT CASE WHEN x < 0 THEN NULL WHEN x < 1 THEN 0
          ELSE (${power} * CASE WHEN x < 2 * ${power} THEN 1 WHEN x < 5 * ${power} THEN 2 ELSE 5 END)::DOUBLE
        END AS "from", count(*)::DOUBLE AS count, sum(x)::DOUBLE AS sum
      FROM (SELECT ${amount} AS x FROM ${tableSql(rows)} WHERE ${whereSql(rows, bindings)})
      WHERE x IS NOT NULL GROUP BY ALL ORDER BY 1 NULLS FIRST`),
  );
}
