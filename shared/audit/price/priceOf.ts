import type { Run } from '../../balance/outlook';
import { type Result, success } from '../../base/result';
import type { CashChange } from '../../parameters/parameter';
import { rebookFund } from '../../projection/rebookFund';
import { type ConfirmedShare, confirmedShare } from './confirmedShare';
import { drawnMeasures, type Interval } from './drawPrice';
import { fundScales, type Scale } from './fundScales';
import { asCashChanges, gainOf, type WeighedLine, yearlyChanges } from './gainChanges';
import { type Side, sideOf } from './leakGrowth';
import { type PriceLine, priceLines } from './priceLines';
import {
  fundLife,
  type Gain,
  type MeasureGround,
  type Measures,
  measuresOf,
  type PriceMeasureId,
  presentValueOf,
  priceMeasures,
} from './priceMeasures';
import type { PriceProjector, PriceQuestion } from './priceQuestion';

export interface PriceMeasure extends Interval {
  readonly id: PriceMeasureId;
  /** Null where the fund is never empty, infinite where the findings keep it from being empty at all. */
  readonly value: number | null;
}

/** What the findings of one rule come to, alone; yuan add up over the rules, months of fund life don't. */
export interface RulePrice {
  readonly line: PriceLine;
  readonly share: ConfirmedShare;
  readonly recovered: number;
  readonly leakFirstYear: number;
  readonly presentValue: Interval & { readonly value: number };
  readonly fundMonths: number | null;
}

export interface YearPrice {
  readonly year: number;
  readonly recovered: number;
  readonly leak: number;
  readonly closingBefore: number;
  readonly closingAfter: number;
  readonly expenditureBefore: number;
  readonly expenditureAfter: number;
}

/** The price of findings: what the fund has of it that they are recovered and stopped, from two exact runs. */
export interface Price {
  readonly question: Omit<PriceQuestion, 'facts' | 'profiles' | 'rules'>;
  readonly before: Run['outlook']['summary'];
  readonly after: Run['outlook']['summary'];
  /** Years from the start of the first year until the fund is empty; null where it never is. */
  readonly lives: { readonly before: number | null; readonly after: number | null };
  /** Index in `years` of the year in which money comes back. */
  readonly from: number;
  readonly measures: readonly PriceMeasure[];
  readonly rules: readonly RulePrice[];
  readonly years: readonly YearPrice[];
  readonly scales: Readonly<Record<Side, Scale>>;
  /** Yuan left out: findings about other funds, and rows that another rule has counted. */
  readonly ofOtherFunds: number;
  readonly countedElsewhere: number;
  /** The same as a scenario can state it. */
  readonly cashChanges: readonly CashChange[];
}

const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

const together = (gains: readonly Gain[], years: number): Gain => ({
  recovered: total(gains.map(({ recovered }) => recovered)),
  leak: Float64Array.from({ length: years }, (_, t) => total(gains.map(({ leak }) => leak[t]))),
});

/** The share of a line's open findings that counts, as a point. */
export const openShare = (
  { facts }: PriceLine,
  { counting, confidence }: Pick<PriceQuestion, 'counting' | 'confidence'>,
): number =>
  counting === 'expected'
    ? confirmedShare(facts.confirmed, facts.dismissed, confidence).mean
    : counting === 'found'
      ? 1
      : 0;

function weighed(line: PriceLine, question: PriceQuestion, scales: Price['scales']): WeighedLine {
  const { recovers, leak } = line.profile;
  return {
    line,
    weight: {
      open: openShare(line, question),
      recovered: recovers === null ? 0 : question.collected * scales[sideOf(recovers)].factor,
      leak: leak === null ? 0 : scales[sideOf(leak.item)].factor,
    },
  };
}

function groundOf({ inputs }: PriceProjector, run: Run, fromYear: number): MeasureGround {
  const from = Math.min(Math.max(0, fromYear - inputs.firstYear), inputs.years - 1);
  return { projection: run.projection, fundReturn: inputs.series['economy.fundReturn'].subarray(1), from };
}

function rulePrice(ground: MeasureGround, one: WeighedLine, question: PriceQuestion, interval: Interval): RulePrice {
  const { projection, fundReturn, from } = ground;
  const gain = gainOf(one, from);
  const alone = rebookFund(projection.fund, fundReturn, yearlyChanges([one], projection.years, from));
  const { facts } = one.line;
  return {
    line: one.line,
    share: confirmedShare(facts.confirmed, facts.dismissed, question.confidence),
    recovered: gain.recovered,
    leakFirstYear: gain.leak[from],
    presentValue: { value: presentValueOf(ground, gain), ...interval },
    fundMonths: measuresOf(ground, gain, alone).fundMonths,
  };
}

function yearsOf({ projection, from }: MeasureGround, gain: Gain, after: Run): readonly YearPrice[] {
  const { firstYear, fund } = projection;
  return Array.from(fund.closing, (closingBefore, t) => ({
    year: firstYear + t,
    recovered: t === from ? gain.recovered : 0,
    leak: gain.leak[t],
    closingBefore,
    closingAfter: after.projection.fund.closing[t],
    expenditureBefore: fund.totalExpenditure[t],
    expenditureAfter: after.projection.fund.totalExpenditure[t],
  }));
}

interface Weighing {
  readonly ground: MeasureGround;
  readonly lines: readonly WeighedLine[];
  readonly gain: Gain;
}

function measuresWith({ ground, lines, gain }: Weighing, question: PriceQuestion, after: Run) {
  const drawn = drawnMeasures(ground, lines, question);
  const point: Measures = measuresOf(ground, gain, after.projection.fund);
  return {
    measures: priceMeasures.map((id): PriceMeasure => ({ id, value: point[id], ...drawn.measures[id] })),
    rules: lines.map((one, at) => rulePrice(ground, one, question, drawn.presentValues[at])),
  };
}

/**
 * What findings are worth to the fund: two exact runs, without and with the money that comes back and the leaks that
 * stop, and the spread of their difference over what is not known: which open findings are right, and how far the
 * pool's leaks stand for the fund's. Source: features.md B44, B47; docs/guide.
 */
export function priceOf(projector: PriceProjector, question: PriceQuestion): Result<Price> {
  const { inputs } = projector;
  const before = projector.run([]);
  if (!before.ok) return before;
  const ground = groundOf(projector, before.value, question.fromYear);
  const scales = fundScales(ground, inputs, question);
  if (!scales.ok) return scales;
  const { fund } = before.value.projection;
  const lines = priceLines(projector, fund, question).map((line) => weighed(line, question, scales.value));
  const gain = together(
    lines.map((one) => gainOf(one, ground.from)),
    inputs.years,
  );
  const cashChanges = asCashChanges(yearlyChanges(lines, inputs.years, ground.from), inputs.firstYear);
  const after = projector.run(cashChanges);
  if (!after.ok) return after;
  const { facts, profiles: _profiles, rules: _rules, ...asked } = question;
  return success({
    question: asked,
    before: before.value.outlook.summary,
    after: after.value.outlook.summary,
    lives: { before: fundLife(fund), after: fundLife(after.value.projection.fund) },
    from: ground.from,
    ...measuresWith({ ground, lines, gain }, question, after.value),
    years: yearsOf(ground, gain, after.value),
    scales: scales.value,
    ofOtherFunds: total(facts.rules.map(({ ofOtherFunds }) => ofOtherFunds)),
    countedElsewhere: total(facts.rules.map(({ countedElsewhere }) => countedElsewhere)),
    cashChanges,
  });
}
