import { type Bilingual, inLanguage } from '../../shared/base/language';
import { type MeasureId, measures } from '../measures/measures';
import { useMeasureText } from '../measures/useMeasureText';
import type { ComparedOutlook } from '../state/compared';
import { inspect } from '../state/inspection';
import { useNumbers } from '../state/settings';
import { useStudy } from '../state/study';
import { useText } from '../text';
import type { ChartLine, ChartMark, Colour } from '../ui/chart/chartData';
import { linesOf, measureOfLine, type Pictured } from './lines';
import { useQuestionTitle } from './useQuestionTitle';

/** What all charts of the screen share: lines by measure, numbers, the valuation date, and the way to the inspector. */
export function useChartBasics(pictured: Pictured) {
  const { t, language } = useText();
  const { comparison, compared, run } = pictured;
  const titleOf = useQuestionTitle();
  const lettered = ({ letter, question }: ComparedOutlook): string =>
    t('projection.compare.lettered', { letter, scenario: titleOf(question).title });
  // Only a legend names the question: charts without one are not drawn anew when it changes.
  const question = useStudy((study) => (compared.length > 0 ? study.question : null));
  const shown = question && t('projection.compare.shownNamed', { scenario: titleOf(question).title });
  const nameOf = (one: Bilingual | ComparedOutlook): string =>
    'letter' in one ? lettered(one) : inLanguage(one, language);
  const numbers = useNumbers();
  const { label } = useMeasureText();
  const line = (measure: MeasureId, colour: Colour): ChartLine[] =>
    linesOf(pictured, measure, {
      label: label(measure),
      colour,
      thin: (one) => t('projection.beforeLine', { name: label(measure), scenario: nameOf(one) }),
    });
  const basics = (measure: MeasureId) => {
    const { quantity } = measures[measure];
    return {
      syncId: 'projection',
      legend: shown === null || compared.length === 0 ? [] : [shown, ...compared.map(lettered)],
      xName: t('projection.year'),
      boundary: {
        x: run.projection.firstYear,
        label: t('projection.valuation', { year: run.projection.firstYear }),
      } satisfies ChartMark,
      write: (value: number | null) => numbers.full(value, quantity),
      tick: (value: number) => numbers.tick(value, quantity),
      onPoint: (key: string, year: number) => {
        const chosen = measureOfLine(key);
        // A compared run may go on after the last year of the one that the inspector explains.
        if (chosen !== null && year < run.projection.firstYear + run.projection.years) {
          inspect({ kind: 'year', measure: chosen, year });
        }
      },
    };
  };
  const thin =
    comparison === null
      ? compared.map(({ letter }) => letter).join(t('projection.compare.list'))
      : inLanguage(comparison.title, language);
  const noted = (note: string): string =>
    thin === '' ? note : t('projection.chart.compared', { note, scenario: thin });
  return { t, numbers, line, basics, noted };
}
