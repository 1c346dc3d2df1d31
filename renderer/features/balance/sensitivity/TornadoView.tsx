import { Button } from '@mantine/core';
import type { Bar, End, Tornado } from '../../../../shared/balance/sensitivity/tornado';
import { inLanguage } from '../../../../shared/base/language';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { writeParameter } from '../../../measures/parameterValue';
import { useFactorName } from '../../../measures/useFactorName';
import { useMeasureWords } from '../../../measures/useMeasureWords';
import { useRegister } from '../../../state/balanceRegister';
import { computeTornado, lastYearOf } from '../../../state/balanceSensitivity';
import { useWork } from '../../../state/balanceWork';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { SpanDrawing, type SpanRow } from '../../../ui/chart/SpanDrawing';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import classes from '../Balance.module.css';
import { WorkResult } from '../WorkResult';
import { MeasureChoice } from './MeasureChoice';

const fertilityPaths = ['low', 'medium', 'high'] as const;

/** The value of an assumption at one end of its bar. */
function useEndText(): (factor: string, end: End | null) => string {
  const { t } = useText();
  const numbers = useNumbers();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  return (factor, end) => {
    if (end === null) return '–';
    if (factor === 'fertility') return t(`projection.fertility.${fertilityPaths[end.value] ?? 'medium'}`);
    const unit = parameters?.byId.get(factor)?.unit;
    return unit === undefined ? '–' : writeParameter(end.value, unit, numbers, t);
  };
}

function useColumns(tornado: Tornado, endYear: number): Column<Bar>[] {
  const { t, language } = useText();
  const words = useMeasureWords(tornado.measure, endYear);
  const nameOf = useFactorName();
  const endText = useEndText();
  const { sensitivities } = useRegister();
  const written = (value: unknown): string => (typeof value === 'number' ? words.value(value) : '–');
  const head = (key: 'movedDown' | 'resultDown' | 'movedUp' | 'resultUp' | 'width'): string =>
    t(`balanceWork.sensitivity.${key}`);
  return [
    {
      ...{ id: 'factor', header: t('balanceWork.sensitivity.factor'), width: 200, isText: true },
      value: ({ factor }) => nameOf(factor),
    },
    {
      ...{ id: 'movedDown', header: head('movedDown'), width: 124, isText: true },
      value: ({ factor, low }) => endText(factor, low),
    },
    {
      ...{ id: 'low', header: head('resultDown'), width: 132, write: written },
      value: ({ low }) => low?.result ?? null,
    },
    {
      ...{ id: 'movedUp', header: head('movedUp'), width: 124, isText: true },
      value: ({ factor, high }) => endText(factor, high),
    },
    {
      ...{ id: 'high', header: head('resultUp'), width: 132, write: written },
      value: ({ high }) => high?.result ?? null,
    },
    {
      ...{ id: 'width', header: head('width'), width: 120, value: ({ width }: Bar) => width },
      write: (value) => (typeof value === 'number' ? words.change(value) : '–'),
    },
    {
      ...{ id: 'why', header: t('balanceWork.sensitivity.why'), width: 380, isText: true },
      value: ({ factor }) => {
        const why = sensitivities.find(({ parameter }) => parameter.id === factor)?.why;
        return why === undefined ? t('projection.fertility.source') : inLanguage(why, language);
      },
    },
  ];
}

/** A bar as two spans from the base: the result below it to the left, the one above it to the right. */
function rowOf(
  { factor, low, high }: Bar,
  base: number,
  words: { nameOf: (factor: string) => string; value: (one: number) => string },
): SpanRow {
  const spans = [
    ...(low === null ? [] : [{ from: base, to: low.result, fill: 'var(--orange)', label: words.value(low.result) }]),
    ...(high === null ? [] : [{ from: base, to: high.result, fill: 'var(--blue)', label: words.value(high.result) }]),
  ].sort((a, b) => a.to - b.to);
  const [first, second] = spans;
  const isBelow = (first?.to ?? base) < base;
  return {
    name: words.nameOf(factor),
    left: isBelow ? (first ?? null) : null,
    right: second ?? (isBelow ? null : (first ?? null)),
  };
}

function TornadoChart({ tornado, endYear }: { tornado: Tornado; endYear: number }) {
  const { t } = useText();
  const nameOf = useFactorName();
  const words = useMeasureWords(tornado.measure, endYear);
  const columns = useColumns(tornado, endYear);
  const { base, bars } = tornado;
  const [widest] = bars;
  const results = [widest?.low?.result ?? base, widest?.high?.result ?? base, base];
  const title = t('balanceWork.sensitivity.tornadoTitle', {
    factor: nameOf(widest?.factor ?? ''),
    low: words.value(Math.min(...results)),
    high: words.value(Math.max(...results)),
  });
  const table = (
    <DataTable
      label={title}
      columns={columns}
      rows={bars}
      rowKey={({ factor }) => factor}
      onCell={({ factor }) => factor !== 'fertility' && inspect({ kind: 'parameter', id: factor })}
    />
  );
  return (
    <>
      <p className={classes.dim}>{t('balanceWork.sensitivity.base', { value: words.value(base) })}</p>
      <div className={classes.tall}>
        <ChartFrame
          title={title}
          note={t('balanceWork.sensitivity.tornadoNote', { note: words.note })}
          fileName="tornado"
          figures={() => [
            columns.map(({ header }) => header),
            ...bars.map((bar) => columns.map(({ value }) => value(bar))),
          ]}
          table={table}
        >
          <SpanDrawing
            description={t('frame.chart.description', { title })}
            origin={base}
            tick={words.tick}
            rows={bars.map((bar) => rowOf(bar, base, { nameOf, value: words.value }))}
          />
        </ChartFrame>
      </div>
      <div className={classes.exact}>{table}</div>
    </>
  );
}

/** Each assumption moved down and up alone, the widest effect on top, and the exact figures below. */
export function TornadoView({ scenario }: { scenario: Scenario }) {
  const { t } = useText();
  const { sensitivities } = useRegister();
  const work = useWork('tornado');
  return (
    <>
      <div className={classes.fields}>
        <MeasureChoice scenario={scenario} />
        <Button
          data-action="tornado"
          disabled={work.state === 'running'}
          onClick={() => computeTornado(scenario, sensitivities)}
        >
          {t('balanceWork.sensitivity.compute')}
        </Button>
      </div>
      <WorkResult
        id="tornado"
        now={scenario}
        empty={{ title: t('balanceWork.sensitivity.emptyTitle'), hint: t('balanceWork.sensitivity.emptyHint.tornado') }}
        answer={({ value, question }) => <TornadoChart tornado={value} endYear={lastYearOf(question.scenario)} />}
      />
    </>
  );
}
