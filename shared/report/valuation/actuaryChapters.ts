import type { Basis } from '../../parameters/parameter';
import type { Part } from '../document';
import type { PackContext } from '../pack/packContext';
import { paragraph, paragraphToWrite } from '../paragraph';
import { basisOf } from './lawChapters';

/** What the valuation covers; who asked for it is for the actuary to say. */
export function scopeChapter({ write, sentence, figure, input }: PackContext): Part {
  const text = sentence('valuationReport.scope.text', {
    year: String(input.run.projection.firstYear),
    years: figure('horizon', 'count'),
  });
  return {
    layout: 'chapter',
    title: write('valuationReport.scope.title'),
    sections: [
      {
        id: 'scope',
        heading: write('valuationReport.scope.heading'),
        blocks: [
          paragraph('scope.text', text),
          paragraph('scope.layout', sentence('valuationReport.scope.layout')),
          paragraphToWrite('scope.toWrite', sentence('valuationReport.scope.toWrite')),
        ],
      },
    ],
  };
}

const limits = ['projection', 'behaviour', 'wholeCountry', 'law'] as const;

const isUnsure = (basis: Basis): boolean => basis.kind === 'assumed' || basis.status !== 'verified';

/** What a reader must not take the results for. */
export function limitsChapter(context: PackContext): Part {
  const { write, sentence, input } = context;
  const unsure = [...input.parameters.byId.values()].filter((parameter) => isUnsure(basisOf(context, parameter)));
  const marks = sentence('valuationReport.limits.marks', { count: String(unsure.length) });
  return {
    layout: 'chapter',
    title: write('valuationReport.limits.title'),
    sections: [
      {
        id: 'limits',
        heading: write('valuationReport.limits.heading'),
        blocks: [
          ...limits.map((limit) => paragraph(`limits.${limit}`, sentence(`valuationReport.limits.${limit}`))),
          paragraph('limits.marks', marks),
        ],
      },
    ],
  };
}

/** What only the actuary can write. */
export const adviceChapter = ({ write, sentence }: PackContext): Part => ({
  layout: 'chapter',
  title: write('valuationReport.advice.title'),
  sections: [
    {
      id: 'recommendations',
      heading: write('valuationReport.advice.heading'),
      blocks: [paragraphToWrite('recommendations.toWrite', sentence('valuationReport.advice.toWrite'))],
    },
    {
      id: 'opinion',
      heading: write('valuationReport.advice.opinionHeading'),
      blocks: [
        paragraphToWrite('opinion.toWrite', sentence('valuationReport.advice.opinion')),
        paragraphToWrite('opinion.signature', sentence('valuationReport.advice.signature')),
      ],
    },
  ],
});
