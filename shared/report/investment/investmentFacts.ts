import { failed, type Result, success } from '../../base/result';
import type { AnswerGround } from '../../investment/answers/askedSeries';
import {
  type AttributionAnswer,
  attributionAnswer,
  type CutQuestion,
} from '../../investment/answers/attributionAnswer';
import { type ReturnsAnswer, type ReturnsQuestion, returnsAnswer } from '../../investment/answers/returnsAnswer';
import { type RiskAnswer, type RiskQuestion, riskAnswer } from '../../investment/answers/riskAnswer';
import type { AttributionQuestion } from '../../investment/attribution/attribution';
import type { FeeCap } from '../../investment/fees/feeCap';
import { type FeeCheck, feesAgainstCaps, netAssetsOf } from '../../investment/fees/feesAgainstCaps';
import type { LiabilitiesAnswer } from '../../investment/liabilities/answer';
import type { InvestedFund, Limit } from '../../investment/limits/limit';
import { type HoldingsReport, testHoldings } from '../../investment/limits/testHoldings';
import type { OpenPortfolio } from '../../investment/opening/openPortfolio';
import type { PortfolioTables } from '../../investment/opening/portfolioForms';
import { type PortfolioView, portfolioView } from '../../investment/opening/portfolioView';
import type { ExpectedPayments } from '../../investment/safety/expectedPayments';
import type { IdleTerms } from '../../investment/safety/idleTerms';
import { type SafetyReport, safetyOf } from '../../investment/safety/safetyOf';

export interface InvestmentQuestion {
  readonly returns: ReturnsQuestion;
  readonly risk: RiskQuestion;
  readonly attribution: CutQuestion & AttributionQuestion;
  readonly fund: InvestedFund;
  /** Limits and caps of this fund, the user's own among them. */
  readonly limits: readonly Limit[];
  readonly caps: readonly FeeCap[];
  readonly idle: IdleTerms;
  /** Null: the months of the portfolio's own file. */
  readonly expected: ExpectedPayments | null;
}

/** What is asked where nobody chooses: flows at the end of the day, a benchmark that goes back to its weights monthly. */
export const usualQuestion: Pick<InvestmentQuestion, 'returns' | 'risk' | 'attribution'> = {
  returns: {
    ...{ source: 'portfolio', timing: 'end', rebalancing: 'monthly' },
    ...{ feeAYear: 0, frequency: null, window: null },
  },
  risk: { source: 'portfolio', timing: 'end', rebalancing: 'monthly', riskFreeAYear: 0, span: null },
  attribution: { cut: 'assetClass', rebalancing: 'monthly', rule: 'brinson-fachler', linking: 'carino', merged: false },
};

/** Assets against liabilities, with the paths that they were computed on. */
export interface OnLiabilities {
  readonly answer: LiabilitiesAnswer;
  readonly seed: number;
  readonly paths: number;
}

/** What a report on a portfolio is made from; null is what its files do not tell. */
export interface InvestmentFacts {
  readonly view: PortfolioView;
  readonly returns: ReturnsAnswer;
  readonly risk: RiskAnswer;
  readonly attribution: AttributionAnswer | null;
  readonly fund: InvestedFund;
  readonly limits: HoldingsReport | null;
  readonly fees: readonly FeeCheck[];
  readonly safety: SafetyReport | null;
  readonly liabilities: OnLiabilities | null;
}

/** All that follows from the files of the portfolio. */
export type WorkedOut = Omit<InvestmentFacts, 'liabilities'>;

function safetyIn(tables: PortfolioTables, { limits, idle, expected }: InvestmentQuestion): SafetyReport | null {
  const { holdings, book, bookings = null } = tables;
  const ahead = expected ?? tables.expected;
  if (holdings === undefined || book === undefined || ahead === undefined) return null;
  return safetyOf(holdings, { ...book, bookings }, ahead, { limits, idle });
}

function heldAgainst(
  { holdings, flows = new Map(), composition = new Map(), fees = [] }: PortfolioTables,
  question: InvestmentQuestion,
) {
  if (holdings === undefined) return { limits: null, fees: [] };
  return {
    limits: testHoldings(holdings, question.limits, flows, composition),
    fees: feesAgainstCaps(fees, netAssetsOf(holdings), question.caps),
  };
}

/** Works everything out that a report on a portfolio says, by the answers that the screen shows. */
export function investmentFacts(
  open: OpenPortfolio,
  figures: AnswerGround['figures'],
  question: InvestmentQuestion,
): Result<WorkedOut> {
  const view = portfolioView(open);
  if (!view.isUsable) return failed({ code: 'report/not-ready', needs: 'portfolio' });
  const ground = { tables: open.tables, figures };
  const returns = returnsAnswer(question.returns, ground);
  if (!returns.ok) return returns;
  const risk = riskAnswer(question.risk, ground);
  if (!risk.ok) return risk;
  const attribution = attributionAnswer(open.tables, question.attribution);
  return success({
    ...{ view, returns: returns.value, risk: risk.value, fund: question.fund },
    attribution: attribution.ok ? attribution.value : null,
    ...heldAgainst(open.tables, question),
    safety: safetyIn(open.tables, question),
  });
}
