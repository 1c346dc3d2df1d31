import { describe, expect, test } from 'vitest';
import { loadPublicAccounts, loadRegionData } from '../../electron/cli/baseData';
import { runRegions } from '../../shared/balance/regions/runRegions';
import { inLanguage, languages } from '../../shared/base/language';
import { type DisclosureInput, readDisclosure } from '../../shared/report/disclosure/disclosureInput';
import { disclosureReport } from '../../shared/report/disclosure/disclosureReport';
import type { ReportDocument } from '../../shared/report/document';
import { type RegionInput, readRegion } from '../../shared/report/region/regionInput';
import { regionReport } from '../../shared/report/region/regionReport';
import { blocksOfKind, sectionsOf } from '../../shared/report/sectionsOf';
import { bundledParameters, bundledScenario, datasets, nothingPublished, unwrapped } from '../support/bundled';
import { expectCells, expectDigits, expectSound } from '../support/shownFigures';

const day = '2026-11-22';
const published = unwrapped(await loadPublicAccounts(datasets));
const { base, figures } = unwrapped(await loadRegionData(datasets));

const disclosed = (change: Partial<DisclosureInput> = {}): DisclosureInput => ({
  ...published,
  from: 2015,
  to: 2024,
  language: 'en',
  day,
  ...change,
});

const wordsOf = (report: ReportDocument, id: string): string | undefined =>
  blocksOfKind(report, 'paragraph').find((block) => block.id === id)?.text;

describe.each(languages)('the disclosure in %s', (language) => {
  const input = disclosed({ language });
  const report = disclosureReport(input);

  test('every figure has the value of its cell and stands in its words', () =>
    expectCells(report, (cell) => readDisclosure(input, cell)));

  test('every printed number reads back as its value', () => expect(expectDigits(report)).toBeGreaterThan(600));

  test('names are told apart and no word is missing', () => expectSound(report));
});

/**
 * Typed from the communiqués of the Ministry of Human Resources and Social Security of 2020, 2022 and 2023, and from the
 * National Council's reports on entrusted pension money; 100 million yuan, and a rate a year.
 */
describe('figures are those that were published', () => {
  const input = disclosed();
  test.each([
    ['funds.pension_employee.2023.income', 70506e8],
    ['funds.pension_employee.2023.expenditure', 63757e8],
    ['funds.pension_employee.2023.closing', 63639e8],
    ['funds.unemployment.2020.expenditure', 2103e8],
    ['funds.unemployment.2023.income', 1807e8],
    ['funds.unemployment.2023.closing', 3213e8],
    ['funds.work_injury.2022.expenditure', 1025e8],
    ['funds.pension_resident.2022.income', 5609e8],
    ['returns.2020', 0.1095],
    ['returns.2019', 0.0903],
  ])('%s', (cell, value) => expect(readDisclosure(input, cell)).toBeCloseTo(value, 6));

  test('words follow the balance', () => {
    const report = disclosureReport(input);
    // 1212 came in and 1237 went out; 1807 came in and 1485 went out.
    expect(wordsOf(report, 'work_injury.flows')).toContain('2.5 billion yuan less than it paid');
    expect(wordsOf(report, 'unemployment.flows')).toContain('32.2 billion yuan more than it paid');
  });

  test('nothing is made up: what is not held is said, and counted among the gaps', () => {
    const report = disclosureReport(input);
    const accounts = sectionsOf(report).find(({ id }) => id === 'unemployment.accounts')?.blocks[1];
    const rows = accounts?.kind === 'table' ? accounts.rows : [];
    expect(rows.at(-1)).toMatchObject(['2024', {}, 'not held', 'not held', {}, 'not held']);
    const gaps = blocksOfKind(report, 'table')[0]?.rows.find(([fund]) => fund === 'Unemployment');
    expect(gaps?.slice(1)).toEqual(['none', '2024', 'none', '2024']);
    expect(() => readDisclosure(input, 'funds.unemployment.2024.income')).toThrow();
  });

  test('every row of the data names its source', () => {
    const { rows } = disclosureReport(input).data;
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.every((row) => row[5] !== '')).toBe(true);
  });

  test('without any account it still says so', () => {
    const report = disclosureReport(disclosed({ accounts: nothingPublished, provinces: [] }));
    expect(report.headline.text).toContain('no year for which income, expenditure and fund are all held');
    expect(wordsOf(report, 'provinces.text')).toContain('no figure of any province is held');
    expectSound(report);
  });
});

const scenario = bundledScenario('current-law');
const run = unwrapped(runRegions(base, figures, bundledParameters(), { scenario, regime: 'national' }));

function ofRegion(code: string, language: RegionInput['language'] = 'en'): RegionInput {
  const own = run.regions.find(({ region }) => region === code);
  const known = figures.find(({ region }) => region === code);
  if (own === undefined || known === undefined) throw new Error(code);
  return { run, scenario: scenario.title, own, figures: known, references: base.references, language, day };
}

const everyFourth = run.regions.map(({ region }) => region).filter((_, at) => at % 4 === 0);

describe.each(everyFourth)('the report on %s', (code) => {
  test.each(languages)('holds in %s what the run holds', (language) => {
    const input = ofRegion(code, language);
    const report = regionReport(input);
    expect(report.identity[0]?.value).toBe(inLanguage(scenario.title, language));
    expectCells(report, (cell) => readRegion(input, cell));
    expect(expectDigits(report)).toBeGreaterThan(600);
    expectSound(report);
  });
});

describe('provinces among each other', () => {
  const codes = run.regions.map(({ region }) => region);

  test('places are those of a sorted list, each taken once where no two are equal', () => {
    const ranked = run.regions.toSorted((a, b) => a.years[0].systemDependency - b.years[0].systemDependency);
    const places = ranked.map(({ region }) => readRegion(ofRegion(region), 'place.2024.systemDependency'));
    expect(places).toEqual(codes.map((_, at) => at + 1));
  });

  test('half of the provinces lie on each side of the median', () => {
    const middle = readRegion(ofRegion('110000'), 'middle.2035.dependency');
    const values = run.regions.map(({ years }) => years[11].dependency);
    expect(values.filter((value) => value < middle)).toHaveLength(15);
    expect(values.filter((value) => value > middle)).toHaveLength(15);
  });

  test('what one pays the others receive', () => {
    const net = codes.map((code) =>
      readRegion(ofRegion(code), 'difference(own.2030.poolingPaid, own.2030.poolingReceived)'),
    );
    expect(net.some((value) => value < 0)).toBe(true);
    expect(net.reduce((sum, value) => sum + value, 0)).toBe(0);
  });

  test('words say who gives and who gets', () => {
    const way = (code: string) =>
      blocksOfKind(regionReport(ofRegion(code)), 'figures').flatMap(({ items }) => items)[3]?.note.text;
    expect(way('440000')).toBe('paid, net');
    expect(way('230000')).toBe('received, net');
  });

  test('the headline follows the end of the fund', () => {
    const input = ofRegion('230000');
    const lasting = { ...input.own, exhaustionYear: null };
    expect(regionReport({ ...input, own: { ...input.own, exhaustionYear: 2053 } }).headline.text).toContain(
      'from the end of 2053',
    );
    expect(regionReport({ ...input, own: { ...lasting, firstDeficitYear: 2040 } }).headline.text).toContain(
      'first deficit is in 2040',
    );
    expect(regionReport({ ...input, own: { ...lasting, firstDeficitYear: null } }).headline.text).toContain(
      'without a deficit',
    );
  });
});
