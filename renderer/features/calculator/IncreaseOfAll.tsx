import type { IncreaseStudy } from '../../../shared/balance/increaseStudy';
import {
  extremeRises,
  type IncreaseOfSome,
  monthlyMean,
  partsOfIncrease,
  riseOf,
} from '../../../shared/pension/increaseOfAll';
import { useIncreaseStudy } from '../../state/increaseStudy';
import { inspect } from '../../state/inspection';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { Chart } from '../../ui/chart/Chart';
import type { ChartLine, Colour } from '../../ui/chart/chartData';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import classes from './Calculator.module.css';
import { ColumnsTable } from './ColumnsTable';
import { type IncreaseLine, increaseFigure, increaseLines } from './increaseFigure';

const colours: Readonly<Record<IncreaseLine, Colour>> = {
  total: 'blue',
  fixed: 'grey',
  byYears: 'green',
  byPension: 'orange',
  tilt: 'purple',
};

function AgeChart({ study: { ages } }: { study: IncreaseStudy }) {
  const { t } = useText();
  const numbers = useNumbers();
  const rises = extremeRises(ages);
  if (rises === null) return null;
  const { least, most } = rises;
  const share = (one: IncreaseOfSome) => numbers.full(riseOf(one), 'rate');
  const drawn = increaseLines.map(
    (line): ChartLine => ({
      key: line,
      label: t(`calculator.ofAll.part.${line}`),
      colour: colours[line],
      look: 'main',
      points: ages.map((one) => ({ x: one.age, y: monthlyMean(one[line], one) })),
    }),
  );
  return (
    <div className={classes.ageChart}>
      <Chart
        syncId="increase by age"
        xName={t('calculator.ofAll.age')}
        title={t('calculator.ofAll.chart', {
          lowAge: least.age,
          highAge: most.age,
          low: share(least),
          high: share(most),
        })}
        note={t('calculator.ofAll.chartNote', { unit: numbers.unit('moneyEach') })}
        fileName="increase-by-age"
        lines={drawn}
        floor={0}
        write={(value) => numbers.full(value, 'moneyEach')}
        tick={(value) => numbers.tick(value, 'moneyEach')}
        onPoint={(line, age) => {
          const [found, one] = [increaseLines.find((id) => id === line), ages.find((row) => row.age === age)];
          if (found !== undefined && one !== undefined) inspect({ kind: 'worked', figure: increaseFigure(found, one) });
        }}
      />
    </div>
  );
}

function GroupsTable({ study: { groups, all } }: { study: IncreaseStudy }) {
  const { t } = useText();
  const numbers = useNumbers();
  const columns = ['persons', 'pension', ...partsOfIncrease, 'total', 'share'] as const;
  const valuesOf = (some: IncreaseOfSome): string[] => [
    numbers.full(some.persons, 'persons'),
    ...[some.pensions, ...partsOfIncrease.map((part) => some[part]), some.total].map((yuan) =>
      numbers.number(monthlyMean(yuan, some), 'moneyEach'),
    ),
    numbers.full(riseOf(some), 'rate'),
  ];
  return (
    <ColumnsTable
      title={t('calculator.ofAll.groups', { unit: numbers.unit('moneyEach') })}
      note={t('calculator.ofAll.note')}
      item={t('calculator.ofAll.group')}
      columns={columns.map((column) => t(`calculator.ofAll.part.${column}`))}
      rows={[
        ...groups.map((one) => ({ id: one.group, name: t(`projection.group.${one.group}`), values: valuesOf(one) })),
        { id: 'all', name: t('calculator.ofAll.all'), values: valuesOf(all), isTotal: true },
      ]}
    />
  );
}

/** What the rule of one year costs the fund, and who gains how much by it. */
export function IncreaseOfAll() {
  const { t } = useText();
  const numbers = useNumbers();
  const answer = useIncreaseStudy();
  if (answer === null) return <Loading label={t('calculator.ofAll.title')} places={2} />;
  if (!answer.ok) return <FailureState failure={answer.failure} />;
  const study = answer.value;
  const { all, year, stated, point } = study;
  return (
    <>
      <section className={classes.answer}>
        <h2 data-figure="increaseOfAll">
          {t('calculator.ofAll.answer', {
            year,
            cost: numbers.full(all.total, 'money'),
            share: numbers.full(riseOf(all), 'rate'),
          })}
        </h2>
        <p className={classes.note}>
          {t('calculator.ofAll.compared', {
            stated: numbers.full(stated, 'rate'),
            point: numbers.full(point, 'money'),
          })}
        </p>
      </section>
      <AgeChart study={study} />
      <GroupsTable study={study} />
    </>
  );
}
