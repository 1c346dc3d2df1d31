import type { Preparation } from '../preparation';
import { fillBy } from './fillRows';

/**
 * The share as it has stood since 2019-05-01. Projections convert the one before to the wage of all units; a ledger
 * holds the wage that the bounds of its time were published from, of which it was the same share.
 */
const share = (parameter: string): string =>
  `(SELECT value FROM law_values WHERE parameter = '${parameter}'
    AND greatest(make_date(wages.year + 1, 1, 1), DATE '2019-05-01') BETWEEN from_date AND until_date)`;

/**
 * Bounds of the contribution base in a year: shares of the average wage of the year before, of the region or else of
 * its province. Source: 社会保险法 第十二条; 国办发〔2019〕13号.
 */
export const wageBounds: Preparation = {
  name: 'wage_bounds',
  columns: {
    region_code: 'VARCHAR',
    year: 'INTEGER',
    average_wage: 'DECIMAL(18,2)',
    floor: 'DECIMAL(18,2)',
    cap: 'DECIMAL(18,2)',
  },
  needs: ['average_wage', 'regions', 'contributions', 'law_values'],
  fill: (session) =>
    fillBy(
      session,
      `INSERT INTO wage_bounds
      WITH places AS (
        SELECT DISTINCT region_code FROM average_wage UNION SELECT DISTINCT region_code FROM contributions
      ), provinces AS (
        SELECT places.region_code, COALESCE(regions.parent_code, left(places.region_code, 2) || '0000') AS province
        FROM places LEFT JOIN regions ON regions.region_code = places.region_code
      ), years AS (SELECT DISTINCT year FROM average_wage),
      wages AS (
        SELECT provinces.region_code, years.year, COALESCE(own.monthly_wage, province.monthly_wage) AS monthly_wage
        FROM provinces CROSS JOIN years
        LEFT JOIN average_wage AS own ON own.region_code = provinces.region_code AND own.year = years.year
        LEFT JOIN average_wage AS province ON province.region_code = provinces.province AND province.year = years.year
      )
      SELECT region_code, year + 1, monthly_wage,
        round(monthly_wage * ${share('contribution.baseFloor')}, 2),
        round(monthly_wage * ${share('contribution.baseCap')}, 2)
      FROM wages WHERE monthly_wage IS NOT NULL`,
    ),
};
