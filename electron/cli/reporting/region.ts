import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import { regionReport } from '../../../shared/report/region/regionReport';
import type { Invocation } from '../command';
import { textOption } from '../readOptions';
import { regionsAsked } from '../regionsAsked';
import { today } from '../today';
import { type InLanguage, type Kind, type Named, runOptions } from './kind';

/** Makes the report of a province by its code. */
type OfRegion = (code: string) => Result<InLanguage>;

interface Regions {
  readonly codes: readonly string[];
  readonly of: OfRegion;
}

/** All provinces, run once. */
async function regionReports(invocation: Invocation): Promise<Result<Regions>> {
  const asked = await regionsAsked(invocation);
  if (!asked.ok) return asked;
  const { base, figures, scenario, run } = asked.value;
  const codes = run.regions.map(({ region }) => region);
  const of: OfRegion = (code) => {
    const own = run.regions.find(({ region }) => region === code);
    const published = figures.find(({ region }) => region === code);
    if (own === undefined || published === undefined) {
      return failed({ code: 'usage/bad-option', option: '--region', value: code, expected: nearest(code, codes) });
    }
    const { references } = base;
    const input = { run, scenario: scenario.title, own, figures: published, references, day: today() };
    return success((language) => regionReport({ ...input, language }));
  };
  return success({ codes, of });
}

/** `--region` names one province, several with commas between them, or all. */
const namesSeveral = (region: string): boolean => region === 'all' || region.includes(',');

export const region: Kind = {
  options: { ...runOptions, regime: { type: 'string' }, region: { type: 'string' } },
  make: async (invocation) => {
    const regions = await regionReports(invocation);
    return regions.ok ? regions.value.of(textOption(invocation.options, 'region') ?? '') : regions;
  },
  several: async (invocation) => {
    const asked = textOption(invocation.options, 'region') ?? '';
    if (!namesSeveral(asked)) return success(null);
    const regions = await regionReports(invocation);
    if (!regions.ok) return regions;
    const { codes, of } = regions.value;
    const wanted = asked === 'all' ? codes : asked.split(',');
    return success(wanted.map((code): Named => ({ name: code, made: of(code) })));
  },
};
