import { roundToFen } from '../../base/fen';
import type { Bilingual } from '../../base/language';
import type { Basis, DatedValue, IsoDate, Verified } from '../../parameters/parameter';
import type { Recovery } from '../rule';
import { lateSpans } from './lateFee';
import { figureOn, type RecoveryFigure, type RecoveryLaw } from './recoveryLaw';

/** Money that was paid or kept wrongly: yuan, and the last day on which it should have been right. */
export interface WrongAmount {
  readonly amount: number;
  readonly day: IsoDate;
}

export interface RecoveryQuestion {
  readonly recovery: Recovery;
  readonly amounts: readonly WrongAmount[];
  /** The day up to which late fees run, and by whose law refunds and fines go. */
  readonly until: IsoDate;
  /** Holds the late fee at the principal. */
  readonly isCapped: boolean;
}

export const recoverySteps = ['principal', 'lateFee', 'cap', 'fineLeast', 'fineMost', 'refund', 'payOut'] as const;
export type RecoveryStepId = (typeof recoverySteps)[number];

export interface RecoveryInput {
  readonly symbol: string;
  readonly value: number;
  readonly unit: 'yuan' | 'yuan days' | 'ratio' | 'multiple' | 'count';
}

/** One line of a recovery's calculation. */
export interface RecoveryStep {
  readonly id: RecoveryStepId;
  readonly formula: string;
  readonly inputs: readonly RecoveryInput[];
  /** Yuan, to the fen. */
  readonly value: number;
  readonly law: { readonly ref: Bilingual; readonly status: Verified } | null;
}

/** What is to be paid back, with what goes on top of it; a fine lies between two bounds, where the law sets them. */
export interface RecoverySheet {
  readonly steps: readonly RecoveryStep[];
  /** Owed to the fund; below zero where the fund owes it to the person. */
  readonly principal: number;
  readonly lateFee: number;
  readonly fineLeast: number;
  readonly fineMost: number;
}

const lawOf = ({ basis }: { readonly basis: Basis }): RecoveryStep['law'] =>
  basis.kind === 'assumed' ? null : { ref: basis.ref, status: basis.status };

const totalOf = (amounts: readonly WrongAmount[]): number =>
  roundToFen(amounts.reduce((sum, { amount }) => sum + amount, 0));

const principalStep = (amounts: readonly WrongAmount[]): RecoveryStep => ({
  id: 'principal',
  formula: 'A = Σ aᵢ',
  inputs: [{ symbol: 'n', value: amounts.length, unit: 'count' }],
  value: totalOf(amounts),
  law: null,
});

/** Yuan × days under each rate, over all amounts. */
function yuanDays(law: RecoveryLaw, { amounts, until }: RecoveryQuestion): ReadonlyMap<DatedValue, number> {
  const sums = new Map<DatedValue, number>();
  for (const { amount, day } of amounts) {
    for (const { rate, days } of lateSpans(law, day, until)) sums.set(rate, (sums.get(rate) ?? 0) + amount * days);
  }
  return sums;
}

function lateFeeSteps(law: RecoveryLaw, question: RecoveryQuestion, principal: number): readonly RecoveryStep[] {
  const steps = [...yuanDays(law, question)].map(
    ([rate, sum]): RecoveryStep => ({
      id: 'lateFee',
      formula: 'L = r · Σ aᵢ · daysᵢ',
      inputs: [
        { symbol: 'r', value: rate.value, unit: 'ratio' },
        { symbol: 'Σ aᵢ · daysᵢ', value: sum, unit: 'yuan days' },
      ],
      value: roundToFen(rate.value * sum),
      law: lawOf(rate),
    }),
  );
  const fee = roundToFen(steps.reduce((sum, { value }) => sum + value, 0));
  const cap = question.isCapped ? figureOn(law, 'lateFee.cap', question.until) : null;
  if (cap === null || fee <= cap.value * principal) return steps;
  const capped: RecoveryStep = {
    id: 'cap',
    formula: 'L = min(L, k · A)',
    inputs: [
      { symbol: 'L', value: fee, unit: 'yuan' },
      { symbol: 'k', value: cap.value, unit: 'multiple' },
      { symbol: 'A', value: principal, unit: 'yuan' },
    ],
    value: roundToFen(cap.value * principal),
    law: lawOf(cap),
  };
  return [...steps, capped];
}

interface Multiple {
  readonly id: RecoveryStepId;
  readonly figure: RecoveryFigure;
  readonly symbol: string;
}

/** A multiple of the principal; no step where no law is in force yet. */
function multipleStep(
  law: RecoveryLaw,
  until: IsoDate,
  principal: number,
  { id, figure, symbol }: Multiple,
): readonly RecoveryStep[] {
  const dated = figureOn(law, figure, until);
  if (dated === null) return [];
  const inputs: RecoveryInput[] = [
    { symbol: 'm', value: dated.value, unit: 'multiple' },
    { symbol: 'A', value: principal, unit: 'yuan' },
  ];
  const value = roundToFen(dated.value * principal);
  return [{ id, formula: `${symbol} = m · A`, inputs, value, law: lawOf(dated) }];
}

const refund: Multiple = { id: 'refund', figure: 'refund.share', symbol: 'R' };
const misuse: Multiple = { id: 'refund', figure: 'misuse.share', symbol: 'R' };
const fines = (kind: 'fraud' | 'arrears'): readonly Multiple[] => [
  { id: 'fineLeast', figure: `${kind}.fineLeast`, symbol: 'F₁' },
  { id: 'fineMost', figure: `${kind}.fineMost`, symbol: 'F₂' },
];

function stepsOn(law: RecoveryLaw, question: RecoveryQuestion, principal: number): readonly RecoveryStep[] {
  const multiples = (list: readonly Multiple[]) =>
    list.flatMap((one) => multipleStep(law, question.until, principal, one));
  switch (question.recovery) {
    case 'refund':
      return multiples([refund]);
    case 'fraud':
      return multiples([refund, ...fines('fraud')]);
    case 'misuse':
      return multiples([misuse]);
    case 'lateFee':
      return [...lateFeeSteps(law, question, principal), ...multiples(fines('arrears'))];
    case 'payOut':
      return [{ id: 'payOut', formula: 'P = A', inputs: [], value: principal, law: null }];
    case 'none':
      return [];
  }
}

/**
 * What a finding's money comes to by the law's own formula, step by step. Fines are bounds: of fraud 2 to 5 times
 * (社会保险法 第八十七、八十八条), of arrears 1 to 3 times, and the latter only where an order stays unheeded (第八十六条).
 */
export function recoverySheet(law: RecoveryLaw, question: RecoveryQuestion): RecoverySheet {
  const first = principalStep(question.amounts);
  const steps = [first, ...stepsOn(law, question, first.value)];
  const amountOf = (id: RecoveryStepId): number =>
    roundToFen(steps.filter((step) => step.id === id).reduce((sum, { value }) => sum + value, 0));
  const isCapped = steps.some(({ id }) => id === 'cap');
  const owed = question.recovery === 'none' ? 0 : question.recovery === 'payOut' ? -first.value : first.value;
  return {
    steps,
    principal: owed,
    lateFee: amountOf(isCapped ? 'cap' : 'lateFee'),
    fineLeast: amountOf('fineLeast'),
    fineMost: amountOf('fineMost'),
  };
}
