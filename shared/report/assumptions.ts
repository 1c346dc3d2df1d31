import { inLanguage } from '../base/language';
import type { DatedValue, Parameter } from '../parameters/parameter';
import { changedParameters } from './changes';
import type { Cell, Section } from './document';
import { basisStatus, basisText, parameterValue, valueOn } from './parameterText';
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
  'benefit.indexationWage',
  'fund.subsidyShare',
] as const;

/** Main assumptions with value, law and mark; those that the scenario changes stand in the table of changes. */
export function assumptionsSection(context: ReportContext): Section {
  const { write, input } = context;
  const changed = changedParameters(context);
  const parameters = mainAssumptions.flatMap((id) => (changed.has(id) ? [] : (input.parameters.byId.get(id) ?? [])));
  return {
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
        rows: [fertilityRow(context), ...parameters.map((parameter) => assumptionRow(context, parameter))],
        note: '',
      },
    ],
  };
}

function fertilityRow({ write, input }: ReportContext): readonly Cell[] {
  const source = input.references.find(({ id }) => id === 'wpp2024-fertility');
  return [
    write('report.assumptions.fertility'),
    write(`report.assumptions.${input.scenario.fertility}`),
    '',
    source === undefined ? '' : input.language === 'zh-CN' ? source.titleZh : source.titleEn,
    source === undefined ? '' : write(`report.status.${source.status}`),
  ];
}

function assumptionRow(context: ReportContext, parameter: Parameter): readonly Cell[] {
  const { write, input } = context;
  const year = input.run.projection.firstYear;
  const now = valueOn(parameter, `${year}-12-31`) ?? parameter.values[0];
  const last = parameter.values[parameter.values.length - 1];
  if (now === undefined || last === undefined) return [inLanguage(parameter.label, input.language), '', '', '', ''];
  const bases = now === last || last.from < now.from ? [now.basis] : [now.basis, last.basis];
  const texts = [...new Set(bases.map((basis) => basisText(basis, input.language)))];
  return [
    inLanguage(parameter.label, input.language),
    nowValue(context, parameter, now),
    now === last ? write('report.assumptions.constant') : laterValue(context, parameter, last),
    texts.join(input.language === 'zh-CN' ? '；' : '; '),
    [...new Set(bases.map((basis) => basisStatus(context, basis)))].join(' / '),
  ];
}

/** A step holds its dated value; a line between dates has a value of its own in each year. */
function nowValue(context: ReportContext, parameter: Parameter, now: DatedValue): Cell {
  const year = context.input.run.projection.firstYear;
  const cell = parameter.path === 'step' ? `parameters.${parameter.id}@${now.from}` : `yearly.${parameter.id}@${year}`;
  return parameterValue(context, parameter.unit, cell);
}

function laterValue(context: ReportContext, parameter: Parameter, last: DatedValue): Cell {
  return context.sentence('report.assumptions.laterValue', {
    value: parameterValue(context, parameter.unit, `parameters.${parameter.id}@${last.from}`),
    year: last.from.slice(0, 4),
  });
}
