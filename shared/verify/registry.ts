import { attributionChecks } from './checks/attribution';
import { contingencyChecks } from './checks/contingencies';
import { digitChecks } from './checks/digits';
import { examChecks } from './checks/examQuestions';
import { interestChecks } from './checks/interest';
import { jointLifeChecks } from './checks/jointLives';
import { levelPaymentChecks } from './checks/levelPayments';
import { lifeRowChecks } from './checks/lifeRows';
import { lifeTableChecks } from './checks/lifeTables';
import { mortalityModelChecks } from './checks/mortalityModels';
import { outlierChecks } from './checks/outliers';
import { pensionChecks } from './checks/pensions';
import { performanceChecks } from './checks/performance';
import { populationChecks } from './checks/populations';
import { returnChecks } from './checks/returns';
import { samplingChecks } from './checks/sampling';
import { survivalChecks } from './checks/survival';
import type { Registry } from './known';

/** Every function that a check file can name. */
export const registry: Registry = {
  ...lifeTableChecks,
  ...survivalChecks,
  ...contingencyChecks,
  ...lifeRowChecks,
  ...jointLifeChecks,
  ...interestChecks,
  ...pensionChecks,
  ...examChecks,
  ...levelPaymentChecks,
  ...populationChecks,
  ...mortalityModelChecks,
  ...digitChecks,
  ...outlierChecks,
  ...samplingChecks,
  ...returnChecks,
  ...performanceChecks,
  ...attributionChecks,
};
