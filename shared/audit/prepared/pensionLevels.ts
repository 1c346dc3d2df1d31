import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import type { Preparation } from '../preparation';
import { type PlaceFigures, readPlaceFigures } from '../recompute/placeFigures';
import { fillBy, fillRows } from './fillRows';

/** Schemes whose pensions are awarded by a sheet and raised every year. */
export const raisedSchemes = "('pension_employee', 'pension_institution')";

const months = {
  name: 'increase_months',
  columns: { region_code: 'VARCHAR', scheme: 'VARCHAR', year: 'INTEGER', period: 'DATE' },
} as const;

interface PlaceYear {
  readonly region: string;
  readonly scheme: string;
  readonly year: number;
}

/** Months from which increases are paid, where that is not January. */
async function fillMonths(session: Session, figures: PlaceFigures): Promise<Result<void>> {
  const places = await session.query<PlaceYear>(
    plainSql(`SELECT DISTINCT region_code AS region, scheme, year(period)::INTEGER AS year FROM benefits
      WHERE benefit_type = 'pension' AND scheme IN ${raisedSchemes} AND region_code IS NOT NULL`),
  );
  if (!places.ok) return places;
  const typed = Object.entries(months.columns).map(([column, type]) => `${column} ${type}`);
  const made = await session.query(plainSql(`CREATE OR REPLACE TEMP TABLE ${months.name} (${typed.join(', ')})`));
  if (!made.ok) return made;
  const rows = places.value.flatMap(({ region, scheme, year }) => {
    const month = figures.increase(scheme, region, year)?.month ?? 1;
    return month === 1 ? [] : [[region, scheme, String(year), `${year}-${String(month).padStart(2, '0')}-01`]];
  });
  return rows.length === 0 ? success(undefined) : fillRows(session, months, rows);
}

/** The middle one of up to three amounts, the lower of two: one month with arrears in it does not count. */
const middle = (list: string): string => `list_sort(${list})[(len(${list}) + 1) // 2]`;

/**
 * What each pension in payment amounts to between two increases. `paid_first` and `paid_last` are the middle ones of the
 * first and last three months; spells of a member follow one another in the order of the table.
 */
export const pensionLevels: Preparation = {
  name: 'pension_levels',
  columns: {
    member_id: 'VARCHAR',
    scheme: 'VARCHAR',
    region_code: 'VARCHAR',
    /** Year of the increase that the spell begins with. */
    spell: 'INTEGER',
    starts: 'DATE',
    first_period: 'DATE',
    last_period: 'DATE',
    months: 'INTEGER',
    paid_first: 'DECIMAL(18,2)',
    paid_last: 'DECIMAL(18,2)',
    source_id: 'VARCHAR',
    source_row: 'BIGINT',
  },
  needs: ['benefits', 'statistics', 'regions'],
  async fill(session, context) {
    const figures = await readPlaceFigures(session, context);
    if (!figures.ok) return figures;
    const filled = await fillMonths(session, figures.value);
    if (!filled.ok) return filled;
    return fillBy(
      session,
      `INSERT INTO pension_levels
      WITH paid AS (
        SELECT b.*, year(b.period) - CASE WHEN b.period < m.period THEN 1 ELSE 0 END AS spell
        FROM benefits b LEFT JOIN ${months.name} m
          ON m.region_code = b.region_code AND m.scheme = b.scheme AND m.year = year(b.period)
        WHERE b.benefit_type = 'pension' AND b.scheme IN ${raisedSchemes}
      ), spells AS (
        SELECT member_id, scheme, spell, min(period) AS first_period, max(period) AS last_period, count(*) AS months,
          arg_min(amount, period, 3) AS firsts, arg_max(amount, period, 3) AS lasts,
          arg_min(region_code, period) AS region_code, arg_min(source_id, period) AS source_id,
          arg_min(source_row, period) AS source_row
        FROM paid GROUP BY member_id, scheme, spell
      )
      SELECT s.member_id, s.scheme, s.region_code, s.spell, COALESCE(m.period, make_date(s.spell, 1, 1)), first_period,
        last_period, months, ${middle('firsts')}, ${middle('lasts')}, source_id, source_row
      FROM spells s LEFT JOIN ${months.name} m
        ON m.region_code = s.region_code AND m.scheme = s.scheme AND m.year = s.spell
      ORDER BY s.member_id, s.scheme, s.spell`,
    );
  },
};
