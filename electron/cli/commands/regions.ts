import type { RegionOutlook, RegionsOutlook, RegionYear } from '../../../shared/balance/regions/regionOutlook';
import type { RegionsRun } from '../../../shared/balance/regions/runRegions';
import { inLanguage, type Language } from '../../../shared/base/language';
import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Translate } from '../../../shared/text/translator';
import type { Command, Invocation, OptionValues, Reply } from '../command';
import { textOption } from '../readOptions';
import { regionsAsked } from '../regionsAsked';
import { textTable } from '../textTable';

const million = 1e6;
const billion = 1e9;
const landmarks = [2035, 2050];

/** Without the sign of a zero that is not one: −0.0. */
function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text;
}

const poolingOf = ({ poolingReceived, poolingPaid }: RegionYear): number => poolingReceived - poolingPaid;
const movesOf = ({ transfersIn, transfersOut }: RegionYear): number => transfersIn - transfersOut;

/** The first year and those landmarks that the run reaches. */
function shownYears({ firstYear, regions }: RegionsOutlook): number[] {
  const last = firstYear + (regions[0]?.years.length ?? 0) - 1;
  return [firstYear, ...landmarks.filter((year) => year > firstYear && year <= last)];
}

function regionRow(
  { name, years, firstDeficitYear, exhaustionYear }: RegionOutlook,
  shown: number[],
  language: Language,
) {
  const [first] = years;
  if (first === undefined) return [];
  const months = shown.map((year) => fixed(years[year - first.year]?.reserveMonths ?? 0, 1));
  return [
    inLanguage(name, language),
    (first.contributors / million).toFixed(2),
    (first.pensioners / million).toFixed(2),
    (100 * first.dependency).toFixed(1),
    ...months,
    String(firstDeficitYear ?? '–'),
    String(exhaustionYear ?? '–'),
    fixed(poolingOf(first) / billion, 1),
  ];
}

function provinces(run: RegionsRun, { translate, language }: Invocation): string {
  const shown = shownYears(run);
  const header = [
    translate('cli.regions.region'),
    translate('cli.regions.contributors'),
    translate('cli.regions.pensioners'),
    translate('cli.regions.dependency'),
    ...shown.map((year) => translate('cli.regions.reserve', { year })),
    translate('cli.regions.firstDeficit'),
    translate('cli.regions.exhaustion'),
    translate('cli.regions.transfer', { year: run.firstYear }),
  ];
  return textTable(
    header,
    run.regions.map((region) => regionRow(region, shown, language)),
  );
}

function yearsOf({ years }: RegionOutlook, translate: Translate): string {
  const header = (
    ['year', 'contributors', 'pensioners', 'income', 'benefits', 'pooling', 'moves', 'closing'] as const
  ).map((name) => translate(`cli.regions.${name}`));
  const rows = years.map((year) => [
    String(year.year),
    (year.contributors / million).toFixed(3),
    (year.pensioners / million).toFixed(3),
    ...[year.income, year.benefits, poolingOf(year), movesOf(year), year.closing].map((yuan) =>
      fixed(yuan / billion, 1),
    ),
  ]);
  return textTable(header, rows);
}

/** What holds for all provinces together. */
function closingWords({ totals, inequality }: RegionsRun, translate: Translate): string[] {
  const [last, first] = [totals.at(-1), inequality[0]];
  if (last === undefined || first === undefined) return [];
  const percent = (share: number) => fixed(100 * share, 2);
  const { gini, theil, between } = first.reserveMonths;
  return [
    translate('cli.regions.drift', {
      year: last.year,
      contributors: percent(last.contributorsDrift),
      pensioners: percent(last.pensionersDrift),
      benefits: percent(last.benefitsDrift),
    }),
    translate('cli.regions.inequality', {
      year: first.year,
      gini: gini.toFixed(3),
      theil: theil.toFixed(3),
      between: between.toFixed(3),
    }),
  ];
}

function regionAsked(run: RegionsRun, options: OptionValues): Result<RegionOutlook | null> {
  const code = textOption(options, 'region');
  if (code === undefined) return success(null);
  const found = run.regions.find(({ region }) => region === code);
  if (found) return success(found);
  const codes = run.regions.map(({ region }) => region);
  return failed({ code: 'usage/bad-option', option: '--region', value: code, expected: nearest(code, codes) });
}

function replyOf(run: RegionsRun, one: RegionOutlook | null, invocation: Invocation): Reply {
  const { translate } = invocation;
  const regions = one === null ? run.regions : [one];
  const body = one === null ? provinces(run, invocation) : yearsOf(one, translate);
  return { document: { ...run, regions }, text: [body, '', ...closingWords(run, translate)].join('\n') };
}

/** The employees' pension fund by province. */
export const regions: Command = {
  options: {
    scenario: { type: 'string' },
    start: { type: 'string' },
    years: { type: 'string' },
    set: { type: 'string', multiple: true },
    regime: { type: 'string' },
    region: { type: 'string' },
  },
  run: async (invocation) => {
    const asked = await regionsAsked(invocation);
    if (!asked.ok) return asked;
    const { run } = asked.value;
    const one = regionAsked(run, invocation.options);
    return one.ok ? success(replyOf(run, one.value, invocation)) : one;
  },
};
