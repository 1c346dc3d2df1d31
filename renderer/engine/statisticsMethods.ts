import type { AmountRows } from '../../shared/audit/amountRows';
import type { PlantedFinding } from '../../shared/audit/answerKey';
import { type DigitQuestion, rowsWithDigits } from '../../shared/audit/digits/countDigits';
import { digitReport } from '../../shared/audit/digits/digitReport';
import { amountBands } from '../../shared/audit/outliers/bands';
import { findOutliers, type OutlierQuestion } from '../../shared/audit/outliers/findOutliers';
import {
  type CutOffQuestion,
  cutOff,
  type DuplicateQuestion,
  findDuplicates,
  findGaps,
  type SequenceQuestion,
} from '../../shared/audit/outliers/sequences';
import { badUnits } from '../../shared/audit/risk/answerKey';
import { backtest, type RiskBacktest } from '../../shared/audit/risk/backtest';
import { measureRisk, type RiskQuestion, type RiskReport } from '../../shared/audit/risk/measureRisk';
import { drawSample, type SampleQuestion } from '../../shared/audit/sampling/drawSample';
import { type Population, readStrata } from '../../shared/audit/sampling/population';
import { failed, type Result, success } from '../../shared/base/result';
import type { Session } from '../../shared/data/database';
import type { WithLedger } from './importMethods';

/** Scores of all units; with an answer key, how well they would have told its cases beforehand. */
async function riskWithKey(
  session: Session,
  question: RiskQuestion,
  key: readonly PlantedFinding[] | null,
): Promise<Result<RiskReport & { readonly backtest: RiskBacktest | null }>> {
  const report = await measureRisk(session, question);
  if (!report.ok || key === null) return report.ok ? success({ ...report.value, backtest: null }) : report;
  const bad = await badUnits(session, question.unit, key);
  return bad.ok ? success({ ...report.value, backtest: backtest(report.value.units, bad.value) }) : bad;
}

/** Statistics over the ledger's tables; sizes and evaluations need no database and are functions of `shared/audit`. */
export function statisticsMethods(withLedger: WithLedger) {
  const running = new Set<Session>();
  let stops = 0;
  const inSession = <T>(work: (session: Session) => Promise<Result<T>>): Promise<Result<T>> =>
    withLedger(async ({ database }) => {
      const before = stops;
      const session = await database.session();
      if (!session.ok) return session;
      running.add(session.value);
      try {
        if (stops !== before) return failed({ code: 'cancelled' });
        const answer = await work(session.value);
        return stops === before ? answer : failed({ code: 'cancelled' });
      } finally {
        running.delete(session.value);
        await session.value.close();
      }
    });
  return {
    digitReport: (question: DigitQuestion) => inSession((session) => digitReport(session, question)),
    digitRows: (asked: { readonly question: DigitQuestion; readonly digits: number; readonly limit: number }) =>
      inSession((session) => rowsWithDigits(session, asked.question, asked)),
    outlierReport: (question: OutlierQuestion) => inSession((session) => findOutliers(session, question)),
    amountBands: (rows: AmountRows) => inSession((session) => amountBands(session, rows)),
    sequenceGaps: (question: SequenceQuestion) => inSession((session) => findGaps(session, question)),
    duplicateRows: (question: DuplicateQuestion) => inSession((session) => findDuplicates(session, question)),
    cutOffRows: (question: CutOffQuestion) => inSession((session) => cutOff(session, question)),
    sampleStrata: (population: Population) => inSession((session) => readStrata(session, population)),
    drawSample: (question: SampleQuestion) => inSession((session) => drawSample(session, question)),
    riskScores: (asked: { readonly question: RiskQuestion; readonly key: readonly PlantedFinding[] | null }) =>
      inSession((session) => riskWithKey(session, asked.question, asked.key)),
    /** Stops what of these runs; each fails with `cancelled`. */
    async stopStatistics(_: null): Promise<Result<null>> {
      stops += 1;
      await Promise.all([...running].map((session) => session.interrupt()));
      return success(null);
    },
  };
}
