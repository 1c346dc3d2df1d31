import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import {
  fewestAges,
  type LawOfExperience,
  lawOfExperience,
  type MortalityLawName,
  mortalityLaws,
  ratesOf,
} from '../../../shared/mortality/lawOfExperience';
import {
  countsDeaths,
  fitModel,
  type ModelFit,
  type MortalityModel,
  mortalityModels,
  type ParameterSeries,
  residualSummary,
} from '../../../shared/mortality/modelFit';
import type { Translate } from '../../../shared/text/translator';
import type { OptionValues, Reply } from '../command';
import { choiceOption, textOption } from '../readOptions';
import { textTable } from '../textTable';
import { type DeathRecords, type RecordSex, readDeathRecords } from './deathRecords';
import { type Population, populationsIn, rangeOption } from './populations';

export interface Fitted {
  readonly records: DeathRecords;
  readonly model: MortalityModel;
  readonly sexes: readonly (Population & { readonly fit: ModelFit })[];
}

/** The populations of a file within the ages and years that are asked for. */
export async function populationsAsked(file: string, options: OptionValues) {
  const ranges = combine({
    ages: rangeOption(textOption(options, 'ages'), '--ages'),
    years: rangeOption(textOption(options, 'years'), '--years'),
  });
  if (!ranges.ok) return ranges;
  const records = await readDeathRecords(file);
  if (!records.ok) return records;
  const populations = populationsIn(records.value, ranges.value.ages, ranges.value.years);
  return populations.ok ? success({ records: records.value, populations: populations.value }) : populations;
}

const axesOf = ({ experience: { ages, firstYear, years } }: Population): string =>
  JSON.stringify([ages, firstYear, years]);

/** Whether the file holds what the model needs: years, counts, and both sexes where they are fitted together. */
function fitsModel({ file, counted }: DeathRecords, populations: readonly Population[], model: MortalityModel) {
  if (countsDeaths(model) && !counted) return failed({ code: 'dataset/missing-column', file, column: 'exposure' });
  if (populations.some(({ experience }) => experience.years < 3 || experience.ages.length < 2)) {
    return failed({ code: 'dataset/incomplete', file, missing: 'year ≥ 3, age ≥ 2' });
  }
  const alone = new Set(populations.map(axesOf)).size > 1 || populations.length < 2;
  return model === 'li-lee' && alone
    ? failed({ code: 'dataset/incomplete', file, missing: 'sex M + F' })
    : success(null);
}

/** A model fitted to every sex of a file. */
export async function fittedModel(file: string, options: OptionValues, model: MortalityModel): Promise<Result<Fitted>> {
  const asked = await populationsAsked(file, options);
  if (!asked.ok) return asked;
  const { records, populations } = asked.value;
  const usable = fitsModel(records, populations, model);
  if (!usable.ok) return usable;
  const experiences = populations.map(({ experience }) => experience);
  const fits = fitModel(model, experiences, records.counted);
  if (!fits.ok) return fits;
  const sexes = populations.flatMap((population, at) => {
    const fit = fits.value[at];
    return fit === undefined ? [] : [{ ...population, fit }];
  });
  return success({ records, model, sexes });
}

const plain = ({ name, along, at, values }: ParameterSeries) => ({ name, along, at, values: [...values] });

function modelReply({ records, model, sexes: fitted }: Fitted, translate: Translate): Reply {
  const sexes = fitted.map(({ sex, experience, fit }) => {
    const { ages, firstYear, years } = experience;
    const { series, measures, residuals } = fit;
    const summary = residualSummary(residuals, experience);
    return { sex, ages, firstYear, years, parameters: series.map(plain), measures, residuals: summary };
  });
  const text = sexes.map(({ sex, parameters, measures, residuals }) =>
    [
      heading(model, sex, translate),
      ...parametersInWords(parameters, translate),
      ...Object.entries(measures).map(([name, value]) => `${name}: ${Number(value.toPrecision(8))}`),
      ...(residuals === null
        ? []
        : [
            translate('mortality.fit.residuals', {
              mean: residuals.mean.toFixed(4),
              deviation: residuals.deviation.toFixed(4),
              value: residuals.largest.value.toFixed(3),
              age: residuals.largest.age,
              year: residuals.largest.year,
            }),
          ]),
    ].join('\n'),
  );
  return { document: { file: records.file, model, counted: records.counted, sexes }, text: text.join('\n\n') };
}

/** One table for the parameters by age, one for those by year, one for those by year of birth. */
function parametersInWords(parameters: readonly ReturnType<typeof plain>[], translate: Translate): string[] {
  return (['age', 'year', 'cohort'] as const).flatMap((along) => {
    const own = parameters.filter((one) => one.along === along);
    const [head] = own;
    if (head === undefined) return [];
    const rows = head.values.map((_, k) => [
      String(head.at[k]),
      ...own.map(({ values }) => (values[k] ?? Number.NaN).toFixed(6)),
    ]);
    return [textTable([translate(`mortality.column.${along}`), ...own.map(({ name }) => name)], rows), ''];
  });
}

async function lawReply(
  file: string,
  options: OptionValues,
  law: MortalityLawName,
  translate: Translate,
): Promise<Result<Reply>> {
  const asked = await populationsAsked(file, options);
  if (!asked.ok) return asked;
  const { counted } = asked.value.records;
  const rates = asked.value.populations.map(({ sex, experience }) => ({ sex, rates: ratesOf(experience, counted) }));
  if (rates.some((own) => own.rates.ages.length < fewestAges[law])) {
    return failed({ code: 'dataset/incomplete', file, missing: `age × ${fewestAges[law]}` });
  }
  const fits = rates.map((own) => ({ sex: own.sex, ...lawOfExperience(law, own.rates) }));
  const sexes = fits.map(({ residuals, ...fit }) => ({ ...fit, residuals: [...residuals] }));
  const text = fits.map(({ sex, ...fit }) => [heading(law, sex, translate), ...lawInWords(fit, translate)].join('\n'));
  return success({ document: { file, model: law, counted, sexes }, text: text.join('\n\n') });
}

function lawInWords({ parameters, squares, undetermined, residuals, ages }: LawOfExperience, translate: Translate) {
  const names = undetermined.join(', ');
  return [
    ...Object.entries(parameters).map(([name, value]) => `${name}: ${Number(value.toPrecision(8))}`),
    `Σw·r²: ${Number(squares.toPrecision(8))}`,
    ...(names === '' ? [] : [translate('mortality.fit.undetermined', { names })]),
    lawResiduals(residuals, ages, translate),
  ];
}

const heading = (model: MortalityLawName | MortalityModel, sex: RecordSex, translate: Translate): string =>
  translate('mortality.fit.heading', {
    model: translate(`mortality.model.${model}`),
    sex: translate(`mortality.sex.${sex}`),
  });

function lawResiduals(residuals: Float64Array, ages: readonly number[], translate: Translate): string {
  const summary = residualSummary(residuals, { ages, firstYear: 0 });
  return translate('mortality.fit.lawResiduals', {
    mean: summary?.mean.toFixed(4) ?? '',
    deviation: summary?.deviation.toFixed(4) ?? '',
    value: summary?.largest.value.toFixed(3) ?? '',
    age: summary?.largest.age ?? '',
  });
}

/** Parameters and goodness of fit of a law or a model. */
export async function fitReply(file: string, options: OptionValues, translate: Translate): Promise<Result<Reply>> {
  const model = choiceOption(options, 'model', [...mortalityLaws, ...mortalityModels], 'lee-carter');
  if (!model.ok) return model;
  const law = mortalityLaws.find((name) => name === model.value);
  if (law !== undefined) return lawReply(file, options, law, translate);
  const forward = mortalityModels.find((name) => name === model.value) ?? 'lee-carter';
  const fitted = await fittedModel(file, options, forward);
  return fitted.ok ? success(modelReply(fitted.value, translate)) : fitted;
}
