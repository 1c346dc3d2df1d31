import { Button, SegmentedControl } from '@mantine/core';
import type { GridTable } from '../../../../shared/balance/sensitivity/grid';
import { useFactorName } from '../../../measures/useFactorName';
import { useMeasureWords } from '../../../measures/useMeasureWords';
import { useValueText } from '../../../measures/useValueText';
import { useRegister } from '../../../state/balanceRegister';
import { changeSensitivity, computeGrid, lastYearOf, useSensitivity } from '../../../state/balanceSensitivity';
import { useSolverGround } from '../../../state/balanceSolver';
import { type Answered, useWork } from '../../../state/balanceWork';
import { inspect } from '../../../state/inspection';
import { useText } from '../../../text';
import { Scroll } from '../../../ui/Scroll';
import type { Column } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from '../Balance.module.css';
import { LeverChoice } from '../LeverChoice';
import { WorkResult } from '../WorkResult';
import { MeasureChoice } from './MeasureChoice';

const counts = ['5', '7', '9'];

/** How dark a cell is, in percent: the words on it stay readable at the darkest. */
const darkest = 42;

interface GridRow {
  readonly value: number;
  readonly results: readonly number[];
}

function HeatTable({ answered, label }: { answered: Answered<'grid'>; label: string }) {
  const { measure, rows, columns, results }: GridTable = answered.value;
  const { scenario } = answered.question;
  const words = useMeasureWords(measure, lastYearOf(scenario));
  const nameOf = useFactorName();
  const valueText = useValueText();
  const all = results.flat();
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const shade = (value: number): string => {
    const part = high > low ? (value - low) / (high - low) : 0;
    return `color-mix(in srgb, var(--green) ${Math.round(darkest * part)}%, var(--panel))`;
  };
  return (
    <Scroll label={label} className={classes.heatScroll}>
      <table className={classes.heat} data-heat={measure.kind}>
        <thead>
          <tr>
            <th scope="col">{`${nameOf(rows.parameter)} ↓  ${nameOf(columns.parameter)} →`}</th>
            {columns.values.map((value) => (
              <th key={value} scope="col">
                {valueText(columns.parameter, value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.values.map((down, r) => (
            <tr key={down}>
              <th scope="row">{valueText(rows.parameter, down)}</th>
              {columns.values.map((across, c) => {
                const result = results[r]?.[c] ?? 0;
                return (
                  <td key={across} style={{ background: shade(result) }}>
                    <button
                      type="button"
                      onClick={() => inspect({ kind: 'work', place: { work: 'grid', row: r, column: c } })}
                    >
                      {words.value(result)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function GridResult({ answered }: { answered: Answered<'grid'> }) {
  const { t } = useText();
  const { measure, rows, columns, results } = answered.value;
  const words = useMeasureWords(measure, lastYearOf(answered.question.scenario));
  const nameOf = useFactorName();
  const valueText = useValueText();
  const all = results.flat();
  const title = t('balanceWork.sensitivity.gridTitle', {
    ...{ measure: words.name, low: words.value(Math.min(...all)), high: words.value(Math.max(...all)) },
    ...{ down: nameOf(rows.parameter), across: nameOf(columns.parameter) },
  });
  const data: readonly GridRow[] = rows.values.map((value, r) => ({ value, results: results[r] ?? [] }));
  const exported: Column<GridRow>[] = [
    { id: 'down', header: nameOf(rows.parameter), width: 0, value: ({ value }) => value },
    ...columns.values.map((across, c) => ({
      id: `across-${across}`,
      header: valueText(columns.parameter, across),
      width: 0,
      value: (row: GridRow) => row.results[c] ?? null,
    })),
  ];
  return (
    <>
      <h3 className={classes.sentence}>{title}</h3>
      <p className={classes.dim}>{t('balanceWork.sensitivity.gridNote', { note: words.note })}</p>
      <div className={classes.boxed}>
        <TableBar columns={exported} rows={data} fileName="grid" />
        <HeatTable answered={answered} label={title} />
      </div>
    </>
  );
}

/** Two levers over their ranges: what each pair of values comes to. */
export function GridView() {
  const { t } = useText();
  const { levers } = useRegister();
  const { down, across, count } = useSensitivity();
  const { scenario } = useSolverGround([down, across]);
  const work = useWork('grid');
  const [first, second] = [down, across].map((id) => levers.find(({ parameter }) => parameter.id === id) ?? levers[0]);
  if (first === undefined || second === undefined || scenario === null) return null;
  return (
    <>
      <div className={classes.fields}>
        <MeasureChoice scenario={scenario} />
      </div>
      <div className={classes.fields}>
        <LeverChoice
          name="down"
          label={t('balanceWork.sensitivity.down')}
          lever={first}
          onChange={({ parameter }) => changeSensitivity({ down: parameter.id })}
        />
        <LeverChoice
          name="across"
          label={t('balanceWork.sensitivity.across')}
          lever={second}
          onChange={({ parameter }) => changeSensitivity({ across: parameter.id })}
        />
        <SegmentedControl
          aria-label={t('balanceWork.sensitivity.count')}
          data={counts.map((value) => ({ value, label: `${value} × ${value}` }))}
          value={String(count)}
          onChange={(value) => changeSensitivity({ count: Number(value) })}
        />
        <Button
          data-action="grid"
          disabled={work.state === 'running' || first === second}
          onClick={() => computeGrid(scenario, [first, second])}
        >
          {t('balanceWork.sensitivity.compute')}
        </Button>
      </div>
      <WorkResult
        id="grid"
        now={scenario}
        empty={{ title: t('balanceWork.sensitivity.emptyTitle'), hint: t('balanceWork.sensitivity.emptyHint.grid') }}
        answer={(answered) => <GridResult answered={answered} />}
      />
    </>
  );
}
