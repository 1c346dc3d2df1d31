import type { YearAccount } from '../../data/baseData';
import { citedTable } from '../citedTable';
import { publishedMeasures } from '../disclosure/disclosureInput';
import { publishedNumber } from '../disclosure/publishedNumber';
import type { Part, Section, Sentence } from '../document';
import type { PackContext } from '../pack/packContext';
import { rollForward } from '../pack/readStudy';
import { paragraph, paragraphToWrite } from '../paragraph';

const yearsOfAccounts = 10;

/** The accounts that the projection starts from, and what checking them showed. */
export function dataChapter(context: PackContext): Part {
  return {
    layout: 'chapter',
    title: context.write('valuationReport.data.title'),
    sections: [accounts(context), checks(context)],
  };
}

/** Accounts up to the valuation year. */
function shownAccounts({ input }: PackContext): readonly YearAccount[] {
  const { firstYear } = input.run.projection;
  return input.accounts
    .filter(({ year }) => year > firstYear - yearsOfAccounts && year <= firstYear)
    .toSorted((a, b) => a.year - b.year);
}

function accounts(context: PackContext): Section {
  const { write, sentence, input } = context;
  const shown = shownAccounts(context);
  const all = shown.flatMap((account) => publishedMeasures.flatMap((measure) => account.measures[measure] ?? []));
  const words = sentence('valuationReport.data.accounts', {
    count: String(all.length),
    verified: String(all.filter(({ status }) => status === 'verified').length),
    from: String(shown[0]?.year ?? input.run.projection.firstYear),
    to: String(shown.at(-1)?.year ?? input.run.projection.firstYear),
  });
  const table = citedTable(context, {
    caption: write('valuationReport.data.caption'),
    header: [write('report.table.year'), ...publishedMeasures.map((measure) => write(`disclosure.measure.${measure}`))],
    rows: shown.map((account) => ({
      label: String(account.year),
      numbers: publishedMeasures.map((measure) =>
        publishedNumber(account.measures[measure], measure, `accounts.${account.year}.${measure}`),
      ),
    })),
    references: input.references,
  });
  return {
    id: 'data.accounts',
    heading: write('valuationReport.data.accountsHeading'),
    blocks: [paragraph('data.accounts', words), ...table],
  };
}

function checks(context: PackContext): Section {
  const { write, sentence, figure, input } = context;
  const fit = sentence('valuationReport.data.fit', {
    year: String(input.run.projection.firstYear),
    collected: figure('calibration.collected', 'percent'),
    coverage: figure('calibration.coverage', 'decimal'),
  });
  return {
    id: 'data.checks',
    heading: write('valuationReport.data.checksHeading'),
    blocks: [
      paragraph('data.continuity', continuity(context)),
      paragraph('data.fit', fit),
      paragraph('data.members', sentence('valuationReport.data.members')),
      paragraphToWrite('data.toWrite', sentence('valuationReport.data.toWrite')),
    ],
  };
}

/** The year whose fund departs most from the fund of the year before, plus income, less expenditure. */
function continuity(context: PackContext): Sentence {
  const { sentence, size, input } = context;
  const gaps = shownAccounts(context).flatMap(({ year }) => {
    const gap = rollForward(input, year);
    return gap === null ? [] : [{ year, gap: Math.abs(gap) }];
  });
  if (gaps.length === 0) return sentence('valuationReport.data.noContinuity');
  const { year } = gaps.reduce((a, b) => (b.gap > a.gap ? b : a));
  const gap = `rollForward.${year}`;
  return sentence('valuationReport.data.continuity', {
    year: String(year),
    gap: size(gap, 'money'),
    share: size(`ratio(${gap}, accounts.${year}.expenditure)`, 'percent'),
  });
}
