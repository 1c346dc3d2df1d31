import type { Basis, Parameter } from '../../parameters/parameter';
import { assumptionTable } from '../assumptions';
import type { Part, Section } from '../document';
import { chapters } from '../pack/methodChapter';
import type { PackContext } from '../pack/packContext';
import { paragraph, paragraphToWrite } from '../paragraph';
import { valueOn } from '../parameterText';

/** The rules of the scheme: parameters whose value of the valuation year stands in a law. */
export function rulesChapter(context: PackContext): Part {
  const { write, sentence } = context;
  const intro: Section = {
    id: 'rules',
    heading: write('valuationReport.rules.introHeading'),
    blocks: [paragraph('rules.intro', sentence('valuationReport.rules.intro'))],
  };
  return {
    layout: 'chapter',
    title: write('valuationReport.rules.title'),
    sections: [intro, ...tables(context, 'rules', (kind) => kind === 'law')],
  };
}

/** What no law sets, each with the study or the reason behind it. */
export function assumptionsChapter(context: PackContext): Part {
  const { write, sentence } = context;
  const intro: Section = {
    id: 'assumptions',
    heading: write('valuationReport.assumptions.introHeading'),
    blocks: [
      paragraph('assumptions.intro', sentence('valuationReport.assumptions.intro')),
      paragraphToWrite('assumptions.toWrite', sentence('valuationReport.assumptions.toWrite')),
    ],
  };
  return {
    layout: 'chapter',
    title: write('valuationReport.assumptions.title'),
    sections: [intro, ...tables(context, 'assumptions', (kind) => kind !== 'law')],
  };
}

/** A table for each chapter of parameters that has any of the kind wanted. */
function tables(
  context: PackContext,
  of: 'rules' | 'assumptions',
  isWanted: (kind: Basis['kind']) => boolean,
): readonly Section[] {
  const { write, input } = context;
  const day = `${input.run.projection.firstYear}-12-31`;
  const kindOf = (parameter: Parameter) => (valueOn(parameter, day) ?? parameter.values[0]).basis.kind;
  const wanted = [...input.parameters.byId.values()].filter((parameter) => isWanted(kindOf(parameter)));
  return chapters.flatMap((chapter) => {
    const own = wanted.filter(({ id }) => id.startsWith(`${chapter}.`));
    if (own.length === 0) return [];
    const name = write(`cli.compare.chapter.${chapter}`);
    const heading = write(`valuationReport.${of}.heading`, { chapter: name });
    return [{ id: `${of}.${chapter}`, heading, blocks: [assumptionTable(context, name, own)] }];
  });
}
