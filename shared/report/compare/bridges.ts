import type { LeverChange, Reconciliation } from '../../balance/reconcile';
import { endToEnd } from '../../base/endToEnd';
import type { ParameterSet } from '../../parameters/parameter';
import type { BridgeBar, BridgeBlock, Figure } from '../document';
import { leverName } from '../leverName';
import type { ReportWords } from '../reportContext';
import { type MeasureText, measureText } from './measureText';

export interface BridgeContext extends ReportWords {
  readonly parameters: ParameterSet;
  /** The last year that both runs project. */
  readonly lastYear: number;
}

/** What a measure's change comes from most. */
export interface MostOf {
  readonly measure: string;
  readonly lever: string;
  readonly change: Figure;
}

const cellOf = ({ measure }: Reconciliation, name: string): string => `bridge.${measure.kind}.${name}`;

const largest = (changes: readonly LeverChange[]): LeverChange | null =>
  changes.reduce<LeverChange | null>(
    (best, one) => (best === null || Math.abs(one.change) > Math.abs(best.change) ? one : best),
    null,
  );

/** What a change comes from most, in words; null where nothing moved it. */
export function mostOf(split: Reconciliation, context: BridgeContext): MostOf | null {
  const most = largest(split.shapley);
  if (most === null || most.change === 0) return null;
  const text = measureText(split.measure, context.lastYear, context.language);
  const value = text.inUnit(most.change);
  const change = { text: text.change(value), value, cell: cellOf(split, most.id) };
  return { measure: text.name, lever: leverName(most.id, context.parameters, context.language), change };
}

/** The way of a measure from one run to the other, difference by difference, in the unit of the measure. */
export function bridgeOf(split: Reconciliation, context: BridgeContext): BridgeBlock | null {
  const most = mostOf(split, context);
  if (most === null) return null;
  const text = measureText(split.measure, context.lastYear, context.language);
  const [before, after] = [levelBar(split, 'before', context, text), levelBar(split, 'after', context, text)] as const;
  const steps = split.shapley.map(({ id, change }) => ({ id, change: text.inUnit(change) }));
  const spans = endToEnd(
    steps.map(({ change }) => change),
    before.to,
  );
  const bars = steps.map(({ id, change }, at): BridgeBar => {
    const figure = { text: text.step(change), value: change, cell: cellOf(split, id) };
    return {
      name: leverName(id, context.parameters, context.language),
      figure,
      ...(spans[at] ?? { from: before.to, to: before.to }),
    };
  });
  const title = context.sentence('reportChange.why.title', {
    ...{ measure: text.name, before: before.figure, after: after.figure },
    ...{ lever: most.lever, change: most.change },
  });
  return {
    kind: 'bridge',
    title: title.text,
    figures: title.figures,
    stepLabel: context.write('reportChange.why.step'),
    valueLabel: text.unit,
    bars: [before, ...bars, after],
  };
}

function levelBar(
  split: Reconciliation,
  side: 'before' | 'after',
  { write }: BridgeContext,
  { inUnit, level }: MeasureText,
): BridgeBar {
  const value = inUnit(split[side]);
  const figure = { text: level(split[side]), value, cell: cellOf(split, side) };
  return { name: write(`reportChange.why.${side}`), figure, from: null, to: value };
}
