import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { sourcesDocument } from '../../electron/setup/sources.mjs';
import { tables } from '../../shared/data/tables';

const datasets = fileURLToPath(new URL('../../datasets', import.meta.url));
const textOf = (file: string): string => readFileSync(`${datasets}/${file}`, 'utf8');
const rowsOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(textOf(`tables/${name}.csv`).trimEnd(), { header: true }).data;

const references = rowsOf('references');
const statusOf = new Map(references.map(({ id, status }) => [id, status]));

test('every file of tables/ has a contract and every contract a file', () => {
  const files = readdirSync(`${datasets}/tables`).map((name) => `tables/${name}`);
  expect(files.sort()).toEqual(tables.map(({ file }) => file).sort());
});

test.each(tables.map(({ file }) => file))('%s is UTF-8 without a mark, ends its lines the Unix way', (file) => {
  const text = textOf(file);
  expect(text).not.toMatch(/^\ufeff|\r|[^\n]$/);
  expect(Buffer.from(text, 'utf8').equals(readFileSync(`${datasets}/${file}`))).toBe(true);
});

test('sources.md is in step with the data', () => {
  expect(textOf('sources.md'), 'run `node electron/setup/sources.mjs`').toBe(sourcesDocument(datasets));
});

describe('sources', () => {
  test('each is used by a row', () => {
    const used = new Set(tables.flatMap(({ name }) => rowsOf(name).map(({ reference }) => reference)));
    for (const { id } of references) expect(used, id).toContain(id);
  });

  test('what is not verified says why', () => {
    for (const { id, status, note_zh, note_en } of references) {
      if (status === 'verified') continue;
      expect(note_zh?.length, id).toBeGreaterThan(12);
      expect(note_en?.length, id).toBeGreaterThan(20);
    }
  });

  test('a statistic is never marked better or worse than its source', () => {
    for (const { scheme, year, measure, reference, status } of rowsOf('statistics')) {
      expect(status, `${scheme} ${year} ${measure}`).toBe(statusOf.get(reference ?? ''));
    }
  });

  const ownNames = ['Fundscope'];
  test.each(['title', 'publisher', 'licence', 'note'])('each has its %s in both languages', (column) => {
    for (const row of references) {
      const [zh = '', en = ''] = [row[`${column}_zh`], row[`${column}_en`]];
      if (!ownNames.includes(zh)) expect(zh, row.id).toMatch(/[\u4e00-\u9fff]/);
      expect(en, row.id).toMatch(/[A-Za-z]/);
      expect(en, row.id).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
    }
  });

  test('a note names the same places and days in both languages', () => {
    const named = (text = '') =>
      text.match(/[\w-]+(\.[\w-]+)*\.[a-z]{2,}[\w/.?=-]*\w|\d{4}-\d\d-\d\d|CL\d/g)?.sort() ?? [];
    for (const { id, note_zh, note_en } of references) expect(named(note_zh), id).toEqual(named(note_en));
  });
});

describe('figures fit together', () => {
  const statistics = rowsOf('statistics');
  const value = (scheme: string, year: number, measure: string): number =>
    Number(statistics.find((row) => row.scheme === scheme && row.year === `${year}` && row.measure === measure)?.value);
  const years = Array.from({ length: 25 }, (_, index) => 2000 + index);
  const unit = 1e8;

  // Sums and parts are rounded each on its own: to 10,000 persons in the communiqués, to 1,000 in the yearbooks.
  test.each(years)('%i: contributors and pensioners of the employee scheme are its participants', (year) => {
    const members = value('pension_employee', year, 'contributors') + value('pension_employee', year, 'pensioners');
    expect(Math.abs(members - value('pension_employee', year, 'participants'))).toBeLessThanOrEqual(12_000);
  });

  // Transfers and audits move the printed balance beside the flows; the years that stand out are named in sources.md.
  const withTransfers = new Set([2002, 2008, 2013, 2018, 2020, 2021]);
  const rounded = 2024;
  test.each(years.slice(1))('%i: income less expenditure moves the balance of the employee scheme', (year) => {
    const flow = value('pension_employee', year, 'income') - value('pension_employee', year, 'expenditure');
    const change = value('pension_employee', year, 'closing') - value('pension_employee', year - 1, 'closing');
    const tolerance = year === rounded ? 1500 * unit : withTransfers.has(year) ? 650 * unit : 62 * unit;
    expect(Math.abs(change - flow)).toBeLessThanOrEqual(tolerance);
  });

  // MOHRSS communiqués: pension, unemployment and work-injury funds together, 100 million yuan.
  test.each([
    { year: 2017, income: 48_580, expenditure: 41_980 },
    { year: 2018, income: 57_089, expenditure: 49_208 },
    { year: 2019, income: 59_130, expenditure: 54_492 },
    { year: 2020, income: 50_667, expenditure: 57_580 },
    { year: 2021, income: 68_205, expenditure: 62_687 },
    { year: 2022, income: 71_583, expenditure: 66_122 },
    { year: 2023, income: 79_710, expenditure: 71_091 },
  ])('$year: the funds add up to the published total', ({ year, income, expenditure }) => {
    const funds = ['pension_employee', 'pension_resident', 'unemployment', 'work_injury'];
    const sum = (measure: string) => funds.reduce((total, fund) => total + value(fund, year, measure), 0) / unit;
    expect(Math.abs(sum('income') - income)).toBeLessThanOrEqual(2);
    expect(Math.abs(sum('expenditure') - expenditure)).toBeLessThanOrEqual(2);
  });

  // World Population Prospects 2024, China, 1 July: births less deaths plus migration of two half years.
  test('the population moves by births, deaths and migration', () => {
    const demography = rowsOf('demography');
    const total = (year: number) =>
      rowsOf('population').reduce((sum, row) => (row.year === `${year}` ? sum + Number(row.value) : sum), 0);
    const flow = (year: number, measure: string) =>
      Number(demography.find((row) => row.year === `${year}` && row.measure === measure)?.value);
    const growth = (year: number) => flow(year, 'births') - flow(year, 'deaths') + flow(year, 'netMigration');
    for (const year of [2010, 2015, 2020, 2024]) {
      const expected = (growth(year) + growth(year + 1)) / 2;
      expect(Math.abs(total(year + 1) - total(year) - expected), `${year}`).toBeLessThan(100_000);
    }
  });

  // The copy leaves out ages under 15 and over 49; the published total fertility rate is theirs too.
  test('age-specific fertility adds up to the total fertility rate', () => {
    const fertility = rowsOf('fertility');
    for (const { year, measure, value: rate } of rowsOf('demography')) {
      if (measure !== 'tfrMedium') continue;
      const sum = fertility.reduce((total, row) => (row.year === year ? total + Number(row.value) : total), 0);
      expect(Math.abs(sum - Number(rate)), year).toBeLessThan(0.01);
    }
  });
});
