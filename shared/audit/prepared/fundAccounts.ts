import type { Preparation } from '../preparation';
import { fillBy } from './fillRows';

/** Days within which both banks of a transfer between accounts of one fund book it. */
const bookingDays = 3;

/**
 * Lines of the fund's accounts. `internal` are transfers between accounts of one region's fund: the counterparty is one of
 * them, or another one shows the same amount with the other sign within days.
 */
export const bankLines: Preparation = {
  name: 'bank_lines',
  columns: {
    account_id: 'VARCHAR',
    date: 'DATE',
    line: 'BIGINT',
    region_code: 'VARCHAR',
    scheme: 'VARCHAR',
    /** Month of the line. */
    period: 'DATE',
    amount: 'DECIMAL(18,2)',
    counterparty: 'VARCHAR',
    internal: 'BOOLEAN',
    source_id: 'VARCHAR',
    source_row: 'BIGINT',
  },
  needs: ['bank_statements'],
  fill: (session) =>
    fillBy(
      session,
      `INSERT INTO bank_lines
      WITH accounts AS (SELECT DISTINCT account_id, COALESCE(region_code, '') AS region, COALESCE(scheme, '') AS fund
        FROM bank_statements),
      lines AS (SELECT *, COALESCE(region_code, '') AS region, COALESCE(scheme, '') AS fund,
        row_number() OVER (PARTITION BY region_code, scheme, amount ORDER BY date, account_id, line) AS place
        FROM bank_statements WHERE amount IS NOT NULL),
      paired AS (SELECT a.account_id, a.date, a.line FROM lines a JOIN lines b ON a.region = b.region AND a.fund = b.fund
        AND a.amount = -b.amount AND a.place = b.place
        WHERE a.account_id <> b.account_id AND abs(a.date - b.date) <= ${bookingDays})
      SELECT l.account_id, l.date, l.line, l.region_code, l.scheme, date_trunc('month', l.date)::DATE, l.amount,
        l.counterparty, named.account_id IS NOT NULL OR paired.account_id IS NOT NULL, l.source_id, l.source_row
      FROM lines l
      LEFT JOIN accounts named ON named.account_id = l.counterparty AND named.region = l.region AND named.fund = l.fund
        AND named.account_id <> l.account_id
      LEFT JOIN paired ON paired.account_id = l.account_id AND paired.date = l.date AND paired.line = l.line`,
    ),
};

/**
 * What each account does for its fund, seen from its lines: the one with the most turnover is the fiscal account
 * (财政专户), one that pays into others alone collects (收入户), one that is paid by others alone pays (支出户). `apart` never
 * exchanged money with an account of its fund. Source: 财社〔2017〕144号, articles 39–42.
 */
export const fundAccounts: Preparation = {
  name: 'fund_accounts',
  columns: {
    account_id: 'VARCHAR',
    region_code: 'VARCHAR',
    scheme: 'VARCHAR',
    /** `fiscal`, `collection`, `payment`, `apart` or `other`. */
    kind: 'VARCHAR',
    turnover: 'DECIMAL(18,2)',
  },
  needs: ['bank_statements', 'bank_lines'],
  fill: (session) =>
    fillBy(
      session,
      `INSERT INTO fund_accounts
      WITH accounts AS (SELECT account_id, region_code, scheme, sum(abs(amount)) AS turnover,
        count(*) FILTER (WHERE internal) AS internal,
        count(*) FILTER (WHERE NOT internal AND amount > 0) AS received,
        count(*) FILTER (WHERE NOT internal AND amount < 0) AS paid
        FROM bank_lines GROUP BY ALL),
      ranked AS (SELECT *, row_number() OVER (PARTITION BY region_code, scheme ORDER BY turnover DESC, account_id) AS place
        FROM accounts)
      SELECT account_id, region_code, scheme, CASE WHEN place = 1 THEN 'fiscal' WHEN internal = 0 THEN 'apart'
        WHEN paid = 0 AND received > 0 THEN 'collection' WHEN received = 0 THEN 'payment' ELSE 'other' END,
        turnover FROM ranked`,
    ),
};
