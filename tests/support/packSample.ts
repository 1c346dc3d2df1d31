import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readIndicators } from '../../shared/balance/indicators/register';
import { readIndicatorSettings } from '../../shared/balance/indicators/settings';
import { readLevers } from '../../shared/balance/levers/lever';
import { runScenario } from '../../shared/balance/runScenario';
import { readSensitivities } from '../../shared/balance/sensitivity/sensitivities';
import { readStresses } from '../../shared/balance/stress/stress';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet } from '../../shared/parameters/parameter';
import type { StudiesGround, StudyLists } from '../../shared/report/pack/studies';
import { unwrapped } from './bundled';

/** A file of the datasets. */
export const bundledFile = (name: string) => ({
  name,
  text: readFileSync(path.join(import.meta.dirname, '../../datasets', name), 'utf8'),
});

/** The bundled lists that the studies of a pack go through. */
export const bundledLists = (parameters: ParameterSet): StudyLists => ({
  sensitivities: unwrapped(readSensitivities(bundledFile('sensitivities.yaml'), parameters)),
  stresses: unwrapped(readStresses(bundledFile('stresses.yaml'), parameters)),
  levers: unwrapped(readLevers(bundledFile('levers.yaml'), parameters)),
  register: {
    indicators: unwrapped(readIndicators(bundledFile('indicators.yaml'))),
    settings: unwrapped(readIndicatorSettings(bundledFile('indicators-settings.yaml'))),
  },
});

/** What runs studies here and now. */
export const studiesGround = (base: BaseData, parameters: ParameterSet): StudiesGround => ({
  bench: (scenario) => ({ parameters, scenario, run: (each) => runScenario(base, parameters, each) }),
  side: (scenario) => ({ base, parameters, scenario, method: runScenario }),
});
