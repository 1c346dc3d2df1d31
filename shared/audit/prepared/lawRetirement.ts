import { addMonths, type YearMonth, yearMonthText } from '../../base/yearMonth';
import type { ParameterSet } from '../../parameters/parameter';
import { posts } from '../../pension/ladderIds';
import { minimumYearsIn, statutoryRetirement } from '../../pension/statutoryRetirement';
import type { Preparation } from '../preparation';
import { fillRows } from './fillRows';

const firstDay = (month: YearMonth): string => `${yearMonthText(month)}-01`;

const monthsFrom = (year: number, years: number): readonly YearMonth[] =>
  Array.from({ length: years * 12 }, (_, at) => addMonths({ year, month: 1 }, at));

/** Retirement needs no divisors: those are for the amount. */
const lawOf = (parameters: ParameterSet) => ({ parameters, divisors: {} });

/** When those born in a month reach the statutory age, and between which months they may choose. Source: C9. */
export const lawRetirement: Preparation = {
  name: 'law_retirement',
  columns: {
    post: 'VARCHAR',
    birth_month: 'DATE',
    statutory_month: 'DATE',
    earliest_month: 'DATE',
    latest_month: 'DATE',
  },
  needs: [],
  fill(session, { parameters }) {
    const law = lawOf(parameters);
    const rows = posts.flatMap((post) =>
      monthsFrom(1900, 111).map((birth) => {
        const { month, earliest, latest } = statutoryRetirement(birth, post, law);
        return [post, ...[birth, month, earliest, latest].map(firstDay)];
      }),
    );
    return fillRows(session, lawRetirement, rows);
  },
};

/** Months of contributions, deemed ones among them, that a pension starting in a month needs. */
export const lawMinimumMonths: Preparation = {
  name: 'law_minimum_months',
  columns: { retired_month: 'DATE', months: 'INTEGER' },
  needs: [],
  fill(session, { parameters }) {
    const law = lawOf(parameters);
    const rows = monthsFrom(1978, 123).map((month) => [
      firstDay(month),
      String(Math.round(minimumYearsIn(law, month) * 12)),
    ]);
    return fillRows(session, lawMinimumMonths, rows);
  },
};
