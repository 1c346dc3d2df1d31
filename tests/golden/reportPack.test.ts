import { describe, expect, test } from 'vitest';
import { runScenario } from '../../shared/balance/runScenario';
import { languages } from '../../shared/base/language';
import type { Scenario } from '../../shared/parameters/parameter';
import type { ReportDocument } from '../../shared/report/document';
import { applyEdits } from '../../shared/report/edits/applyEdits';
import { editOn } from '../../shared/report/edits/wordEdit';
import { type PackInput, readPackCell } from '../../shared/report/pack/packContext';
import { packReport } from '../../shared/report/pack/packReport';
import { makeStudies } from '../../shared/report/pack/studies';
import { blocksOfKind, sectionsOf } from '../../shared/report/sectionsOf';
import { completeness } from '../../shared/report/valuation/completeness';
import { valuationReport } from '../../shared/report/valuation/valuationReport';
import { standardDraws } from '../../shared/stochastic/draws';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import { simulatePaths } from '../../shared/stochastic/simulatePaths';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { PathTally } from '../../shared/stochastic/summarise';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { made } from '../support/madeReports';
import { bundledFile, bundledLists, studiesGround } from '../support/packSample';
import { deficitOnly, emptied, sampleInput, sound } from '../support/reportSample';
import { expectCells, expectDigits, expectSound } from '../support/shownFigures';

const base = await bundledBase();
const parameters = bundledParameters();
const law = bundledScenario('current-law');
const later = bundledScenario('retirement-65');
const lists = bundledLists(parameters);
const studies = unwrapped(makeStudies(studiesGround(base, parameters), { scenario: later, compared: law, ...lists }));

function simulated(): NonNullable<PackInput['paths']> {
  const settings = unwrapped(readStochasticSettings(bundledFile('stochastic.yaml')));
  const ground = unwrapped(scenarioGround(base, settings, parameters, later));
  const { firstYear, years } = later;
  const tally = new PathTally({ firstYear, years, points: 'random', watched: firstYear + years - 1 });
  tally.add([simulatePaths(ground, { ...standardDraws, seed: 7 }, { from: 0, to: 40 })]);
  return { summary: tally.summary(), seed: 7 };
}

const { input: run } = made('later retirement', 'en');
const whole: PackInput = { ...run, studies, paths: simulated() };
const alone: PackInput = { ...whole, baseline: null, studies: { ...studies, change: null }, paths: null };

const cases = languages.flatMap((language) => [
  { name: 'the run beside current law, with paths', input: { ...whole, language } },
  { name: 'the run alone', input: { ...alone, language } },
  ...Object.entries({ emptied, deficitOnly, sound }).map(([name, shape]) => ({
    name: `a fund that is ${name}`,
    input: { ...alone, ...sampleInput(shape, language), studies: alone.studies },
  })),
]);

const kinds = { pack: packReport, valuation: valuationReport };
const reports = cases.flatMap(({ name, input }) =>
  Object.entries(kinds).map(([kind, make]) => ({ name, kind, language: input.language, input, report: make(input) })),
);

describe.each(reports)('$kind in $language on $name', ({ input, report }) => {
  test('every figure has the value of its cell and stands in its words', () => {
    expectCells(report, (cell) => readPackCell(input, cell));
  });

  test('every printed number reads back as its value, to its last digit', () => {
    expect(expectDigits(report)).toBeGreaterThan(600);
  });

  test('names are told apart and no word is missing', () => expectSound(report));
});

const wordsOf = (report: ReportDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(blocksOfKind(report, 'paragraph').map(({ id, text }) => [id, text]));

describe('what the studies say agrees with the run', () => {
  test('without a move, a blow or a lever, the balance is that of the run', () => {
    const { actuarialBalance, actuarialBalances } = run.run.outlook.summary;
    expect(studies.tornado.base).toBe(actuarialBalance);
    expect(studies.stresses.base.actuarialBalance).toBe(actuarialBalance);
    expect(studies.change?.after).toBe(actuarialBalance);
    expect(studies.change?.before).toBe(run.baseline?.outlook.summary.actuarialBalance);
    // The indicators rest on a run of a hundred years, these on one of seventy-five.
    for (const years of [25, 50, 75]) {
      expect(readPackCell(whole, `indicators.actuarialBalance.${years}`)).toBeCloseTo(actuarialBalances[years], 12);
    }
  });

  test('causes add up to the change', () => {
    const { change, shapley } = studies.change ?? { change: Number.NaN, shapley: [] };
    expect(shapley.reduce((sum, cause) => sum + cause.change, 0)).toBeCloseTo(change, 12);
  });

  test('a lever at its end is the run of a reform that says so', () => {
    const reformed: Scenario = {
      ...later,
      reforms: [
        ...later.reforms,
        {
          id: 'twenty-eight',
          title: { zh: '28%', en: '28 %' },
          changes: [
            {
              parameter: 'contribution.employerRate',
              unit: 'ratio',
              values: [
                { from: '2025-01-01', value: 0.28, basis: { kind: 'assumed', why: { zh: '测试', en: 'Test' } } },
              ],
            },
          ],
        },
      ],
    };
    const { actuarialBalance, exhaustionYear } = unwrapped(runScenario(base, parameters, reformed)).outlook.summary;
    const effect = studies.levers.find(({ lever }) => lever.parameter.id === 'contribution.employerRate');
    expect(effect).toMatchObject({ standing: 0.16, value: 0.28, exhaustionYear });
    expect(effect?.actuarialBalance).toBeCloseTo(actuarialBalance, 12);
  });

  test('words follow the numbers: how many levers close the gap alone, and whether there are paths', () => {
    const closing = studies.levers.filter(({ actuarialBalance }) => actuarialBalance >= 0).length;
    expect(closing).toBe(0);
    expect(wordsOf(packReport(whole))['levers.text']).toContain('None of them alone brings it to nought.');
    const eased = studies.levers.map((one, at) => (at < 2 ? { ...one, actuarialBalance: 0.01 } : one));
    const some = packReport({ ...whole, studies: { ...studies, levers: eased } });
    expect(wordsOf(some)['levers.text']).toContain('2 of them bring it to nought or above.');
    expect(wordsOf(packReport(whole))['uncertainty.text']).toContain('In 40 drawn paths (seed 7)');
    expect(wordsOf(packReport(alone))['uncertainty.none']).toContain('states no probabilities');
  });
});

describe('a pack', () => {
  const report = packReport(whole);

  test('begins with the two pages of the committee and names its chapters', () => {
    expect(report.parts.map(({ layout }) => layout)).toEqual(['page', 'page', ...Array<string>(9).fill('chapter')]);
    expect(report.parts.slice(2).every(({ title }) => title !== '')).toBe(true);
    expect(report.provenance).toMatchObject({ subject: 'retirement-65', seed: 7 });
  });

  test('holds every parameter of the national run, with its law', () => {
    const rows = sectionsOf(report)
      .filter(({ id }) => id === 'allAssumptions')
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])));
    const national = [...parameters.byId.keys()].filter((id) => !/^(pooling|mobility)\./.test(id));
    expect(rows).toHaveLength(national.length);
    expect(rows.every((row) => row[4] !== '' && row[5] !== '')).toBe(true);
  });

  test('says when a fund lasts that nothing is lacking at the end', () => {
    const lasting = packReport({ ...alone, ...sampleInput(sound, 'en'), studies: alone.studies });
    expect(wordsOf(lasting)).not.toHaveProperty(['fund.shortfall']);
    expect(wordsOf(report)).toHaveProperty(['fund.shortfall']);
  });
});

describe('a valuation', () => {
  const report = valuationReport(whole);
  const toWrite = ['scope', 'data', 'assumptions', 'recommendations', 'opinion'].map((id) => `${id}.toWrite`);

  test('is whole but for what the actuary writes', () => {
    expect(completeness(report)).toEqual({ missing: [], unwritten: [...toWrite, 'opinion.signature'] });
  });

  test('is whole once that is written', () => {
    const { unwritten } = completeness(report);
    const passages = blocksOfKind(report, 'paragraph').filter(({ id }) => unwritten.includes(id));
    const edits = Object.fromEntries(passages.map((passage) => [passage.id, editOn(passage, 'Written.')]));
    expect(completeness(applyEdits(report, edits).document)).toEqual({ missing: [], unwritten: [] });
  });

  test('lacks a section that is taken out', () => {
    const parts = report.parts.map((part) => ({
      ...part,
      sections: part.sections.filter(({ id }) => id !== 'data.checks'),
    }));
    expect(completeness({ ...report, parts }).missing).toEqual(['data.checks']);
  });

  test('says that there is no previous one, or what has changed since', () => {
    expect(wordsOf(valuationReport(alone))['previous.none']).toContain('No previous valuation was given');
    expect(wordsOf(report)).not.toHaveProperty(['previous.none']);
    expect(blocksOfKind(report, 'bridge')).toHaveLength(1);
  });

  test('finds the year whose accounts do not roll forward', () => {
    // The sample: 5.6889 + 7.0506 − 6.3757 = 6.3638 trillion, published 6.3639.
    const words = wordsOf(valuationReport({ ...alone, ...sampleInput(sound, 'en'), studies: alone.studies }));
    expect(words['data.continuity']).toContain('that of 2023: 100.0 million yuan, or 0.0% of that year’s expenditure');
  });
});
