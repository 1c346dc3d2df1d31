import { useEffect, useMemo } from 'react';
import { inLanguage } from '../../../../shared/base/language';
import type { BaseData } from '../../../../shared/data/baseData';
import { placedMeasures } from '../../../../shared/stochastic/outcomePlaces';
import {
  type PastFigure,
  type ProjectionError,
  projectionErrors,
} from '../../../../shared/stochastic/projectionErrors';
import { publishedFigures } from '../../../../shared/stochastic/publishedProjections';
import { runFigures } from '../../../../shared/stochastic/runFigures';
import { useMeasureText } from '../../../measures/useMeasureText';
import { useBacktest } from '../../../state/backtest';
import { lookBack, usePublished } from '../../../state/lookingBack';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import { type ChartLine, colours } from '../../../ui/chart/chartData';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { Panel } from '../../../ui/Page';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import frame from '../Part.module.css';
import classes from './Uncertainty.module.css';

const keyOf = ({ vintage, item }: Pick<PastFigure, 'vintage' | 'item'>): string => `${vintage} ${item}`;

function useNames() {
  const { language } = useText();
  const { label } = useMeasureText();
  const { published } = usePublished();
  const own = useBacktest(({ scenario }) => scenario);
  return {
    itemName: (item: string): string => {
      const measure = placedMeasures.find((one) => one === item);
      return measure === undefined ? item : label(measure);
    },
    vintageName: (vintage: string): string => {
      const title = [...(published ?? []), ...(own === null ? [] : [own])].find(({ id }) => id === vintage)?.title;
      return title === undefined ? vintage : inLanguage(title, language);
    },
  };
}

/** Errors by year of the projections that state more than one. */
function ErrorsChart({ figures, errors }: { figures: readonly PastFigure[]; errors: readonly ProjectionError[] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { itemName } = useNames();
  const several = errors.filter((one) => one.figures > 1);
  const lines = several.map(
    (one, at): ChartLine => ({
      ...{ key: keyOf(one), label: itemName(one.item), colour: colours[at % colours.length] ?? 'grey', look: 'main' },
      points: figures
        .filter((figure) => keyOf(figure) === keyOf(one))
        .map(({ year, projected, actual }) => ({ x: year, y: projected / actual - 1 })),
    }),
  );
  const widest = several.toSorted((a, b) => b.meanAbsolute - a.meanAbsolute)[0];
  const share = (value: number | null): string => numbers.full(value, 'share');
  return (
    <div className={frame.chart}>
      <Chart
        syncId="looking back"
        xName={t('projection.year')}
        title={t('uncertainty.past.chart', {
          item: widest === undefined ? '' : itemName(widest.item),
          error: share(widest?.meanAbsolute ?? null),
        })}
        note={t('uncertainty.past.chartNote')}
        fileName="projection-errors"
        lines={lines}
        write={share}
        tick={(value) => numbers.tick(value, 'share') + numbers.unit('share')}
        onPoint={() => undefined}
      />
    </div>
  );
}

function useColumns(): Column<ProjectionError>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const { itemName, vintageName } = useNames();
  const share = (value: unknown): string => numbers.full(typeof value === 'number' ? value : null, 'share');
  const head = (key: 'projection' | 'item' | 'figures' | 'bias' | 'meanAbsolute'): string =>
    t(`uncertainty.past.${key}`);
  return [
    {
      ...{ id: 'projection', header: head('projection'), width: 420, isText: true },
      value: ({ vintage }) => vintageName(vintage),
    },
    { id: 'item', header: head('item'), width: 130, isText: true, value: ({ item }) => itemName(item) },
    { id: 'figures', header: head('figures'), width: 80, value: ({ figures }) => figures },
    { id: 'bias', header: head('bias'), width: 120, value: ({ bias }) => bias, write: share },
    { id: 'error', header: head('meanAbsolute'), width: 140, value: ({ meanAbsolute }) => meanAbsolute, write: share },
  ];
}

/** Past projections beside what happened, and how little they say. */
export function LookingBack({ base }: { base: BaseData }) {
  const { t, language } = useText();
  const columns = useColumns();
  const { published, failure } = usePublished();
  const { scenario, answer } = useBacktest();
  useEffect(lookBack, []);
  const figures = useMemo(
    () =>
      published === null || scenario === null || answer.state !== 'done'
        ? null
        : [
            ...runFigures(scenario.id, answer.backtest),
            ...published.flatMap((projection) => publishedFigures(projection, base)),
          ],
    [published, scenario, answer, base],
  );
  const failed = failure ?? (answer.state === 'failed' ? answer.failure : null);
  if (failed !== null) return <FailureState failure={failed} onRetry={lookBack} />;
  if (figures === null) return <Loading label={t('backtest.loading')} places={2} />;
  const errors = projectionErrors(figures);
  const vintages = new Set(figures.map(({ vintage }) => vintage)).size;
  return (
    <Panel title={t('uncertainty.past.title')}>
      <div className={classes.column}>
        <p data-past={figures.length}>
          {t('uncertainty.past.few', { projections: vintages, figures: figures.length })}
        </p>
        <ErrorsChart figures={figures} errors={errors} />
        <div className={frame.table}>
          <DataTable label={t('uncertainty.past.title')} columns={columns} rows={errors} rowKey={keyOf} />
        </div>
        <ul className={frame.hint}>
          {published?.map(({ id, title, scope }) => (
            <li key={id}>{`${inLanguage(title, language)}: ${inLanguage(scope, language)}`}</li>
          ))}
          <li>{t('uncertainty.past.own')}</li>
        </ul>
      </div>
    </Panel>
  );
}
