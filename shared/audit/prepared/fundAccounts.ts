import type { Preparation } from '../preparation';
import { fillBy } from './fillRows';

/** Days within which both banks of a transfer between accounts of one fund book it. */
const bookingDays = 3;

/** What banks call the other account where it is one of the fund's own. */
const ownNames = '收入户|支出户|专户|财政局|社会保险|社保';

export const bankLinesSql = `INSERT INTO bank_lines
  WITH lines AS (SELECT *, COALESCE(region_code, '') AS region, COALESCE(scheme, '') AS fund,
    counterparty IS NULL OR regexp_matches(counterparty, '${ownNames}') AS may_be_own
    FROM bank_statements WHERE amount IS NOT NULL),
  accounts AS (SELECT DISTINCT account_id, region, fund FROM lines),
  shown AS (SELECT account_id, region, fund, -amount AS amount, date + shift AS date
    FROM lines CROSS JOIN (SELECT unnest(range(-${bookingDays}, ${bookingDays} + 1))::INTEGER AS shift)
    WHERE may_be_own),
  paired AS (SELECT DISTINCT lines.account_id, lines.date, lines.line
    FROM lines JOIN shown USING (region, fund, amount, date)
    WHERE may_be_own AND lines.account_id <> shown.account_id)
  SELECT l.account_id, l.date, l.line, l.region_code, l.scheme, date_trunc('month', l.date)::DATE, l.amount,
    l.counterparty, named.account_id IS NOT NULL OR paired.account_id IS NOT NULL, l.source_id, l.source_row
  FROM lines l
  LEFT JOIN accounts named ON named.account_id = l.counterparty AND named.region = l.region AND named.fund = l.fund
    AND named.account_id <> l.account_id
  LEFT JOIN paired ON paired.account_id = l.account_id AND paired.date = l.date AND paired.line = l.line`;

/**
 * Lines of the fund's accounts. `internal` are transfers between accounts of one region's fund: the counterparty is one of
 * them, or it isn't named as an outsider and another account shows the same amount with the other sign within days.
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
  fill: (session) => fillBy(session, bankLinesSql),
};

/** Of what a collection account receives or a payment account pays, so much may go back the way it came. */
const refunds = 0.1;

export const fundAccountsSql = `INSERT INTO fund_accounts
  WITH accounts AS (SELECT account_id, region_code, scheme, sum(abs(amount)) AS turnover,
    count(DISTINCT period) AS months,
    COALESCE(sum(amount) FILTER (WHERE internal AND amount > 0), 0) AS moved_in,
    COALESCE(-sum(amount) FILTER (WHERE internal AND amount < 0), 0) AS moved_out,
    COALESCE(sum(amount) FILTER (WHERE NOT internal AND amount > 0), 0) AS received,
    COALESCE(-sum(amount) FILTER (WHERE NOT internal AND amount < 0), 0) AS paid
    FROM bank_lines GROUP BY ALL),
  judged AS (SELECT *, moved_in = 0 AND moved_out > 0 AND paid <= received * ${refunds} AS collects FROM accounts),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY region_code, scheme, collects
    ORDER BY moved_in > 0 DESC, months DESC, turnover DESC, account_id) AS place FROM judged)
  SELECT account_id, region_code, scheme, CASE WHEN collects THEN 'collection' WHEN place = 1 THEN 'fiscal'
    WHEN moved_in = 0 AND moved_out = 0 AND turnover > 0 THEN 'apart'
    WHEN moved_in > 0 AND received <= paid * ${refunds} THEN 'payment' ELSE 'other' END,
    turnover FROM ranked`;

/**
 * What each account does for its fund, seen from its lines: one that only passes on what it receives collects (收入户); of
 * the others the one that is given money by own accounts, or moves in most months, is the fiscal account (财政专户); one that only pays out what it is given pays
 * (支出户). `apart` never exchanged money with an account of its fund. Source: 财社〔2017〕144号, articles 39–42.
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
  fill: (session) => fillBy(session, fundAccountsSql),
};
