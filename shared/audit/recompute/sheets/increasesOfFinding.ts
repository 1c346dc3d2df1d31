import { type Result, success } from '../../../base/result';
import type { Session } from '../../../data/database';
import { adjustmentSteps } from '../../../pension/adjustmentSteps';
import { disagrees } from '../batches';
import { compared, type FindingSheet, finished, gapSheet, ofStep, own, type SheetPart, step } from '../findingSheet';
import type { GapReason } from '../gaps';
import { type IncreaseCase, type IncreaseDue, increaseDue } from '../increaseDue';
import { increasesIn } from '../increaseStatements';
import type { PlaceFigures } from '../placeFigures';
import { adjustedPerson } from '../raisedPension';

const law18 = { zh: '社会保险法 第十八条', en: 'Social Insurance Law, article 18' };

function partOf(given: IncreaseCase, { increase, before, expected, pensioner }: IncreaseDue): SheetPart {
  const isWrong = disagrees(given.paid, expected);
  const same = step({
    id: 'pensionAfter',
    formula: 'P',
    inputs: [own('P', before, 'yuan a month')],
    value: before,
    unit: 'yuan a month',
    law: law18,
  });
  const steps =
    increase === null
      ? [same]
      : adjustmentSteps(increase.rule, adjustedPerson(before, increase, pensioner)).map(ofStep);
  return {
    part: 'increase',
    period: given.starts,
    steps: steps.map((line) => (line.id === 'pensionAfter' ? compared(line, given.paid, isWrong) : line)),
  };
}

/** Every increase of one member's pension; the session holds that member alone. */
export async function increasesOfFinding(session: Session, figures: PlaceFigures): Promise<Result<FindingSheet>> {
  const cases = await session.query<IncreaseCase>({ text: increasesIn, values: [0, 1200] });
  if (!cases.ok) return cases;
  const parts: SheetPart[] = [];
  let gap: GapReason = 'noIncreaseRule';
  let wrong: { readonly paid: number; readonly expected: number } | null = null;
  for (const given of cases.value) {
    const answer = increaseDue(given, figures);
    if (answer === null) continue;
    if ('gap' in answer) {
      gap = answer.gap;
      continue;
    }
    parts.push(partOf(given, answer.due));
    if (wrong === null && disagrees(given.paid, answer.due.expected)) {
      wrong = { paid: given.paid, expected: answer.due.expected };
    }
  }
  if (parts.length === 0) return success(gapSheet('adjustment', gap));
  return success(finished({ kind: 'adjustment', parts, ...(wrong ?? { paid: 0, expected: 0 }), figures: 'ledger' }));
}
