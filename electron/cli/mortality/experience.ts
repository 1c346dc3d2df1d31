import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import { deathRate } from '../../../shared/mortality/deathRate';
import { type ExperienceCell, experienceStudy, type StudyRow } from '../../../shared/mortality/experienceStudy';
import type { Translate } from '../../../shared/text/translator';
import type { OptionValues, Reply } from '../command';
import type { DeathChances } from '../deathChances';
import { textOption } from '../readOptions';
import { bundledChances } from '../standardChances';
import { textTable } from '../textTable';
import { type DeathRecords, readDeathRecords } from './deathRecords';

const usualTables = { men: 'cl2025-1-male', women: 'cl2025-1-female' } as const;
const usualBands = [0, 20, 30, 40, 50, 60, 70, 80, 90];

type Expected = Readonly<Record<'male' | 'female', DeathChances>>;

function bandsOption(text: string | undefined): Result<readonly number[]> {
  if (text === undefined) return success(usualBands);
  const bands = text.split(',').map((part) => (/^\d{1,3}$/.test(part.trim()) ? Number(part) : Number.NaN));
  const rising = bands.every((age, at) => age >= 0 && (at === 0 || age > (bands[at - 1] ?? 0)));
  return rising
    ? success(bands)
    : failed({ code: 'usage/bad-option', option: '--bands', value: text, expected: '20,40,60,80' });
}

/** What each row was expected to lose by the table of its sex; the central rate is q/(1 − q/2). */
function cellsOf({ file, counted, records }: DeathRecords, expected: Expected): Result<readonly ExperienceCell[]> {
  if (!counted) return failed({ code: 'dataset/missing-column', file, column: 'deaths' });
  const cells: ExperienceCell[] = [];
  for (const { line, sex, age, deaths, exposure } of records) {
    if (sex === 'both') return failed({ code: 'dataset/missing-column', file, column: 'sex' });
    if (!Number.isInteger(deaths)) {
      const cell = { file, line, column: 'deaths', value: String(deaths) };
      return failed({ code: 'dataset/bad-value', ...cell, expected: 'integer' });
    }
    const { firstAge, qx } = expected[sex];
    const chance = qx[age - firstAge];
    if (chance === undefined) {
      const cell = { file, line, column: 'age', value: String(age) };
      return failed({ code: 'dataset/bad-value', ...cell, expected: `${firstAge} … ${firstAge + qx.length - 1}` });
    }
    cells.push({ sex, age, exposure, deaths, expectedRate: deathRate(chance, 0.5) });
  }
  return success(cells);
}

const figure = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));

function inWords(rows: readonly StudyRow[], translate: Translate): string {
  const columns = [
    'sex',
    'ages',
    'exposure',
    'actual',
    'expected',
    'ratio',
    'interval',
    'credibility',
    'blended',
  ] as const;
  return textTable(
    columns.map((name) => translate(`mortality.column.${name}`)),
    rows.map(({ sex, fromAge, toAge, exposure, actual, expected, ratio, interval, credibility, blendedRatio }) => [
      translate(`mortality.sex.${sex}`),
      toAge === null ? `${fromAge}+` : `${fromAge}–${toAge}`,
      exposure.toFixed(1),
      String(actual),
      expected.toFixed(1),
      figure(ratio, 3),
      interval === null ? '–' : `${interval[0].toFixed(3)}–${interval[1].toFixed(3)}`,
      credibility.toFixed(2),
      blendedRatio.toFixed(3),
    ]),
  );
}

/** Actual over expected deaths by sex and age band against bundled tables, with exact intervals and credibility. */
export async function experienceReply(
  file: string,
  { options, datasets, translate }: { options: OptionValues; datasets: string; translate: Translate },
): Promise<Result<Reply>> {
  const bands = bandsOption(textOption(options, 'bands'));
  if (!bands.ok) return bands;
  const ids = {
    male: textOption(options, 'men') ?? usualTables.men,
    female: textOption(options, 'women') ?? usualTables.women,
  };
  const expected = combine({
    male: await bundledChances(datasets, ids.male, '--men'),
    female: await bundledChances(datasets, ids.female, '--women'),
  });
  if (!expected.ok) return expected;
  const records = await readDeathRecords(file);
  if (!records.ok) return records;
  const cells = cellsOf(records.value, expected.value);
  if (!cells.ok) return cells;
  const rows = experienceStudy(cells.value, bands.value);
  return success({ document: { file, tables: ids, bands: bands.value, rows }, text: inWords(rows, translate) });
}
