import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { annuityCertainDue } from '../../base/annuityCertain';
import { brent } from '../../base/brent';
import { annuityDue } from '../../mortality/annuity';
import { squared } from '../../mortality/discount';
import { insurance } from '../../mortality/insurance';
import { netPremium } from '../../mortality/reserve';
import type { ExamModel, ExamQuestion } from './examQuestion';

/** z with Φ(z) = p. */
const quantile = (p: number): number => brent((z) => normalCdf(z, 0, 1) - p, -10, 10) ?? Number.NaN;

interface Normal {
  readonly mean: number;
  readonly deviation: number;
}

/** How many of independent groups of lives are alive after some years, as a normal variable. */
function survivorCount(groups: readonly (readonly [number, number])[], years: number, { life }: ExamModel): Normal {
  let mean = 0;
  let variance = 0;
  for (const [lives, age] of groups) {
    const p = life(age).survival(years);
    mean += lives * p;
    variance += lives * p * (1 - p);
  }
  return { mean, deviation: Math.sqrt(variance) };
}

/** P(Σ loss < limit) for policies with expenses: a share of the first premium and a sum at each start of a year. */
function chanceOfLoss(n: readonly number[], { life, rate, discount }: ExamModel): number {
  const [policies, sum, age, loading, firstShare, yearly, limit] = n;
  const status = life(age);
  const A = insurance(status, discount);
  const A2 = insurance(status, squared(discount));
  const premium = (loading / 100) * netPremium(sum * A, status, discount);
  // Loss = (S + (G − e)/d)·v^(K+1) − (G − e)/d + share·G, as ä over K + 1 years is (1 − v^(K+1))/d.
  const flow = (premium - yearly) / (rate / (1 + rate));
  const mean = (sum + flow) * A - flow + (firstShare / 100) * premium;
  const deviation = (sum + flow) * Math.sqrt(A2 - A * A);
  return normalCdf((limit - policies * mean) / (Math.sqrt(policies) * deviation), 0, 1);
}

/** Questions on how many survive, and on chances by the normal approximation. */
export const survivorQuestions: readonly ExamQuestion[] = [
  {
    words: /independent lives age .* largest N/,
    answer: ([lives, age, later, percent], model) => {
      const { mean, deviation } = survivorCount([[lives, age]], later - age, model);
      return Math.floor(mean - quantile(percent / 100) * deviation);
    },
  },
  {
    words: /smallest n .*no continuity correction/,
    answer: ([lives, age, others, otherAge, level, years], model) => {
      const groups = [[lives, age] as const, [others, otherAge] as const];
      const { mean, deviation } = survivorCount(groups, years, model);
      return Math.ceil(mean + quantile(1 - level) * deviation);
    },
  },
  {
    words: /percentile.* of survivors after/,
    answer: ([lives, age, others, otherAge, percent, years], model) => {
      const groups = [[lives, age] as const, [others, otherAge] as const];
      const { mean, deviation } = survivorCount(groups, years, model);
      return mean + quantile(percent / 100) * deviation;
    },
  },
  {
    words: /^fund for .* to each survivor/,
    answer: ([lives, age, sum, later, percent, rate], model) => {
      const { mean, deviation } = survivorCount([[lives, age]], later - age, model);
      return (sum * (mean + quantile(percent / 100) * deviation)) / (1 + rate / 100) ** (later - age);
    },
  },
  {
    words: /certain on .*sum of undiscounted payments/,
    answer: ([payment, certain, age], { life, rate, discount }) => {
      const later = annuityDue(life(age), discount, { deferred: certain });
      const value = payment * (annuityCertainDue(rate, certain) + later);
      return life(age).survival(Math.floor(value / payment));
    },
  },
  { words: /P\(aggregate loss </, answer: chanceOfLoss },
];
