import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readIndicators } from '../../shared/balance/indicators/register';
import { readIndicatorSettings } from '../../shared/balance/indicators/settings';
import { readLevers } from '../../shared/balance/levers/lever';
import { readSensitivities } from '../../shared/balance/sensitivity/sensitivities';
import { readStresses } from '../../shared/balance/stress/stress';
import type { ParameterSet } from '../../shared/parameters/parameter';
import type { StudyLists } from '../../shared/report/pack/studies';
import { unwrapped } from './bundled';

const file = (name: string) => ({
  name,
  text: readFileSync(path.join(import.meta.dirname, '../../datasets', name), 'utf8'),
});

/** The bundled lists that the studies of a pack go through. */
export const bundledLists = (parameters: ParameterSet): StudyLists => ({
  sensitivities: unwrapped(readSensitivities(file('sensitivities.yaml'), parameters)),
  stresses: unwrapped(readStresses(file('stresses.yaml'), parameters)),
  levers: unwrapped(readLevers(file('levers.yaml'), parameters)),
  register: {
    indicators: unwrapped(readIndicators(file('indicators.yaml'))),
    settings: unwrapped(readIndicatorSettings(file('indicators-settings.yaml'))),
  },
});
