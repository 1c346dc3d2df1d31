import { combine } from '../../../base/combine';
import { type Result, success } from '../../../base/result';
import type { Session } from '../../../data/database';
import { inForce } from '../../../pension/awardLaw';
import type { AccountYear } from '../../../pension/careerAccount';
import type { AuditContext } from '../../preparation';
import {
  compared,
  type FindingSheet,
  finished,
  gapSheet,
  own,
  type RecomputedStep,
  type SheetPart,
  sourced,
  step,
} from '../findingSheet';
import type { PlaceFigures } from '../placeFigures';
import {
  judgedTransfer,
  type TransferCase,
  type TransferDue,
  type TransferYear,
  transferDue,
  transfersIn,
  yearsMovedIn,
} from '../transferDue';

const law66 = { zh: '国办发〔2009〕66号 第四条', en: 'Guobanfa (2009) No. 66, article 4' };

const basesOf = ({ year, months, bases }: TransferYear): RecomputedStep =>
  step({
    id: 'basesOfYear',
    formula: 'Σb',
    inputs: [own('n', months, 'months')],
    label: { zh: `${year}年缴费基数合计`, en: `Bases of ${year}` },
    value: bases,
    unit: 'yuan',
    law: law66,
  });

function pooledStep(
  { applied_on, pooled_amount }: TransferCase,
  due: TransferDue,
  judged: number,
  context: AuditContext,
) {
  const dated = inForce(context, 'mobility.pooledRate', applied_on);
  const rate =
    dated === null
      ? own('p', due.pooledRate, 'ratio')
      : sourced('p', due.pooledRate, 'ratio', { kind: 'parameter', id: 'mobility.pooledRate', dated });
  const inputs = [own('Σb', due.bases, 'yuan'), rate];
  const pooled = step({ id: 'pooled', formula: 'Σb × p', inputs, value: due.pooled, unit: 'yuan', law: law66 });
  return pooled_amount === null ? pooled : compared(pooled, pooled_amount, judged !== pooled_amount);
}

const yearStep = ({ year, opening, credited, interest, closing, rate }: AccountYear): RecomputedStep =>
  step({
    id: 'accountYear',
    label: { zh: `${year}年末个人账户`, en: `Account at the end of ${year}` },
    formula: 'B + C + I',
    inputs: [
      own('B', opening, 'yuan'),
      own('C', credited, 'yuan'),
      own('r', rate, 'ratio'),
      own('I', interest, 'yuan'),
    ],
    value: closing,
    unit: 'yuan',
    law: law66,
  });

function accountStep({ account_amount }: TransferCase, { account }: TransferDue, judged: number): RecomputedStep {
  const inputs = account === null ? [] : [own('B₁', account.low, 'yuan'), own('B₂', account.high, 'yuan')];
  const moved = step({ id: 'accountMoved', formula: 'B₁ ≤ A ≤ B₂', inputs, value: judged, unit: 'yuan', law: law66 });
  return account_amount === null ? moved : compared(moved, account_amount, judged !== account_amount);
}

function partOf(
  given: TransferCase,
  years: readonly TransferYear[],
  due: TransferDue,
  context: AuditContext,
): SheetPart {
  const judged = judgedTransfer(given, due);
  return {
    part: 'transfer',
    period: `${given.applied_on.slice(0, 7)}-01`,
    steps: [
      ...years.map(basesOf),
      pooledStep(given, due, judged.pooled, context),
      ...due.accountYears.map(yearStep),
      accountStep(given, due, judged.account),
    ],
  };
}

/** One transfer line by line; the session holds it alone. */
export async function transferOfFinding(
  session: Session,
  context: AuditContext,
  figures: PlaceFigures,
): Promise<Result<FindingSheet>> {
  const values = [0, 0];
  const read = combine({
    cases: await session.query<TransferCase>({ text: transfersIn, values }),
    years: await session.query<TransferYear>({ text: yearsMovedIn, values }),
  });
  if (!read.ok) return read;
  const [given] = read.value.cases;
  if (given === undefined) return success(gapSheet('transfer', 'monthsNotHeld'));
  const answer = transferDue(given, read.value.years, figures, context);
  if ('gap' in answer) return success(gapSheet('transfer', answer.gap));
  const { due } = answer;
  const judged = judgedTransfer(given, due);
  const paid = (given.pooled_amount ?? due.pooled) + (given.account_amount ?? judged.account);
  const expected = judged.pooled + judged.account;
  const parts = [partOf(given, read.value.years, due, context)];
  return success(finished({ kind: 'transfer', parts, paid, expected, figures: due.from }));
}
