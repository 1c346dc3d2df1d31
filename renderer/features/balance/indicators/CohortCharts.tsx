import {
  type CohortKind,
  type CohortWorth,
  cohortKinds,
  type WorthFigure,
} from '../../../../shared/balance/indicators/cohortWorth';
import { isDefined } from '../../../../shared/balance/indicators/figure';
import type { IndicatorDetails } from '../../../../shared/balance/indicators/indicatorDetails';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import type { ChartLine, Colour } from '../../../ui/chart/chartData';
import type { Quantity } from '../../../ui/numbers';
import frame from '../Part.module.css';

const colours: Readonly<Record<CohortKind, Colour>> = {
  all: 'grey',
  men: 'blue',
  women: 'orange',
  employed: 'green',
  flexible: 'purple',
  institution: 'gold',
};

/** A line a kind of member, of the birth years for which the figure is defined. */
function useLines(generations: readonly CohortWorth[], figure: WorthFigure): ChartLine[] {
  const { t } = useText();
  return cohortKinds.map((kind) => ({
    key: kind,
    label: t(`indicators.cohort.kind.${kind}`),
    colour: colours[kind],
    look: 'main',
    points: generations
      .filter((one) => one.kind === kind)
      .flatMap((one) => {
        const found = one[figure];
        return isDefined(found) ? [{ x: one.birthYear, y: found.value }] : [];
      }),
  }));
}

interface WorthChartProps {
  readonly generations: readonly CohortWorth[];
  readonly figure: WorthFigure;
  readonly quantity: Quantity;
  readonly title: string;
  readonly note: string;
}

function WorthChart({ generations, figure, quantity, title, note }: WorthChartProps) {
  const { t } = useText();
  const numbers = useNumbers();
  return (
    <div className={frame.chart}>
      <Chart
        syncId={`cohorts ${figure}`}
        xName={t('indicators.cohort.birthYear')}
        title={title}
        note={note}
        fileName={`cohorts-${figure}`}
        lines={useLines(generations, figure)}
        floor={figure === 'netToEachMember' ? null : 'lowest'}
        write={(value) => numbers.full(value, quantity)}
        tick={(value) => numbers.tick(value, quantity) + (quantity === 'moneyEach' ? '' : numbers.unit(quantity))}
        onPoint={(key, birthYear) => {
          const cohort = cohortKinds.find((kind) => kind === key);
          if (cohort !== undefined) inspect({ kind: 'generation', figure, cohort, birthYear });
        }}
      />
    </div>
  );
}

/** The worth of the scheme by year of birth: accounts of those who are members, returns of those who come after. */
export function CohortCharts({
  details: { generations },
  firstYear,
}: {
  details: IndicatorDetails;
  firstYear: number;
}) {
  const { t } = useText();
  const numbers = useNumbers();
  const all = generations.filter(({ kind }) => kind === 'all');
  const valuesOf = (figure: WorthFigure) =>
    all.flatMap(({ birthYear, [figure]: found }) => (isDefined(found) ? [{ birthYear, value: found.value }] : []));
  const accounts = valuesOf('netToEachMember').map(({ value }) => value);
  const last = (figure: WorthFigure, quantity: Quantity) => {
    const found = valuesOf(figure).at(-1);
    return { year: found?.birthYear ?? '', value: numbers.full(found?.value ?? null, quantity) };
  };
  return (
    <>
      <WorthChart
        generations={generations}
        figure="netToEachMember"
        quantity="moneyEach"
        title={t('indicators.cohort.accounts', {
          low: numbers.full(Math.min(...accounts), 'moneyEach'),
          high: numbers.full(Math.max(...accounts), 'moneyEach'),
          year: firstYear,
        })}
        note={t('indicators.cohort.accountsNote', { unit: numbers.unit('moneyEach') })}
      />
      <WorthChart
        generations={generations}
        figure="internalReturn"
        quantity="rate"
        title={t('indicators.cohort.returns', last('internalReturn', 'rate'))}
        note={t('indicators.cohort.returnsNote')}
      />
      <WorthChart
        generations={generations}
        figure="moneysWorth"
        quantity="times"
        title={t('indicators.cohort.worth', last('moneysWorth', 'times'))}
        note={t('indicators.cohort.worthNote')}
      />
    </>
  );
}
