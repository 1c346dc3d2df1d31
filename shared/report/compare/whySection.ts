import { applyReforms } from '../../parameters/applyReforms';
import type { Stand } from '../../parameters/differenceOf';
import type { ParameterSet } from '../../parameters/parameter';
import type { Block, Section } from '../document';
import { paragraph } from '../paragraph';
import { type BridgeContext, bridgeOf } from './bridges';
import type { ChangeContext, Why } from './changeInput';

type Split = Extract<Why, { state: 'split' }>;
type Untold = Extract<Why, { state: 'untold' }>;

/** Law and reforms of a run as one. */
export function lawOf({ parameters, scenario }: Stand): ParameterSet {
  const law = applyReforms(parameters, scenario.reforms);
  // Reforms that do not fit the law would have kept the run from being made.
  return law.ok ? law.value : parameters;
}

const lastYear = ({ scenario }: Stand): number => scenario.firstYear + scenario.years - 1;

export const bridgeContext = (context: ChangeContext, { before, after }: Split): BridgeContext => ({
  ...context,
  parameters: lawOf(after),
  lastYear: Math.min(lastYear(before), lastYear(after)),
});

/** The way of each measure from one run to the other, or why it is not told. */
export function whySection(context: ChangeContext): Section {
  const { why } = context.input;
  const blocks = why.state === 'split' ? split(context, why) : [untold(context, why)];
  return { id: 'why', heading: context.write('reportChange.why.heading'), blocks };
}

function split(context: ChangeContext, why: Split): readonly Block[] {
  const { reconciliations, runs } = why.split;
  const bridges = reconciliations.flatMap((one) => bridgeOf(one, bridgeContext(context, why)) ?? []);
  if (bridges.length === 0) return [paragraph('why.same', context.sentence('reportChange.why.same'))];
  return [paragraph('why.lead', context.sentence('reportChange.why.lead', { runs: String(runs) })), ...bridges];
}

function untold({ write, sentence }: ChangeContext, { of, because }: Untold): Block {
  const report = write(`reportChange.why.of.${of}`);
  switch (because.state) {
    case 'noRun':
      return paragraph('why.noRun', sentence('reportChange.why.noRun', { of: report }));
    case 'otherInputs': {
      const names = because.names.join(', ');
      return paragraph('why.otherInputs', sentence('reportChange.why.otherInputs', { of: report, names }));
    }
    case 'otherFigures':
      return paragraph(
        'why.otherFigures',
        sentence('reportChange.why.otherFigures', { of: report, cell: because.cell }),
      );
  }
}
