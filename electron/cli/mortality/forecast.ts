import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import { type ForecastRow, forecastRows, startingAtLast } from '../../../shared/mortality/forecast';
import { mortalityModels } from '../../../shared/mortality/modelFit';
import type { Translate } from '../../../shared/text/translator';
import { atomicWrite } from '../../atomicWrite';
import type { OptionValues, Reply } from '../command';
import { choiceOption, numberOption, textOption } from '../readOptions';
import { textTable } from '../textTable';
import type { RecordSex } from './deathRecords';
import { fittedModel } from './fit';

const usualQuantiles = [0.05, 0.5, 0.95];
const starts = ['observed', 'fitted'] as const;

type Row = ForecastRow & { readonly sex: RecordSex };

/** Levels between 0 and 1, rising. */
function quantilesOption(text: string | undefined): Result<readonly number[]> {
  if (text === undefined) return success(usualQuantiles);
  const levels = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const rising = levels.every((level, at) => level > 0 && level < 1 && (at === 0 || level > (levels[at - 1] ?? 0)));
  return rising
    ? success(levels)
    : failed({ code: 'usage/bad-option', option: '--quantiles', value: text, expected: '0.05,0.5,0.95' });
}

interface Asked {
  readonly ahead: number;
  readonly quantiles: readonly number[];
  readonly start: (typeof starts)[number];
}

const csvOf = (rows: readonly Row[], { quantiles }: Asked): string =>
  [
    ['year', 'sex', 'age', ...quantiles.map((level) => `qx_${level}`)],
    ...rows.map(({ year, sex, age, qx }) => [year, sex, age, ...qx]),
  ]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

/** Every tenth year and age, so that the table can be read. */
function inWords(rows: readonly Row[], { quantiles, ahead }: Asked, translate: Translate): string {
  const [first] = rows;
  const shown = rows.filter(
    ({ year, age }) => age % 10 === 0 && (year - (first?.year ?? 0) + 1) % Math.min(10, ahead) === 0,
  );
  const header = (['year', 'sex', 'age'] as const).map((name) => translate(`mortality.column.${name}`));
  return textTable(
    [...header, ...quantiles.map((level) => `q (${level})`)],
    shown.map(({ year, sex, age, qx }) => [
      String(year),
      translate(`mortality.sex.${sex}`),
      String(age),
      ...qx.map((value) => value.toFixed(6)),
    ]),
    [1],
  );
}

/** Chances to die in the years after the data, with quantiles worked out from the model. */
export async function forecastReply(file: string, options: OptionValues, translate: Translate): Promise<Result<Reply>> {
  const read = combine({
    model: choiceOption(options, 'model', mortalityModels, 'lee-carter'),
    ahead: numberOption(options, 'ahead', { low: 1, high: 200, whole: true }, 50),
    quantiles: quantilesOption(textOption(options, 'quantiles')),
    start: choiceOption(options, 'start', starts, 'observed'),
  });
  if (!read.ok) return read;
  const { model } = read.value;
  const fitted = await fittedModel(file, options, model);
  if (!fitted.ok) return fitted;
  const rows: Row[] = [];
  for (const { sex, experience, fit } of fitted.value.sexes) {
    if (fit.forecast === null) {
      const expected = mortalityModels.filter((name) => name !== model).join(' | ');
      return failed({ code: 'usage/bad-option', option: '--model', value: model, expected });
    }
    const from = read.value.start === 'observed' ? startingAtLast(fit.forecast, experience) : fit.forecast;
    const { ahead: years, quantiles } = read.value;
    rows.push(...forecastRows(from, quantiles, { years, sex }).map((row) => ({ ...row, sex })));
  }
  const target = textOption(options, 'csv');
  const kept = target === undefined ? success(null) : await atomicWrite(target, csvOf(rows, read.value));
  if (!kept.ok) return kept;
  const { quantiles, start } = read.value;
  return success({ document: { file, model, start, quantiles, rows }, text: inWords(rows, read.value, translate) });
}
