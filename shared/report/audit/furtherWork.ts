import type { PriceMeasure } from '../../audit/price/priceOf';
import type { Evaluation } from '../../audit/sampling/evaluateSample';
import { tableLabel } from '../../data/canonical/labels';
import type { Block, Cell, Section, Sentence } from '../document';
import type { Form } from '../formatFigure';
import { paragraph } from '../paragraph';
import { plainTable } from '../plainTable';
import type { AuditFacts, DrawnBySample } from './auditFacts';
import type { PaperContext } from './paperContext';

const sides = ['over', 'under'] as const;
const sideFigures = ['mostLikely', 'upperLimit', 'basicPrecision', 'allowance', 'certain'] as const;

/** What the sample says of all that it was drawn from. */
function evaluationSentences(evaluation: Evaluation, context: PaperContext): readonly Sentence[] {
  const { sentence, number } = context;
  const yuan = (cell: string, value: number) => number(`sample.${cell}`, value, 'yuan');
  switch (evaluation.method) {
    case 'monetary':
      return sides.map((side) => {
        const figures = sideFigures.map((name) => [name, yuan(`${side}.${name}`, evaluation.result[side][name])]);
        return sentence(`auditStatistics.evaluation.${side}`, Object.fromEntries(figures));
      });
    case 'amounts':
      return [evaluation.difference, evaluation.ratio].flatMap((found) => {
        if (found === null) return [];
        const { method, estimate, lower, upper, faulty } = found;
        return [
          sentence(`auditStatistics.evaluation.${method}`, {
            estimate: yuan(`${method}.estimate`, estimate),
            lower: yuan(`${method}.lower`, lower),
            upper: yuan(`${method}.upper`, upper),
            faulty: number(`sample.${method}.faulty`, faulty, 'count'),
          }),
        ];
      });
    case 'attribute':
      // Only the command line asks for a rate, from counts alone; a drawn sample is evaluated by its amounts.
      return [];
  }
}

function answerSentences({ answer }: DrawnBySample, context: PaperContext): readonly Sentence[] {
  const { sentence, number } = context;
  if (answer === null) return [sentence('auditReport.sample.unanswered')];
  if (answer.state === 'unfinished') {
    return [sentence('auditReport.sample.unfinished', { open: number('sample.open', answer.open, 'count') })];
  }
  const { evaluation, deviations } = answer;
  const verdict = evaluation.supported === null ? 'open' : evaluation.supported ? 'supported' : 'notSupported';
  return [
    sentence('auditStatistics.evaluation.deviations', {
      deviations: number('sample.deviations', deviations, 'count'),
      confidence: String(Math.round(1000 * evaluation.confidence) / 10),
    }),
    ...evaluationSentences(evaluation, context),
    sentence(`auditStatistics.evaluation.${verdict}`),
  ];
}

/** Design, size and result of the sample that was drawn. */
function samplingSection(drawn: DrawnBySample, context: PaperContext): Section {
  const { write, sentence, number } = context;
  const { question, items, strata, interval } = drawn.sample;
  const sum = (of: 'count' | 'bookValue'): number => strata.reduce((total, stratum) => total + stratum[of], 0);
  const design = sentence('auditReport.sample.design', {
    table: tableLabel(question.rows.table, write),
    method: write(`auditStatistics.method.${question.method}`),
    size: number('sample.size', items.length, 'count'),
    rows: number('sample.rows', sum('count'), 'count'),
    book: number('sample.bookValue', sum('bookValue'), 'yuan'),
    seed: String(question.seed),
  });
  const spacing =
    interval === null
      ? []
      : [sentence('auditReport.sample.interval', { interval: number('sample.interval', interval, 'yuan') })];
  const sentences = [design, ...spacing, ...answerSentences(drawn, context)];
  return {
    id: 'sampling',
    heading: write('auditReport.heading.sampling'),
    blocks: sentences.map((one, at) => paragraph(`sampling.${at + 1}`, one)),
  };
}

const measureForms: Readonly<Record<PriceMeasure['id'], Form>> = {
  recovered: 'yuan',
  leakFirstYear: 'yuan',
  presentValue: 'yuan',
  reserveMonths: 'thousandths',
  fundMonths: 'thousandths',
  payroll: 'percentFine',
};

function priceCell(cell: string, id: PriceMeasure['id'], value: number | null, context: PaperContext): Cell {
  if (value === null) return context.write('auditPrice.neverEmpty');
  return Number.isFinite(value)
    ? context.number(cell, value, measureForms[id])
    : context.write('auditPrice.neverAnyMore');
}

/** What the findings are worth to the fund. */
function priceSection({ measures, question }: NonNullable<AuditFacts['price']>, context: PaperContext): Section {
  const { write } = context;
  const percent = String(Math.round(100 * question.confidence));
  const table: Block = {
    ...plainTable,
    caption: write('auditReport.price.caption'),
    header: (['measure', 'value', 'low', 'high'] as const).map((head) => write(`auditReport.price.${head}`)),
    rows: measures.map(({ id, value, low, high }): Cell[] => [
      write(`auditPrice.measure.${id}`),
      ...Object.entries({ value, low, high }).map(([name, one]) => priceCell(`price.${id}.${name}`, id, one, context)),
    ]),
    note: write('auditReport.price.note', { percent }),
  };
  return { id: 'price', heading: write('auditReport.heading.price'), blocks: [table] };
}

/** What was done beside running the rules, where it was: a sample, the price of the findings. */
export function furtherSections({ sampling, price }: AuditFacts, context: PaperContext): readonly Section[] {
  return [
    ...(sampling === null ? [] : [samplingSection(sampling, context)]),
    ...(price === null ? [] : [priceSection(price, context)]),
  ];
}
