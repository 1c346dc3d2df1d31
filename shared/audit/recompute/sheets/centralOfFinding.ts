import { type Result, success } from '../../../base/result';
import type { Session } from '../../../data/database';
import { plainSql } from '../../../data/loading/sqlText';
import type { AuditContext } from '../../preparation';
import { type CentralDue, centralDue, type RegionMonth, regionMonths } from '../centralDue';
import {
  compared,
  type FindingSheet,
  finished,
  gapSheet,
  own,
  placed,
  type RecomputedStep,
  step,
} from '../findingSheet';
import type { PlaceFigures } from '../placeFigures';

const law18 = { zh: '国发〔2018〕18号', en: 'Guofa (2018) No. 18' };

const paidStep = ({ wageShare, wage, covered, rate, out }: CentralDue): RecomputedStep =>
  step({
    id: 'adjustmentPaid',
    formula: 's × w × n × r',
    inputs: [
      own('s', wageShare, 'ratio'),
      placed('w', wage, 'yuan a month'),
      own('n', covered, 'index'),
      own('r', rate, 'ratio'),
    ],
    value: out,
    unit: 'yuan',
    law: law18,
  });

function receivedStep({ given, received }: CentralDue, pool: readonly CentralDue[]): RecomputedStep {
  const paid = pool.reduce((sum, { out }) => sum + out, 0);
  const pensioners = pool.reduce((sum, each) => sum + each.given.pensioners, 0);
  return step({
    id: 'adjustmentReceived',
    formula: 'ΣA × m ÷ Σm',
    inputs: [own('ΣA', paid, 'yuan'), own('m', given.pensioners, 'index'), own('Σm', pensioners, 'index')],
    value: received,
    unit: 'yuan',
    law: law18,
  });
}

/** A region's month in the adjustment; the session holds that month alone. */
export async function centralOfFinding(
  session: Session,
  context: AuditContext,
  figures: PlaceFigures,
  keys: Readonly<Record<string, string>>,
): Promise<Result<FindingSheet>> {
  const months = await session.query<RegionMonth>(plainSql(regionMonths));
  if (!months.ok) return months;
  const inMonth = months.value.filter(({ period }) => period === keys.period);
  const { due, gaps } = centralDue(inMonth, figures, context);
  const found = due.find(({ given }) => given.region === keys.region_code);
  if (found === undefined) {
    const gap = gaps.find(({ subject }) => subject === keys.region_code);
    return success(gapSheet('centralAdjustment', gap?.reason ?? 'noAdjustmentRate'));
  }
  const { given, out, received, slack } = found;
  const isOff = (paid: number, expected: number): boolean => Math.abs(paid - expected) > slack;
  const steps = [
    compared(paidStep(found), given.paid_out, isOff(given.paid_out, out)),
    compared(receivedStep(found, due), given.paid_in, isOff(given.paid_in, received)),
  ];
  const [paid, expected] = isOff(given.paid_out, out) ? [given.paid_out, out] : [given.paid_in, received];
  const parts = [{ part: 'month', period: given.period, steps } as const];
  return success(finished({ kind: 'centralAdjustment', parts, paid, expected, figures: found.from }));
}
