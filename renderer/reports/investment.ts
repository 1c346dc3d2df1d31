import { combine } from '../../shared/base/combine';
import { failed, success } from '../../shared/base/result';
import { expectedFrom } from '../../shared/investment/safety/expectedPayments';
import { idleTermsOf } from '../../shared/investment/safety/idleTerms';
import { investmentReport } from '../../shared/report/investment/investmentReport';
import { capsOf } from '../state/fees';
import { investmentDesk, useInvestment } from '../state/investment';
import { cutQuestion, returnsQuestion, riskQuestion, usePerformance } from '../state/investmentPerformance';
import { lastOf, useLiabilities } from '../state/liabilities';
import { bundledLimits, useLimitsPlace } from '../state/limits';
import { ownLimitsNow } from '../state/ownLimits';
import { readTerms, useSafetyPlace } from '../state/safety';
import { lastRun, useStudy } from '../state/study';
import type { MakeReport } from './order';

/** What the run on screen will pay, where its payments were chosen on the screen. */
function expectedNow() {
  const projection = lastRun(useStudy.getState().answer)?.projection;
  const isFromRun = useSafetyPlace.getState().payments === 'run' && projection !== undefined;
  return isFromRun ? expectedFrom(projection) : null;
}

function liabilitiesNow() {
  const run = lastOf(useLiabilities.getState().work);
  return run === null ? null : { answer: run.answer, ...run.draws };
}

/** On the open portfolio, by the conventions, rules and terms that the investment screen is set to. */
export const makeInvestment: MakeReport = async (order) => {
  if (useInvestment.getState().portfolio === null) return failed({ code: 'report/not-ready', needs: 'portfolio' });
  const { fund } = useLimitsPlace.getState();
  const rules = combine({ bundled: await bundledLimits(), caps: await capsOf(fund), terms: await readTerms() });
  if (!rules.ok) return rules;
  const { bundled, caps, terms } = rules.value;
  const choices = { ...usePerformance.getState(), source: 'portfolio' } as const;
  const facts = await investmentDesk().ask((ask) =>
    ask('report', {
      ...{ returns: returnsQuestion(choices), risk: riskQuestion(choices), attribution: cutQuestion(choices), fund },
      limits: [...bundled, ...ownLimitsNow()].filter((limit) => limit.fund === fund),
      caps,
      idle: idleTermsOf(terms, useSafetyPlace.getState().terms),
      expected: expectedNow(),
    }),
  );
  if (!facts.ok) return facts;
  return success(investmentReport({ facts: { ...facts.value, liabilities: liabilitiesNow() }, ...order }));
};
