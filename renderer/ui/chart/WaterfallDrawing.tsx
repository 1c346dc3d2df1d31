import type { Span } from '../../../shared/base/endToEnd';
import { SpanDrawing } from './SpanDrawing';

export interface WaterfallBar extends Span {
  readonly name: string;
  /** Written at the end of the bar. */
  readonly label: string;
  /** A level or a sum, drawn grey; what raises it is blue, what lowers it orange. */
  readonly isTotal: boolean;
}

interface WaterfallDrawingProps {
  readonly bars: readonly WaterfallBar[];
  readonly description: string;
  readonly tick: (value: number) => string;
}

const fillOf = ({ isTotal, from, to }: WaterfallBar): string =>
  isTotal ? 'var(--grey)' : to < from ? 'var(--orange)' : 'var(--blue)';

/** Steps below each other, each bar from where the last one ended. */
export function WaterfallDrawing({ bars, description, tick }: WaterfallDrawingProps) {
  const rows = bars.map((bar) => ({ name: bar.name, left: null, right: { ...bar, fill: fillOf(bar) } }));
  return <SpanDrawing rows={rows} description={description} origin={0} tick={tick} />;
}
