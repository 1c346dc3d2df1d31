import { combine } from '../../../shared/base/combine';
import { agesIn } from '../../../shared/base/grid';
import { type Result, success } from '../../../shared/base/result';
import type { PopulationProjection } from '../../../shared/population/populationProjection';
import { projectPopulation } from '../../../shared/population/projectPopulation';
import { type FertilityVariant, resolvePopulation } from '../../../shared/population/resolvePopulation';
import type { Translate } from '../../../shared/text/translator';
import { type AgeColumns, type AgeTable, readAgeTable } from '../ageTable';
import { loadBaseData } from '../baseData';
import type { Command, OptionValues, Reply } from '../command';
import { neededAge, type OwnFigures, withOwnBase, withOwnRates } from '../ownFigures';
import { choiceOption, numberOption, textOption } from '../readOptions';
import { textTable } from '../textTable';

const people = 1e10;
const variants = ['low', 'medium', 'high'] as const satisfies readonly FertilityVariant[];

/** What each file of the user's own must look like. */
const columns: Readonly<Record<keyof OwnFigures, AgeColumns>> = {
  base: { bySex: true, low: 0, high: people, lastAge: neededAge },
  mortality: { bySex: true, low: 0, high: 1, lastAge: neededAge },
  fertility: { bySex: false, low: 0, high: 5, lastAge: null },
  migration: { bySex: true, low: -people, high: people, lastAge: null },
};

async function ownFigure(options: OptionValues, name: keyof OwnFigures): Promise<Result<AgeTable | undefined>> {
  const file = textOption(options, name);
  return file === undefined ? success(undefined) : readAgeTable(file, columns[name]);
}

async function ownFigures(options: OptionValues): Promise<Result<OwnFigures>> {
  return combine({
    base: await ownFigure(options, 'base'),
    mortality: await ownFigure(options, 'mortality'),
    fertility: await ownFigure(options, 'fertility'),
    migration: await ownFigure(options, 'migration'),
  });
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function replyOf({ firstYear, years, persons }: PopulationProjection, translate: Translate): Reply {
  const rows = Array.from({ length: years }, (_, k) => {
    const year = firstYear + k;
    const [male, female] = [agesIn(persons.male, year), agesIn(persons.female, year)];
    return { year, total: sum(male) + sum(female), bySexAge: { male: [...male], female: [...female] } };
  });
  const header = (['year', 'total', 'male', 'female'] as const).map((name) => translate(`cli.population.${name}`));
  const text = textTable(
    header,
    rows.map(({ year, total, bySexAge: { male, female } }) => [
      String(year),
      ...[total, sum(Float64Array.from(male)), sum(Float64Array.from(female))].map((value) => value.toFixed(0)),
    ]),
  );
  return { document: { years: rows }, text };
}

/** Population by sex and age on 1 July, year by year, on the bundled figures or the user's own. */
export const population: Command = {
  options: {
    start: { type: 'string' },
    years: { type: 'string' },
    variant: { type: 'string' },
    base: { type: 'string' },
    mortality: { type: 'string' },
    fertility: { type: 'string' },
    migration: { type: 'string' },
  },
  run: async ({ options, datasets, translate }) => {
    const asked = combine({
      start: numberOption(options, 'start', { low: 1900, high: 2100, whole: true }, 2024),
      years: numberOption(options, 'years', { low: 1, high: 200, whole: true }, 75),
      variant: choiceOption(options, 'variant', variants, 'medium'),
    });
    if (!asked.ok) return asked;
    const own = await ownFigures(options);
    if (!own.ok) return own;
    const bundled = await loadBaseData(datasets);
    if (!bundled.ok) return bundled;
    const { start, years, variant } = asked.value;
    const inputs = resolvePopulation(withOwnBase(bundled.value, own.value, start), start, years + 1, variant);
    if (!inputs.ok) return inputs;
    return success(replyOf(projectPopulation(withOwnRates(inputs.value, own.value)), translate));
  },
};
