import { runRegions } from '../../../shared/balance/regions/runRegions';
import { combine } from '../../../shared/base/combine';
import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import { regimes } from '../../../shared/projection/regions/pooling';
import type { RegionInput } from '../../../shared/report/region/regionInput';
import { regionReport } from '../../../shared/report/region/regionReport';
import { loadRegionData } from '../baseData';
import type { Invocation } from '../command';
import { choiceOption, textOption } from '../readOptions';
import { loadParameters, scenarioAsked } from '../scenario';
import { today } from '../today';
import { type InLanguage, type Kind, type Named, runOptions } from './kind';

/** Makes the report of a province by its code. */
type OfRegion = (code: string) => Result<InLanguage>;

interface Regions {
  readonly codes: readonly string[];
  readonly of: OfRegion;
}

/** All provinces, run once. */
async function regionsAsked({ options, datasets }: Invocation): Promise<Result<Regions>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const asked = combine({
    scenario: await scenarioAsked(options, datasets, parameters.value),
    regime: choiceOption(options, 'regime', regimes, 'national'),
  });
  if (!asked.ok) return asked;
  const data = await loadRegionData(datasets);
  if (!data.ok) return data;
  const { base, figures } = data.value;
  const run = runRegions(base, figures, parameters.value, asked.value);
  if (!run.ok) return run;
  const codes = run.value.regions.map(({ region }) => region);
  const of: OfRegion = (code) => {
    const own = run.value.regions.find(({ region }) => region === code);
    const published = figures.find(({ region }) => region === code);
    if (own === undefined || published === undefined) {
      return failed({ code: 'usage/bad-option', option: '--region', value: code, expected: nearest(code, codes) });
    }
    const input: Omit<RegionInput, 'language'> = {
      run: run.value,
      own,
      figures: published,
      references: base.references,
      day: today(),
    };
    return success((language) => regionReport({ ...input, language }));
  };
  return success({ codes, of });
}

/** `--region` names one province, several with commas between them, or all. */
const namesSeveral = (region: string): boolean => region === 'all' || region.includes(',');

export const region: Kind = {
  options: { ...runOptions, regime: { type: 'string' }, region: { type: 'string' } },
  make: async (invocation) => {
    const regions = await regionsAsked(invocation);
    return regions.ok ? regions.value.of(textOption(invocation.options, 'region') ?? '') : regions;
  },
  several: async (invocation) => {
    const asked = textOption(invocation.options, 'region') ?? '';
    if (!namesSeveral(asked)) return success(null);
    const regions = await regionsAsked(invocation);
    if (!regions.ok) return regions;
    const { codes, of } = regions.value;
    const wanted = asked === 'all' ? codes : asked.split(',');
    return success(wanted.map((code): Named => ({ name: code, made: of(code) })));
  },
};
