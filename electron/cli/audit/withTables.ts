import { type AmountRows, comparisons, type RowCondition } from '../../../shared/audit/amountRows';
import { moneyTables } from '../../../shared/audit/moneyColumns';
import type { SampledRows } from '../../../shared/audit/sampling/population';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Session } from '../../../shared/data/database';
import type { Invocation } from '../command';
import { openAuditTarget, type Target } from '../importing/target';
import { textOption, textOptions } from '../readOptions';
import { loadFolder } from './loadFolder';

/** Work on a workspace, or on memory that is to hold a folder's tables; it is closed after it. */
export async function withTarget<T>(
  { options }: Invocation,
  work: (target: Target) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (textOption(options, 'data') === undefined && textOption(options, 'workspace') === undefined) {
    return failed({ code: 'usage/bad-option', option: '--data', value: '', expected: 'DIR' });
  }
  const target = await openAuditTarget(options);
  if (!target.ok) return target;
  try {
    return await work(target.value);
  } finally {
    await target.value.close();
  }
}

/** Loads a folder or takes a workspace's tables, asks them something and leaves everything as it was. */
export const withTables = <T>(
  invocation: Invocation,
  ask: (session: Session, target: Target) => Promise<Result<T>>,
): Promise<Result<T>> =>
  withTarget(invocation, async (target) => {
    const folder = textOption(invocation.options, 'data');
    const loaded = folder === undefined ? success(null) : await loadFolder(invocation, folder, target);
    if (!loaded.ok) return loaded;
    const session = await target.ledger.session();
    if (!session.ok) return session;
    const answer = await ask(session.value, target);
    await session.value.close();
    return answer;
  });

const written = /^([A-Za-z_]\w*)\s*(<=|>=|<>|=|<|>)\s*(.*)$/;

/** `scheme=pension_employee`, `amount>=100`; several are all to hold. */
export function conditionsIn(invocation: Invocation): Result<readonly RowCondition[]> {
  const conditions: RowCondition[] = [];
  for (const text of textOptions(invocation.options, 'where')) {
    const [, column, sign, value] = written.exec(text) ?? [];
    const is = comparisons.find((each) => each === sign);
    if (column === undefined || is === undefined || value === undefined) {
      return failed({ code: 'usage/bad-option', option: '--where', value: text, expected: 'column=value' });
    }
    conditions.push({ column, is, value });
  }
  return success(conditions);
}

/** The table that a sample is drawn from, and its amount: the one that is named, else its first; null without any. */
export function rowsAsked(invocation: Invocation): Result<SampledRows> {
  const table = textOption(invocation.options, 'table');
  if (table === undefined || table === '') {
    return failed({ code: 'usage/bad-option', option: '--table', value: '', expected: 'benefits' });
  }
  const where = conditionsIn(invocation);
  if (!where.ok) return where;
  const named = textOption(invocation.options, 'amount');
  const rows = { table, where: where.value };
  if (table === 'findings') return success({ ...rows, schema: 'audit', amount: named ?? 'amount_at_risk' });
  const [first = null] = moneyTables.find((each) => each.table === table)?.amounts ?? [];
  return success({ ...rows, amount: named ?? first });
}

/** The table and the amount whose digits are counted. */
export function amountAsked(invocation: Invocation): Result<AmountRows> {
  const rows = rowsAsked(invocation);
  if (!rows.ok) return rows;
  const { amount } = rows.value;
  if (amount !== null) return success({ ...rows.value, amount });
  return failed({ code: 'usage/bad-option', option: '--amount', value: '', expected: '1 × COLUMN' });
}
