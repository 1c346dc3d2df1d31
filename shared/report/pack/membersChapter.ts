import type { YearOutlook } from '../../balance/outlook';
import { personsScale, projected, yearChart } from '../chartSeries';
import type { ChartBlock, Part, Sentence } from '../document';
import type { Form } from '../formatFigure';
import { firstAndLater } from '../memberCharts';
import { paragraph } from '../paragraph';
import type { Fact, ReportContext } from '../reportContext';
import { laterYear } from '../reportYears';
import { measureTable } from '../yearTable';

type Measure = keyof YearOutlook;

/** The population, and who of it contributes and draws. */
export function membersChapter(context: ReportContext): Part {
  const { write } = context;
  return {
    layout: 'chapter',
    title: write('pack.members.title'),
    sections: [
      {
        id: 'members.population',
        heading: write('pack.members.populationHeading'),
        blocks: [
          paragraph('members.population', population(context)),
          personsChart(context, 'pack.members.agesChart', ['workingAge', 'aged']),
          paragraph('members.births', births(context)),
          personsChart(context, 'pack.members.vitalChart', ['births', 'deaths']),
          measureTable(context, write('pack.members.demography'), demography),
        ],
      },
      {
        id: 'members.insured',
        heading: write('pack.members.insuredHeading'),
        blocks: [
          paragraph('members.insured', insured(context)),
          paragraph('members.kinds', kinds(context)),
          kindsChart(context),
          measureTable(context, write('pack.members.insuredTable'), members),
        ],
      },
    ],
  };
}

const demography = [
  ...(['population', 'workingAge', 'aged', 'dependency', 'births', 'deaths'] as const),
  ...(['totalFertility', 'lifeExpectancyMale', 'lifeExpectancyFemale', 'medianAge'] as const),
] as const;

const members = [
  ...(['contributors', 'payingContributors', 'pausedContributors', 'pensioners', 'newPensioners'] as const),
  ...(['pensionersOld', 'pensionersMiddle', 'pensionersNew', 'systemDependency'] as const),
] as const;

/** Facts of a sentence that sets the first year beside a later one: `birthsFrom`, `birthsTo` and so on. */
export function fromAndTo(
  { figure, input: { run } }: ReportContext,
  cells: Readonly<Record<string, readonly [cell: (year: number) => string, form: Form]>>,
): Readonly<Record<string, Fact>> {
  const [from, to] = [run.projection.firstYear, laterYear(run)];
  const facts = Object.entries(cells).flatMap(([name, [cell, form]]): readonly (readonly [string, Fact])[] => [
    [`${name}From`, figure(cell(from), form)],
    [`${name}To`, figure(cell(to), form)],
  ]);
  return { from: String(from), to: String(to), ...Object.fromEntries(facts) };
}

/** The cell of a measure in a year. */
export const yearly =
  (measure: Measure) =>
  (year: number): string =>
    `years.${year}.${measure}`;

const population = (context: ReportContext): Sentence =>
  context.sentence(
    'pack.members.population',
    fromAndTo(context, {
      all: [yearly('population'), 'persons'],
      working: [yearly('workingAge'), 'persons'],
      aged: [yearly('aged'), 'persons'],
      dependency: [yearly('dependency'), 'per100'],
    }),
  );

const births = (context: ReportContext): Sentence =>
  context.sentence(
    'pack.members.births',
    fromAndTo(context, {
      births: [yearly('births'), 'persons'],
      deaths: [yearly('deaths'), 'persons'],
      men: [yearly('lifeExpectancyMale'), 'tenths'],
      women: [yearly('lifeExpectancyFemale'), 'tenths'],
    }),
  );

const insured = (context: ReportContext): Sentence =>
  context.sentence(
    'pack.members.insured',
    fromAndTo(context, {
      contributors: [yearly('contributors'), 'persons'],
      paying: [yearly('payingContributors'), 'persons'],
      pensioners: [yearly('pensioners'), 'persons'],
    }),
  );

const shareOf = (measure: Measure) => (year: number) => `ratio(years.${year}.${measure}, years.${year}.pensioners)`;

const kinds = (context: ReportContext): Sentence =>
  context.sentence(
    'pack.members.kinds',
    fromAndTo(context, {
      old: [shareOf('pensionersOld'), 'percent'],
      middle: [shareOf('pensionersMiddle'), 'percent'],
      new: [shareOf('pensionersNew'), 'percent'],
    }),
  );

/** Lines of persons, titled by the first of them. */
function personsChart(
  context: ReportContext,
  key: 'pack.members.agesChart' | 'pack.members.vitalChart',
  measures: readonly ['workingAge' | 'births', 'aged' | 'deaths'],
): ChartBlock {
  const { input, write } = context;
  const scale = personsScale(context);
  const title = firstAndLater(context, key, yearly(measures[0]), 'persons');
  const series = measures.map((measure) =>
    projected(input.run, write(`projection.measure.${measure}`), (row) => scale(row[measure])),
  );
  return yearChart(context, title, write('report.charts.million'), series);
}

function kindsChart(context: ReportContext): ChartBlock {
  const { input, write } = context;
  const scale = personsScale(context);
  const title = firstAndLater(context, 'pack.members.kindsChart', shareOf('pensionersNew'), 'percent');
  const series = (['pensionersOld', 'pensionersMiddle', 'pensionersNew'] as const).map((measure) =>
    projected(input.run, write(`projection.measure.${measure}`), (row) => scale(row[measure])),
  );
  return yearChart(context, title, write('report.charts.million'), series);
}
