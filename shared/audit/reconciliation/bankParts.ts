import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { literals, plainSql } from '../../data/loading/sqlText';
import { bankLines, bankLinesSql, fundAccounts, fundAccountsSql } from '../prepared/fundAccounts';
import { makeEmpty } from '../run/prepareTables';
import { presentParts } from '../run/presentParts';
import { incomeItems, outgoItems } from './reconciliation';

/** What banks write of a line's other side, by item; the sign tells income from expenditure. */
const words: readonly { readonly words: string; readonly received: string; readonly paid: string }[] = [
  { words: '调剂|上解|下拨', received: 'adjustment_in', paid: 'adjustment_out' },
  { words: '关系转|转移接续|转移资金', received: 'transfer_in', paid: 'transfer_out' },
  { words: '利息|结息', received: 'interest', paid: 'interest' },
  { words: '财政补助|财政补贴|补助资金', received: 'subsidy', paid: 'subsidy' },
  { words: '税务|征收|征缴|保险费', received: 'contributions', paid: 'contributions' },
  { words: '待遇|养老金|代发|发放', received: 'benefits', paid: 'benefits' },
];

const worded = words
  .map(
    ({ words: text, received, paid }) =>
      `WHEN regexp_matches(l.counterparty, '${text}') THEN CASE WHEN l.amount > 0 THEN '${received}' ELSE '${paid}' END`,
  )
  .join('\n');

/**
 * Every bank line with the item that it belongs to: by what the bank wrote, else by an item of the month that is booked
 * with exactly its amount. `transit` are transfers between the fund's accounts, `apart` lines of accounts that the others
 * know nothing of.
 */
const partStatement = `CREATE OR REPLACE TEMP TABLE reconciled_lines AS
  WITH booked AS (
    SELECT region_code, scheme, period, CASE WHEN item IN (${literals(outgoItems)}) THEN -amount ELSE amount END AS amount,
      min(item) AS item
    FROM fund_ledger WHERE item IN (${literals([...incomeItems, ...outgoItems])}) AND amount <> 0 GROUP BY ALL)
  SELECT l.*, CASE WHEN a.kind = 'apart' THEN 'apart' WHEN l.internal THEN 'transit' ELSE COALESCE(CASE
    ${worded} END, booked.item, 'unmatched') END AS part
  FROM bank_lines l
  JOIN fund_accounts a ON a.account_id = l.account_id AND a.region_code IS NOT DISTINCT FROM l.region_code
    AND a.scheme IS NOT DISTINCT FROM l.scheme
  LEFT JOIN booked ON booked.region_code = l.region_code AND booked.scheme = l.scheme AND booked.period = l.period
    AND booked.amount = l.amount`;

/** Makes `reconciled_lines` of the bank lines, for this session. */
export async function makeBankParts(session: Session): Promise<Result<void>> {
  // Tables that the ledger lacks get an empty stand-in.
  const present = await presentParts(session, []);
  if (!present.ok) return present;
  for (const table of [bankLines, fundAccounts]) {
    const made = await makeEmpty(session, table);
    if (!made.ok) return made;
  }
  for (const statement of [bankLinesSql, fundAccountsSql, partStatement]) {
    const done = await session.query(plainSql(statement));
    if (!done.ok) return done;
  }
  return success(undefined);
}
