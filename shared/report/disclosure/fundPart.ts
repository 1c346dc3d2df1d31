import type { AccountMeasure } from '../../data/baseData';
import type { PublicFund } from '../../data/fundAccounts';
import { citedTable } from '../citedTable';
import type { Block, Part, Section, Sentence } from '../document';
import { paragraph } from '../paragraph';
import { type DisclosureContext, fundFigure, returnFigure, yearsOf } from './disclosureInput';
import { publishedNumber } from './publishedNumber';

/** What is asked of a fund: those insured, what comes in, what goes out, what is left. */
export const fundMeasures: Readonly<Record<PublicFund, readonly AccountMeasure[]>> = {
  pension_employee: [
    'participants',
    'contributors',
    'pensioners',
    'income',
    'contributions',
    'subsidy',
    'expenditure',
    'closing',
  ],
  pension_resident: ['participants', 'contributors', 'pensioners', 'income', 'contributions', 'expenditure', 'closing'],
  medical_employee: ['participants', 'contributors', 'pensioners', 'income', 'expenditure', 'closing'],
  medical_resident: ['participants', 'income', 'expenditure', 'closing'],
  unemployment: ['participants', 'beneficiaries', 'income', 'expenditure', 'closing'],
  work_injury: ['participants', 'beneficiaries', 'income', 'expenditure', 'closing'],
  maternity: ['participants', 'income', 'expenditure', 'closing'],
};

/** One fund: its last full year in words, its accounts, its return. */
export function fundPart(context: DisclosureContext, fund: PublicFund): Part {
  const { write } = context;
  return {
    layout: 'chapter',
    title: write(`disclosure.fund.${fund}`),
    sections: [
      {
        id: `${fund}.accounts`,
        heading: write('disclosure.accounts'),
        blocks: [paragraph(`${fund}.flows`, flows(context, fund)), ...accounts(context, fund)],
      },
      returns(context, fund),
    ],
  };
}

/** The newest year for which income, expenditure and fund are all published. */
function fullYear({ input }: DisclosureContext, fund: PublicFund): number | undefined {
  const full = (['income', 'expenditure', 'closing'] as const).map(
    (measure) => (year: number) => fundFigure(input, fund, year, measure) !== undefined,
  );
  return yearsOf(input).findLast((year) => full.every((isPublished) => isPublished(year)));
}

export function flows(context: DisclosureContext, fund: PublicFund): Sentence {
  const { sentence, figure, size, input } = context;
  const year = fullYear(context, fund);
  if (year === undefined) {
    return sentence('disclosure.noFlows', { from: String(input.from), to: String(input.to) });
  }
  const cell = (measure: AccountMeasure) => `funds.${fund}.${year}.${measure}`;
  const difference = size(`difference(${cell('expenditure')}, ${cell('income')})`, 'money');
  const isMore = figure(cell('income'), 'money').value >= figure(cell('expenditure'), 'money').value;
  return sentence('disclosure.flows', {
    year: String(year),
    income: figure(cell('income'), 'money'),
    expenditure: figure(cell('expenditure'), 'money'),
    balance: sentence(isMore ? 'disclosure.more' : 'disclosure.less', { difference }),
    closing: figure(cell('closing'), 'money'),
  });
}

function accounts(context: DisclosureContext, fund: PublicFund): readonly Block[] {
  const { write, input } = context;
  const measures = fundMeasures[fund];
  return citedTable(context, {
    caption: write(`disclosure.fund.${fund}`),
    header: [write('report.table.year'), ...measures.map((measure) => write(`disclosure.measure.${measure}`))],
    rows: yearsOf(input).map((year) => ({
      label: String(year),
      numbers: measures.map((measure) =>
        publishedNumber(fundFigure(input, fund, year, measure), measure, `funds.${fund}.${year}.${measure}`),
      ),
    })),
    references: input.references,
  });
}

/** The return that is published is that of pension money; of the other funds there is none. */
function returns(context: DisclosureContext, fund: PublicFund): Section {
  const { write, sentence, input } = context;
  const id = `${fund}.return`;
  const heading = write('disclosure.returnHeading');
  const isPension = fund === 'pension_employee' || fund === 'pension_resident';
  const isHeld = yearsOf(input).some((year) => returnFigure(input, year) !== undefined);
  if (!isPension || !isHeld) {
    return { id, heading, blocks: [paragraph(id, sentence('disclosure.returnNone'))] };
  }
  const table = citedTable(context, {
    caption: write('disclosure.returnCaption'),
    header: [write('report.table.year'), write('disclosure.return')],
    rows: yearsOf(input).map((year) => {
      const sourced = returnFigure(input, year);
      const number =
        sourced === undefined ? null : ({ sourced, cell: `returns.${year}`, form: 'percentFine' } as const);
      return { label: String(year), numbers: [number] };
    }),
    references: input.references,
  });
  return { id, heading, blocks: [paragraph(id, sentence('disclosure.returnText')), ...table] };
}
