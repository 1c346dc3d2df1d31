import { type FundedRatio, type SurplusYear, surplusPath } from '../../../shared/investment/liabilities/surplus';
import type { Translate } from '../../../shared/text/translator';
import { named } from '../simulating/fan';
import { textTable } from '../textTable';
import { billions, chance, percent } from '../written';
import { isTabled, type Part, tabled, tabledOf } from './part';

function ratioInWords(ratio: FundedRatio, translate: Translate): string {
  if (ratio === 'covered') return translate('liabilities.ratio.covered');
  return ratio === 'in-debt' ? translate('liabilities.ratio.inDebt') : ratio.toFixed(2);
}

function table(years: readonly SurplusYear[], translate: Translate): string {
  const quantiles = tabled.map((share) => percent(share, 0));
  const head = [
    translate('cli.simulate.year'),
    ...quantiles.map((share) => `${translate('liabilities.fund')} ${share}`),
    ...quantiles.map((share) => `${translate('liabilities.outgo')} ${share}`),
    ...quantiles.map((share) => `${translate('liabilities.fundedRatio')} ${share}`),
    translate('liabilities.underfunded'),
  ];
  const rows = years
    .filter(({ year }) => isTabled(year))
    .map(({ year, fund, outgo, fundedRatio, underfunded }) => [
      String(year),
      ...tabledOf(fund).map(billions),
      ...tabledOf(outgo).map(billions),
      ...tabledOf(fundedRatio).map((ratio) => ratioInWords(ratio, translate)),
      chance(underfunded),
    ]);
  return textTable(head, rows);
}

/** The fund against its coming net outgo. */
export const surplusPart: Part = ({ ground, flows, asked: { horizon }, invocation: { translate } }) => {
  const found = surplusPath(flows, horizon);
  const scenario = surplusPath(ground.scenario, horizon).years.map(({ year, fund, outgo, surplus, fundedRatio }) => ({
    ...{ year, fund: fund[0], outgo: outgo[0], surplus: surplus[0], fundedRatio: fundedRatio[0] },
  }));
  const years = found.years.map(({ year, underfunded, ...figures }) => ({
    year,
    underfunded,
    ...Object.fromEntries(Object.entries(figures).map(([name, values]) => [name, named<FundedRatio>(values)])),
  }));
  return {
    document: { horizon, scenario, years },
    text: [table(found.years, translate), translate('liabilities.fundedMeaning', { horizon })].join('\n\n'),
  };
};
