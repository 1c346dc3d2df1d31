import { type Result, success } from '../../../shared/base/result';
import type { AnswerGround } from '../../../shared/investment/answers/askedSeries';
import {
  type AttributionAnswer,
  attributionAnswer,
  bondsAnswer,
  type CutQuestion,
  type ManagersAnswer,
  managersAnswer,
} from '../../../shared/investment/answers/attributionAnswer';
import {
  type ReturnsAnswer,
  type ReturnsQuestion,
  returnsAnswer,
} from '../../../shared/investment/answers/returnsAnswer';
import { type RiskAnswer, type RiskQuestion, riskAnswer } from '../../../shared/investment/answers/riskAnswer';
import type { AttributionQuestion } from '../../../shared/investment/attribution/attribution';
import type { SplitBond } from '../../../shared/investment/attribution/readBonds';
import type { Rebalancing } from '../../../shared/investment/benchmark/blend';
import { readYearlyFigures, type YearlyFigures } from '../../../shared/investment/returns/yearlyFigures';
import {
  type InvestmentQuestion,
  investmentFacts,
  type WorkedOut,
} from '../../../shared/report/investment/investmentFacts';
import type { TextFile } from '../datasets';
import type { Held } from './held';

/** Hands over the table of published statistics. */
export type ReadStatistics = () => Promise<Result<TextFile>>;

/** Returns, risk and attribution of the open portfolio and of what the funds have published. */
export function performanceMethods(held: Held, readStatistics: ReadStatistics) {
  let figures: YearlyFigures | null = null;
  const ground = async (): Promise<Result<AnswerGround>> => {
    if (figures === null) {
      const file = await readStatistics();
      const read = file.ok ? readYearlyFigures(file.value.name, file.value.text) : file;
      if (!read.ok) return read;
      figures = read.value;
    }
    const open = held();
    return success({ tables: open.ok ? open.value.tables : null, figures });
  };
  return {
    returns: async (question: ReturnsQuestion): Promise<Result<ReturnsAnswer>> => {
      const on = await ground();
      return on.ok ? returnsAnswer(question, on.value) : on;
    },
    risk: async (question: RiskQuestion): Promise<Result<RiskAnswer>> => {
      const on = await ground();
      return on.ok ? riskAnswer(question, on.value) : on;
    },
    attribution: async (question: CutQuestion & AttributionQuestion): Promise<Result<AttributionAnswer>> => {
      const open = held();
      return open.ok ? attributionAnswer(open.value.tables, question) : open;
    },
    managers: async (rebalancing: Rebalancing): Promise<Result<ManagersAnswer>> => {
      const open = held();
      return open.ok ? managersAnswer(open.value.tables, rebalancing) : open;
    },
    report: async (question: InvestmentQuestion): Promise<Result<WorkedOut>> => {
      const on = await ground();
      if (!on.ok) return on;
      const open = held();
      return open.ok ? investmentFacts(open.value, on.value.figures, question) : open;
    },
    bonds: async (): Promise<Result<readonly SplitBond[]>> => {
      const open = held();
      return open.ok ? bondsAnswer(open.value.tables) : open;
    },
  };
}
