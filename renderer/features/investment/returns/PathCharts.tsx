import type { Paths, ReturnsAnswer } from '../../../../shared/investment/answers/returnsAnswer';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import classes from '../Investment.module.css';
import { type Path, PathChart } from '../PathChart';
import { useExplain } from '../useExplain';
import { basisOf, useSeriesForms } from './basis';

/** What has been gained, and returns over a window that moves; the benchmark beside both. */
export function PathCharts({ answer }: { answer: ReturnsAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const explain = useExplain();
  const forms = useSeriesForms();
  const { growth, rolling, frequency, window, to } = answer;
  const pathsOf = ({ own, benchmark }: Paths): Path[] => {
    const paths: Path[] = [{ key: 'own', label: t('investmentResults.portfolio'), colour: 'blue', values: own }];
    if (benchmark === null) return paths;
    const label = t('investmentResults.benchmark');
    return [...paths, { key: 'benchmark', label, colour: 'orange', look: 'dashed', values: benchmark }];
  };
  const explainPoint =
    (kind: 'growth' | 'rolling', paths: Paths, symbols: string) =>
    (key: string, at: number): void =>
      explain({
        cell: `returns.${kind}.${key}.${paths.dates[at]}`,
        name: { key: key === 'benchmark' ? 'investmentResults.benchmark' : 'investmentResults.portfolio' },
        figure: { value: (key === 'benchmark' ? paths.benchmark : paths.own)?.[at] ?? 0 },
        quantity: 'rate',
        formula: { key: `investmentResults.returns.formula.${kind}` },
        symbols,
        basis: { ...basisOf(answer), to: paths.dates[at] ?? '', count: kind === 'growth' ? at + 1 : window },
        forms,
      });
  const span = t(`investmentResults.span.${frequency}`, { count: window });
  return (
    <div className={classes.charts}>
      <PathChart
        title={t('investmentResults.returns.growth', { value: numbers.full(growth.own.at(-1) ?? null, 'rate'), to })}
        note={t('investmentResults.returns.growthNote', { frequency: t(`investmentResults.frequency.${frequency}`) })}
        fileName="returns-growth"
        dates={growth.dates}
        paths={pathsOf(growth)}
        quantity="rate"
        frequency={frequency}
        onPoint={explainPoint('growth', growth, 'Π(1 + rₜ) − 1')}
      />
      {rolling.own.length === 0 ? (
        <p className={classes.hint}>{t('investmentResults.returns.noRolling')}</p>
      ) : (
        <PathChart
          title={t('investmentResults.returns.rolling', {
            span,
            low: numbers.full(Math.min(...rolling.own), 'rate'),
            high: numbers.full(Math.max(...rolling.own), 'rate'),
          })}
          note={t('investmentResults.returns.rollingNote')}
          fileName="returns-rolling"
          dates={rolling.dates}
          paths={pathsOf(rolling)}
          quantity="rate"
          frequency={frequency}
          onPoint={explainPoint('rolling', rolling, 'Π(1 + rₜ)^(m/window) − 1')}
        />
      )}
    </div>
  );
}
