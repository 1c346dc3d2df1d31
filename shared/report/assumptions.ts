import { inLanguage } from '../base/language';
import { basisText } from '../parameters/basisText';
import type { DatedValue, Parameter } from '../parameters/parameter';
import { changedParameters } from './changes';
import type { Cell, Section, TableBlock } from './document';
import { fertilityReference, fertilityTitle, variantName } from './fertilityText';
import { basisStatus, parameterValue, valueOn } from './parameterText';
import { plainTable } from './plainTable';
import type { ReportContext } from './reportContext';

/** The assumptions that a committee asks about first, in the order of the printed table. */
export const mainAssumptions = [
  'contribution.employerRate',
  'contribution.employeeRate',
  'contribution.flexibleRate',
  'contribution.compliance',
  'retirement.menAge',
  'retirement.womenWorkerAge',
  'retirement.womenCadreAge',
  'retirement.minimumYears',
  'coverage.ofUrbanWorkforce',
  'economy.wageGrowth',
  'economy.cpi',
  'economy.fundReturn',
  'account.notionalRate',
  'benefit.indexationCpi',
  'benefit.indexationWage',
  'fund.subsidyShare',
] as const;

const basisColumn = 3;
const shortBasis = 16;

/** The reform of 2025 raises these ages step by step, by at most so much. */
const raisedBy: Readonly<Partial<Record<string, string>>> = {
  'retirement.menAge': 'retirement.menMaximumDelay',
  'retirement.womenWorkerAge': 'retirement.womenWorkerMaximumDelay',
  'retirement.womenCadreAge': 'retirement.womenCadreMaximumDelay',
};

/** Main assumptions with value, law and mark; those that the scenario changes stand in the table of changes. */
export function assumptionsSection(context: ReportContext): Section {
  const { write, input } = context;
  const changed = changedParameters(context);
  const parameters = mainAssumptions.flatMap((id) => (changed.has(id) ? [] : (input.parameters.byId.get(id) ?? [])));
  return {
    id: 'assumptions',
    heading: write('report.assumptions.heading'),
    blocks: [
      {
        kind: 'table',
        caption: write('report.assumptions.caption'),
        header: [
          write('report.assumptions.assumption'),
          write('report.assumptions.value', { year: input.run.projection.firstYear }),
          write('report.assumptions.later'),
          write('report.assumptions.basis'),
          write('report.assumptions.status'),
        ],
        units: [],
        exactUnits: [],
        rows: withoutRepeats([fertilityRow(context), ...parameters.map((one) => assumptionRow(context, one))], context),
        note: '',
      },
    ],
  };
}

/** 2019-05 of 2019-05-01. */
const yearAndMonth = 7;

/** Any parameters, each with the month since which its value of the valuation year has been in force. */
export function assumptionTable(context: ReportContext, caption: string, parameters: readonly Parameter[]): TableBlock {
  const { write, input } = context;
  const year = input.run.projection.firstYear;
  return {
    ...plainTable,
    caption,
    header: [
      write('pack.method.parameter'),
      write('report.assumptions.value', { year }),
      write('pack.method.since'),
      write('report.assumptions.later'),
      write('report.assumptions.basis'),
      write('report.assumptions.status'),
    ],
    rows: parameters.map((parameter) => {
      const [label, value, ...rest] = assumptionRow(context, parameter);
      return [label, value, inForce(parameter, year)?.from.slice(0, yearAndMonth) ?? '', ...rest];
    }),
  };
}

/** The dated value at the end of a year, or the first one where none is in force yet. */
const inForce = (parameter: Parameter, year: number): DatedValue | undefined =>
  valueOn(parameter, `${year}-12-31`) ?? parameter.values[0];

/** A long basis that the row above names already is not written again. */
function withoutRepeats(rows: readonly (readonly Cell[])[], { write }: ReportContext): readonly (readonly Cell[])[] {
  return rows.map((row, index) => {
    const basis = row[basisColumn];
    const repeats = typeof basis === 'string' && basis.length > shortBasis && basis === rows[index - 1]?.[basisColumn];
    return repeats ? row.with(basisColumn, write('report.assumptions.same')) : row;
  });
}

function fertilityRow(context: ReportContext): readonly Cell[] {
  const { write, input } = context;
  const status = fertilityReference(input)?.status;
  return [
    write('report.assumptions.fertility'),
    variantName(context, input.scenario.fertility),
    '',
    fertilityTitle(input),
    status === undefined ? '' : write(`report.status.${status}`),
  ];
}

function assumptionRow(context: ReportContext, parameter: Parameter): readonly Cell[] {
  const { input } = context;
  const year = input.run.projection.firstYear;
  const now = inForce(parameter, year);
  const last = parameter.values[parameter.values.length - 1];
  if (now === undefined || last === undefined) return [inLanguage(parameter.label, input.language), '', '', '', ''];
  const raise = lastValue(context, raisedBy[parameter.id] ?? '');
  const bases = [now, last, ...(raise === undefined ? [] : [raise.dated])].map(({ basis }) => basis);
  const texts = [...new Set(bases.map((basis) => basisText(basis, input.language)))];
  return [
    inLanguage(parameter.label, input.language),
    nowValue(context, parameter, now),
    raise === undefined ? laterValue(context, parameter, last) : raise.text,
    texts.join(input.language === 'zh-CN' ? '；' : '; '),
    [...new Set(bases.map((basis) => basisStatus(context, basis)))].join(' / '),
  ];
}

/** A step holds its dated value; a line between dates has a value of its own in each year. */
function nowValue(context: ReportContext, parameter: Parameter, now: DatedValue): Cell {
  const year = context.input.run.projection.firstYear;
  const cell = parameter.path === 'step' ? `parameters.${parameter.id}@${now.from}` : `yearly.${parameter.id}@${year}`;
  return parameterValue(context, parameter, cell);
}

function laterValue(context: ReportContext, parameter: Parameter, last: DatedValue): Cell {
  if (last.from.slice(0, 4) <= String(context.input.run.projection.firstYear)) {
    return context.write('report.assumptions.constant');
  }
  return context.sentence('report.assumptions.laterValue', {
    value: parameterValue(context, parameter, `parameters.${parameter.id}@${last.from}`),
    year: last.from.slice(0, 4),
  });
}

interface Raise {
  readonly dated: DatedValue;
  readonly text: Cell;
}

function lastValue(context: ReportContext, id: string): Raise | undefined {
  const parameter = context.input.parameters.byId.get(id);
  const dated = parameter?.values[parameter.values.length - 1];
  if (parameter === undefined || dated === undefined) return undefined;
  const value = parameterValue(context, parameter, `parameters.${id}@${dated.from}`);
  return { dated, text: context.sentence('report.assumptions.raised', { value }) };
}
