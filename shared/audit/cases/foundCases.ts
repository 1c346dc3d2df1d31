import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import type { KeptCase } from './caseSchema';
import type { CaseNow } from './caseTotals';
import { findingCase } from './findingCase';

interface FoundRow {
  readonly finding: string;
  readonly amount: number;
}

/** Ids that one statement asks for. */
const batch = 500;

async function amountsOf(
  session: Pick<Session, 'query'>,
  ids: readonly string[],
): Promise<Result<ReadonlyMap<string, number>>> {
  const amounts = new Map<string, number>();
  for (let from = 0; from < ids.length; from += batch) {
    const asked = ids.slice(from, from + batch);
    const rows = await session.query<FoundRow>({
      text: `SELECT finding, amount_at_risk::DOUBLE AS amount FROM audit.findings
        WHERE finding IN (${asked.map(() => '?').join(', ')})`,
      values: asked,
    });
    if (!rows.ok) return rows;
    for (const { finding, amount } of rows.value) amounts.set(finding, amount);
  }
  return success(amounts);
}

/** Cases beside the findings of the last run; the tables of an audit must be there. */
export async function foundCases(
  session: Pick<Session, 'query'>,
  cases: readonly KeptCase[],
): Promise<Result<readonly CaseNow[]>> {
  const amounts = await amountsOf(
    session,
    cases.map(({ id }) => id),
  );
  if (!amounts.ok) return amounts;
  return success(
    cases.map((kept) => {
      const amount = amounts.value.get(kept.id);
      return { case: findingCase(kept, amount), isFound: amount !== undefined };
    }),
  );
}
