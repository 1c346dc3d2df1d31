import { inLanguage } from '../../../shared/base/language';
import { type MeasureId, measures } from '../../measures/measures';
import { useMeasureText } from '../../measures/useMeasureText';
import { inspect } from '../../state/inspection';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import type { ChartLine, ChartMark, Colour } from '../../ui/chart/chartData';
import { linesOf, measureOfLine, type Pictured } from './lines';

/** What all charts of the screen share: lines by measure, numbers, the valuation date, and the way to the inspector. */
export function useChartBasics(pictured: Pictured) {
  const { t, language } = useText();
  const { comparison } = pictured;
  const scenario = comparison === null ? '' : inLanguage(comparison.title, language);
  const numbers = useNumbers();
  const { label } = useMeasureText();
  const line = (measure: MeasureId, colour: Colour): ChartLine[] =>
    linesOf(pictured, measure, {
      label: label(measure),
      colour,
      thin: t('projection.beforeLine', { name: label(measure), scenario }),
    });
  const basics = (measure: MeasureId) => {
    const { quantity } = measures[measure];
    return {
      syncId: 'projection',
      xName: t('projection.year'),
      boundary: {
        x: pictured.run.projection.firstYear,
        label: t('projection.valuation', { year: pictured.run.projection.firstYear }),
      } satisfies ChartMark,
      write: (value: number | null) => numbers.full(value, quantity),
      tick: (value: number) => numbers.tick(value, quantity),
      onPoint: (key: string, year: number) => {
        const chosen = measureOfLine(key);
        if (chosen !== null) {
          inspect({ kind: 'year', measure: chosen, year });
        }
      },
    };
  };
  const noted = (note: string): string =>
    comparison === null ? note : t('projection.chart.compared', { note, scenario });
  return { t, numbers, line, basics, noted };
}
