import { plainSql } from '../../data/loading/sqlText';
import type { Preparation } from '../preparation';
import { employees } from '../recompute/awardStatements';
import { fenText, numberText } from '../recompute/batches';
import { type CentralDue, centralDue, type RegionMonth, regionMonths } from '../recompute/centralDue';
import { noteGaps } from '../recompute/gaps';
import { readPlaceFigures } from '../recompute/placeFigures';
import { fillRows } from './fillRows';
import { centralAdjustmentColumns } from './recomputedColumns';

const table = { name: 'recomputed_central_adjustment', columns: centralAdjustmentColumns } as const;

interface Side {
  readonly item: 'adjustment_out' | 'adjustment_in';
  readonly paid: number;
  readonly expected: number;
  readonly row: number | null;
}

const sidesOf = ({ given, out, received }: CentralDue): readonly Side[] => [
  { item: 'adjustment_out', paid: given.paid_out, expected: out, row: given.out_row },
  { item: 'adjustment_in', paid: given.paid_in, expected: received, row: given.in_row },
];

function rowOf(due: CentralDue, { item, paid, expected, row }: Side): readonly (string | null)[] {
  const { given, wage, covered, rate, wageShare, slack, from } = due;
  const isWrong = Math.abs(paid - expected) > slack;
  const formula =
    item === 'adjustment_out'
      ? `${wageShare}×${wage.value}×${covered}×${rate}=${fenText(expected)}`
      : `ΣA×${given.pensioners}÷ΣR=${fenText(expected)}`;
  return [
    given.region,
    employees,
    given.period,
    item,
    fenText(paid),
    fenText(expected),
    fenText(isWrong ? paid - expected : 0),
    isWrong ? item : null,
    isWrong ? formula : null,
    numberText(wage.value),
    numberText(covered),
    numberText(given.pensioners),
    numberText(rate),
    from,
    given.source_id,
    row === null ? null : numberText(row),
  ];
}

/** The adjustment between regions, month by month, as their books have it and as their members and pensioners make it. */
export const recomputedCentralAdjustment: Preparation = {
  ...table,
  needs: ['fund_ledger', 'contributions', 'benefits', 'average_wage', 'statistics', 'regions', 'recompute_gaps'],
  async fill(session, context) {
    const figures = await readPlaceFigures(session, context);
    if (!figures.ok) return figures;
    const months = await session.query<RegionMonth>(plainSql(regionMonths));
    if (!months.ok) return months;
    const { due, gaps } = centralDue(months.value, figures.value, context);
    const noted = await noteGaps(session, gaps);
    if (!noted.ok) return noted;
    return fillRows(
      session,
      table,
      due.flatMap((each) => sidesOf(each).map((side) => rowOf(each, side))),
    );
  },
};
