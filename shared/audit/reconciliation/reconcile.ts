import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { type RegionNames, readRegionNames } from '../../data/readRegionNames';
import { makeBankParts } from './bankParts';
import { type FundFlow, readFundFlows } from './fundFlows';
import { reconciled } from './matchItems';
import { readBooks } from './readBooks';
import type { FundReconciliation, ReconcileQuestion } from './reconciliation';

export interface ReconcileAnswer {
  readonly funds: readonly FundReconciliation[];
  /** Money between funds, by what banks show on either side. */
  readonly flows: readonly FundFlow[];
  readonly regionNames: RegionNames;
}

const earliest = '0001-01-01';
const latest = '9999-12-31';

/**
 * Books against themselves, banks and business records, fund by fund and month by month, and money between funds.
 * Source: features.md B25, B26; 社会保险经办条例, article 41.
 */
export async function reconcile(session: Session, question: ReconcileQuestion): Promise<Result<ReconcileAnswer>> {
  const made = await makeBankParts(session);
  if (!made.ok) return made;
  const books = await readBooks(session, question);
  if (!books.ok) return books;
  const flows = await readFundFlows(session, question);
  if (!flows.ok) return flows;
  const regionNames = await readRegionNames(session);
  if (!regionNames.ok) return regionNames;
  const asked = { from: question.from ?? earliest, until: question.until ?? latest };
  const funds = books.value.flatMap((fund) => reconciled(fund, asked) ?? []);
  return success({ funds, flows: flows.value, regionNames: regionNames.value });
}
