import type { Basis, Parameter } from '../../parameters/parameter';
import type { Part } from '../document';
import { assumptionTables } from '../pack/methodChapter';
import type { PackContext } from '../pack/packContext';
import { paragraph, paragraphToWrite } from '../paragraph';
import { valueOn } from '../parameterText';

/** The rules of the scheme: parameters whose value of the valuation year stands in a law. */
export function rulesChapter(context: PackContext): Part {
  const { write, sentence } = context;
  const blocks = [
    paragraph('rules.intro', sentence('valuationReport.rules.intro')),
    ...assumptionTables(context, (parameter) => basisOf(context, parameter).kind === 'law'),
  ];
  return {
    layout: 'chapter',
    title: write('valuationReport.rules.title'),
    sections: [{ id: 'rules', heading: write('valuationReport.rules.heading'), blocks }],
  };
}

/** What no law sets, each with the study or the reason behind it. */
export function assumptionsChapter(context: PackContext): Part {
  const { write, sentence } = context;
  const blocks = [
    paragraph('assumptions.intro', sentence('valuationReport.assumptions.intro')),
    paragraphToWrite('assumptions.toWrite', sentence('valuationReport.assumptions.toWrite')),
    ...assumptionTables(context, (parameter) => basisOf(context, parameter).kind !== 'law'),
  ];
  return {
    layout: 'chapter',
    title: write('valuationReport.assumptions.title'),
    sections: [{ id: 'assumptions', heading: write('valuationReport.assumptions.heading'), blocks }],
  };
}

/** Where the value of the valuation year comes from. */
export const basisOf = ({ input }: PackContext, parameter: Parameter): Basis =>
  (valueOn(parameter, `${input.run.projection.firstYear}-12-31`) ?? parameter.values[0]).basis;
