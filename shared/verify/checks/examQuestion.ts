import type { Discount } from '../../mortality/discount';
import type { Status } from '../../mortality/status';

/** What an exam question is answered with: one mortality, one yearly rate. */
export interface ExamModel {
  life(age: number): Status;
  readonly rate: number;
  readonly discount: Discount;
}

/** A question in words, known by some of them; `numbers` are all numbers of its text in order. */
export interface ExamQuestion {
  readonly words: RegExp;
  answer(numbers: readonly number[], model: ExamModel): number;
}

export const numbersIn = (text: string): number[] => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
