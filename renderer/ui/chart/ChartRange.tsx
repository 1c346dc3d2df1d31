import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Range } from './chartData';

interface ChartRangeValue {
  /** The x values shown on all charts of a page; null shows everything. */
  readonly range: Range | null;
  readonly setRange: (range: Range | null) => void;
}

const ChartRangeContext = createContext<ChartRangeValue>({ range: null, setRange: () => undefined });

/** Links the zoom of the charts inside it. */
export function ChartRange({ initial, children }: { initial: Range | null; children: ReactNode }) {
  const [range, setRange] = useState<Range | null>(initial);
  const value = useMemo(() => ({ range, setRange }), [range]);
  return <ChartRangeContext value={value}>{children}</ChartRangeContext>;
}

export const useChartRange = (): ChartRangeValue => useContext(ChartRangeContext);
