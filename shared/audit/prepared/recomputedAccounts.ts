import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import type { Preparation } from '../preparation';
import { type AccountCheck, type AccountDueYear, accountDueYear } from '../recompute/accountPath';
import { accountTables, wrongStatements, wrongYearsIn } from '../recompute/accountStatements';
import { employees } from '../recompute/awardStatements';
import { eachBatch, fenText, inOrder, numberText } from '../recompute/batches';
import { type PlaceFigures, readPlaceFigures } from '../recompute/placeFigures';
import { fillRows } from './fillRows';
import { accountColumns } from './recomputedColumns';

const table = { name: 'recomputed_accounts', columns: accountColumns } as const;

const rates = {
  name: 'account_rates',
  columns: { region_code: 'VARCHAR', year: 'INTEGER', rate: 'DOUBLE' },
} as const;

interface PlaceYear {
  readonly region: string;
  readonly year: number;
}

/** Crediting rates of the places and years that accounts have. */
export async function fillAccountRates(session: Session, figures: PlaceFigures): Promise<Result<void>> {
  const places = await session.query<PlaceYear>(
    plainSql(`SELECT DISTINCT COALESCE(m.region_code, 'CN') AS region, a.year::INTEGER AS year
      FROM accounts a LEFT JOIN members m ON m.member_id = a.member_id ORDER BY ALL`),
  );
  if (!places.ok) return places;
  const made = await session.query(
    plainSql(`CREATE OR REPLACE TEMP TABLE ${rates.name} (region_code VARCHAR, year INTEGER, rate DOUBLE)`),
  );
  if (!made.ok) return made;
  const rows = places.value.flatMap(({ region, year }) => {
    const rate = figures.creditingRate(employees, region, year);
    return rate === null ? [] : [[region, String(year), numberText(rate.value)]];
  });
  return fillRows(session, rates, rows);
}

const explained = ({ year, rate, paid_out }: AccountCheck, due: AccountDueYear): string =>
  `${year}: r=${rate ?? '?'}; ${fenText(due.opening)}+${fenText(due.credited)}+${fenText(due.interest)}−${fenText(paid_out)}=${fenText(due.closing)}`;

function rowOf(year: AccountCheck, due: AccountDueYear, from: string): readonly (string | null)[] {
  return [
    year.member_id,
    year.region_code,
    numberText(year.year),
    `${year.year}-01-01`,
    fenText(year.closing),
    fenText(due.closing),
    fenText(year.closing - due.closing),
    due.firstWrong,
    due.firstWrong === null ? null : explained(year, due),
    fenText(year.opening),
    fenText(due.opening),
    fenText(year.credited),
    fenText(due.credited),
    fenText(year.interest),
    fenText(due.interest),
    fenText(due.interestLow),
    fenText(due.interestHigh),
    fenText(year.paid_out),
    year.rate === null ? null : numberText(year.rate),
    numberText(year.first_wrong_year),
    from,
    year.source_id,
    year.source_row === null ? null : numberText(year.source_row),
  ];
}

class AccountRun {
  readonly #session: Session;
  readonly #figures: PlaceFigures;
  #member = '';
  #closing = 0;

  constructor(session: Session, figures: PlaceFigures) {
    this.#session = session;
    this.#figures = figures;
  }

  /** Years of a member stand one after the other, so that what a batch leaves open the next one takes up. */
  async batch(first: number, last: number): Promise<Result<void>> {
    const years = await this.#session.query<AccountCheck>({ text: wrongYearsIn, values: [first, last] });
    if (!years.ok) return years;
    const rows = years.value.map((year) => {
      const opening = year.member_id === this.#member ? this.#closing : year.opening;
      const due = accountDueYear(year, opening);
      this.#member = year.member_id;
      this.#closing = due.closing;
      const from = this.#figures.creditingRate(employees, year.region_code, year.year)?.from ?? 'law';
      return rowOf(year, due, from);
    });
    return rows.length > 0 ? fillRows(this.#session, table, rows) : success(undefined);
  }
}

/**
 * Individual accounts rolled forward year by year from the opening of their first year in the tables; of accounts that
 * agree in every part nothing is kept. Source: 社会保险法, article 14; features.md B22.
 */
export const recomputedAccounts: Preparation = {
  ...table,
  needs: [
    'accounts',
    'members',
    'contributions',
    'deaths',
    'statistics',
    'regions',
    'contribution_rates',
    'recompute_gaps',
  ],
  async fill(session, context, events) {
    const figures = await readPlaceFigures(session, context);
    if (!figures.ok) return figures;
    const rated = await fillAccountRates(session, figures.value);
    if (!rated.ok) return rated;
    const made = await inOrder(session, wrongStatements);
    if (!made.ok) return made;
    const run = new AccountRun(session, figures.value);
    const done = await eachBatch(session, { table: 'account_wrong', what: table.name }, events, (first, last) =>
      run.batch(first, last),
    );
    if (!done.ok) return done;
    return inOrder(
      session,
      accountTables.map((name) => `DROP TABLE ${name}`),
    );
  },
};
