import type { IndicatorRegister } from '../../../shared/balance/indicators/indicatorTable';
import { readIndicators } from '../../../shared/balance/indicators/register';
import { readIndicatorSettings } from '../../../shared/balance/indicators/settings';
import { type Lever, readLevers } from '../../../shared/balance/levers/lever';
import { readSensitivities, type Sensitivity } from '../../../shared/balance/sensitivity/sensitivities';
import { readStresses, type Stress } from '../../../shared/balance/stress/stress';
import { combine } from '../../../shared/base/combine';
import type { Result } from '../../../shared/base/result';
import type { ParameterSet } from '../../../shared/parameters/parameter';
import { readDataset } from '../scenario';

/** The bundled levers. */
export async function loadLevers(datasets: string, parameters: ParameterSet): Promise<Result<readonly Lever[]>> {
  const text = await readDataset(datasets, 'levers.yaml');
  return text.ok ? readLevers(text.value, parameters) : text;
}

/** The bundled assumptions of the sensitivity table. */
export async function loadSensitivities(
  datasets: string,
  parameters: ParameterSet,
): Promise<Result<readonly Sensitivity[]>> {
  const text = await readDataset(datasets, 'sensitivities.yaml');
  return text.ok ? readSensitivities(text.value, parameters) : text;
}

/** The bundled stress library. */
export async function loadStresses(datasets: string, parameters: ParameterSet): Promise<Result<readonly Stress[]>> {
  const text = await readDataset(datasets, 'stresses.yaml');
  return text.ok ? readStresses(text.value, parameters) : text;
}

/** The bundled indicators, and what they take for granted. */
export async function loadRegister(datasets: string): Promise<Result<IndicatorRegister>> {
  const indicators = await readDataset(datasets, 'indicators.yaml');
  if (!indicators.ok) return indicators;
  const settings = await readDataset(datasets, 'indicators-settings.yaml');
  if (!settings.ok) return settings;
  return combine({ indicators: readIndicators(indicators.value), settings: readIndicatorSettings(settings.value) });
}
