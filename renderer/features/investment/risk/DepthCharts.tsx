import type { DatedValues, RiskAnswer } from '../../../../shared/investment/answers/riskAnswer';
import type { TextKey } from '../../../../shared/text/catalogues';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartRange } from '../../../ui/chart/ChartRange';
import classes from '../Investment.module.css';
import { PathChart } from '../PathChart';
import { useSeriesForms } from '../returns/basis';
import { useExplain } from '../useExplain';
import { riskBasis } from './basis';

interface Kind {
  readonly id: 'depth' | 'volatility';
  readonly path: DatedValues;
  readonly formula: TextKey;
  readonly symbols: string;
}

/** How far below the highest value, and how much the returns varied, over time. */
export function DepthCharts({ answer }: { answer: RiskAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const explain = useExplain();
  const forms = useSeriesForms();
  const { depths, rollingVolatility, frequency, span, drawdowns } = answer;
  const [deepest] = drawdowns;
  const explainPoint =
    ({ id, path, formula, symbols }: Kind) =>
    (_: string, at: number): void =>
      explain({
        cell: `risk.${id}.${path.dates[at]}`,
        name: { key: id === 'volatility' ? 'investment.risk.volatility' : 'investmentResults.risk.depth' },
        figure: { value: path.values[at] ?? 0 },
        quantity: 'rate',
        formula: { key: formula },
        symbols,
        basis: { ...riskBasis(answer), to: path.dates[at] ?? '', count: id === 'depth' ? at + 1 : span },
        forms,
      });
  const { values } = rollingVolatility;
  return (
    <ChartRange initial={null} key={frequency}>
      <div className={classes.charts}>
        <PathChart
          title={
            deepest === undefined
              ? t('investmentResults.risk.depthsFlat')
              : t('investmentResults.risk.depths', {
                  depth: numbers.full(deepest.value, 'rate'),
                  trough: deepest.trough,
                })
          }
          note={t('investmentResults.risk.depthsNote')}
          fileName="risk-drawdown"
          dates={depths.dates}
          paths={[{ key: 'depth', label: t('investmentResults.risk.depth'), colour: 'orange', values: depths.values }]}
          quantity="rate"
          frequency={frequency}
          onPoint={explainPoint({
            ...{ id: 'depth', path: depths, symbols: 'Wₜ/max(W₀…Wₜ) − 1' },
            formula: 'investmentResults.risk.depthFormula',
          })}
        />
        {values.length === 0 ? (
          <p className={classes.hint}>{t('investmentResults.returns.noRolling')}</p>
        ) : (
          <PathChart
            title={t('investmentResults.risk.rolling', {
              span: t(`investmentResults.span.${frequency}`, { count: span }),
              low: numbers.full(Math.min(...values), 'rate'),
              high: numbers.full(Math.max(...values), 'rate'),
            })}
            note={t('investmentResults.risk.rollingNote')}
            fileName="risk-rolling"
            dates={rollingVolatility.dates}
            paths={[{ key: 'volatility', label: t('investment.risk.volatility'), colour: 'blue', values }]}
            quantity="rate"
            frequency={frequency}
            onPoint={explainPoint({
              ...{ id: 'volatility', path: rollingVolatility, symbols: '√(Σ(r − r̄)²/(n − 1))·√m' },
              formula: 'investmentResults.formula.volatility',
            })}
          />
        )}
      </div>
    </ChartRange>
  );
}
