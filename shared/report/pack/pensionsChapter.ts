import type { YearOutlook } from '../../balance/outlook';
import { projected, yearChart } from '../chartSeries';
import type { ChartBlock, ChartSeries, Part, Sentence } from '../document';
import { firstAndLater } from '../memberCharts';
import { paragraph } from '../paragraph';
import type { ReportContext } from '../reportContext';
import { laterYear } from '../reportYears';
import { measureTable } from '../yearTable';
import { fromAndTo, yearly } from './membersChapter';

/** Pensions beside wages: of all, of new pensioners, and of those of before, between and after the reform. */
export function pensionsChapter(context: ReportContext): Part {
  const { write } = context;
  return {
    layout: 'chapter',
    title: write('pack.pensions.title'),
    sections: [
      {
        id: 'pensions.level',
        heading: write('pack.pensions.levelHeading'),
        blocks: [
          paragraph('pensions.level', level(context)),
          rateChart(context),
          measureTable(context, write('pack.pensions.levels'), levels),
        ],
      },
      {
        id: 'pensions.kinds',
        heading: write('pack.pensions.kindsHeading'),
        blocks: [
          paragraph('pensions.kinds', kinds(context)),
          kindsChart(context),
          measureTable(context, write('pack.pensions.kindTable'), ['pensionOld', 'pensionMiddle', 'pensionNew']),
        ],
      },
    ],
  };
}

const levels = ['averageWage', 'averagePension', 'averageAward', 'replacementRate', 'entryReplacementRate'] as const;

const level = (context: ReportContext): Sentence =>
  context.sentence(
    'pack.pensions.level',
    fromAndTo(context, {
      pension: [yearly('averagePension'), 'count'],
      wage: [yearly('averageWage'), 'count'],
      rate: [yearly('replacementRate'), 'percent'],
      entry: [yearly('entryReplacementRate'), 'percent'],
    }),
  );

function rateChart(context: ReportContext): ChartBlock {
  const { input, write } = context;
  const title = firstAndLater(context, 'pack.pensions.rateChart', yearly('replacementRate'), 'percent');
  const series = (['replacementRate', 'entryReplacementRate'] as const).map((measure) =>
    projected(input.run, write(`projection.measure.${measure}`), (row) => row[measure] * 100),
  );
  return yearChart(context, title, write('pack.pensions.percentOfWage'), series);
}

function kinds({ figure, sentence, input }: ReportContext): Sentence {
  const year = input.run.projection.firstYear;
  return sentence('pack.pensions.kinds', {
    year: String(year),
    old: figure(`years.${year}.pensionOld`, 'count'),
    middle: figure(`years.${year}.pensionMiddle`, 'count'),
    new: figure(`years.${year}.pensionNew`, 'count'),
  });
}

type Kind = 'pensionOld' | 'pensionMiddle' | 'pensionNew';

/** The mean pension of a kind over the wage; nothing where nobody draws it. */
function overWage({ input, write }: ReportContext, measure: Kind): ChartSeries {
  const share = (row: YearOutlook): number | null =>
    row[measure] === 0 ? null : (100 * row[measure]) / row.averageWage;
  const points = input.run.outlook.years.map((row) => ({ x: row.year, y: share(row) }));
  return { name: write(`projection.measure.${measure}`), form: 'dashed', points };
}

function kindsChart(context: ReportContext): ChartBlock {
  const { figure, sentence, write, input } = context;
  const year = laterYear(input.run);
  const title = sentence('pack.pensions.kindsChart', {
    year: String(year),
    share: figure(`ratio(years.${year}.pensionNew, years.${year}.averageWage)`, 'percent'),
  });
  const series = (['pensionOld', 'pensionMiddle', 'pensionNew'] as const).map((kind) => overWage(context, kind));
  return yearChart(context, title, write('pack.pensions.percentOfWage'), series);
}
