import { describe, expect, test } from 'vitest';
import { runScenario } from '../../shared/balance/runScenario';
import { inLanguage, languages } from '../../shared/base/language';
import { mainAssumptions } from '../../shared/report/assumptions';
import { committeeReport } from '../../shared/report/committeeReport';
import { blocksOf, blocksOfKind } from '../../shared/report/sectionsOf';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const base = await bundledBase();
const parameters = bundledParameters();
const scenario = bundledScenario('current-law');
const run = unwrapped(runScenario(base, parameters, scenario));

describe.each(languages)('the report on current law from the bundled figures, in %s', (language) => {
  const { accounts, references } = base;
  const report = committeeReport({
    run,
    scenario,
    baseline: null,
    accounts,
    references,
    parameters,
    language,
    day: '2026-11-21',
  });
  const blocks = blocksOf(report);

  test('its headline says what the run says', () => {
    const { exhaustionYear, firstDeficitYear } = run.outlook.summary;
    const year = exhaustionYear ?? firstDeficitYear;
    expect(report.headline.text).toContain(String(year ?? run.outlook.years.length));
  });

  test('every main assumption is bundled and has its basis and mark', () => {
    const tables = blocksOfKind(report, 'table');
    const rows = tables[tables.length - 1]?.rows ?? [];
    expect(rows).toHaveLength(1 + mainAssumptions.length);
    for (const [name, , , basis, status] of rows) {
      expect(basis, String(name)).not.toBe('');
      expect(status, String(name)).not.toBe('');
    }
  });

  test('the charts begin with the published accounts and go on to the end of the run', () => {
    const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
    const histories = charts.flatMap(({ series }) => series.filter(({ form }) => form === 'line'));
    expect(histories.map(({ points }) => points[0]?.x)).toEqual([2010, 2010, 2010, 2010, 2010]);
    // 2023: 63,639 hundred million yuan in the fund.
    const fund = histories[0]?.points.find(({ x }) => x === 2023);
    expect(fund?.y).toBeCloseTo(6.3639, 3);
    const ends = charts.flatMap(({ series }) => series.map(({ points }) => points[points.length - 1]?.x));
    expect(Math.max(...ends.map(Number))).toBe(scenario.firstYear + scenario.years - 1);
  });

  test('the sources of the population and of the accounts are named with their marks', () => {
    const sources = blocks.flatMap((block) => (block.kind === 'sources' ? block.items : []));
    const titles = references.filter(({ id }) => id.startsWith('wpp2024-'));
    const publisher = language === 'zh-CN' ? '联合国经济和社会事务部人口司' : 'United Nations';
    for (const { title, status } of titles) {
      const name = inLanguage(title, language);
      expect(sources.find((each) => each.title === name)).toMatchObject({ mark: status, detail: publisher });
    }
    expect(sources.length).toBeGreaterThan(titles.length);
  });
});
