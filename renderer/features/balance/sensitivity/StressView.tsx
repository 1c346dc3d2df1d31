import { Button } from '@mantine/core';
import type { Headline, StressTable } from '../../../../shared/balance/stress/stressTable';
import { inLanguage } from '../../../../shared/base/language';
import { basisText } from '../../../../shared/parameters/basisText';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { useMonthText } from '../../../measures/useMonthText';
import { useRegister } from '../../../state/balanceRegister';
import { changeSensitivity, computeStresses, lastYearOf, useSensitivity } from '../../../state/balanceSensitivity';
import { useWork } from '../../../state/balanceWork';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from '../Balance.module.css';
import { WorkResult } from '../WorkResult';

/** A row of the table: a stress, or the scenario as it stands. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly headline: Headline;
  readonly change: number;
}

/** The most harmful first, under the scenario as it stands. */
function useRows({ base, rows }: StressTable): readonly Row[] {
  const { t, language } = useText();
  const stressed = rows.map(({ stress, headline }) => ({
    id: stress.id,
    title: inLanguage(stress.title, language),
    source: basisText(stress.basis, language),
    headline,
    change: headline.actuarialBalance - base.actuarialBalance,
  }));
  const own = { id: '', title: t('balanceWork.sensitivity.asItStands'), source: '', headline: base, change: 0 };
  return [own, ...stressed.sort((a, b) => a.change - b.change)];
}

function useColumns(): Column<Row>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const month = useMonthText();
  const never = t('projection.summary.never');
  const rate = (value: unknown): string => (typeof value === 'number' ? numbers.full(value, 'rate') : '–');
  return [
    {
      ...{ id: 'stress', header: t('balanceWork.sensitivity.stress'), width: 250, isText: true },
      value: ({ title }) => title,
    },
    {
      ...{ id: 'balance', header: t('balanceWork.sensitivity.balance'), width: 120, write: rate },
      value: ({ headline }) => headline.actuarialBalance,
    },
    {
      ...{ id: 'change', header: t('balanceWork.sensitivity.balanceChange'), width: 128 },
      value: ({ change }) => change,
      write: (value) => (typeof value === 'number' ? numbers.number(value, 'rate') : '–'),
    },
    {
      ...{ id: 'deficit', header: t('balanceWork.sensitivity.firstDeficit'), width: 116 },
      value: ({ headline }) => headline.firstDeficitYear,
      write: (value) => (value === null ? never : String(value)),
    },
    {
      ...{ id: 'exhaustion', header: t('balanceWork.sensitivity.exhaustion'), width: 130, isText: true },
      value: ({ headline: { exhaustionYear, exhaustionMonth } }) =>
        exhaustionYear === null ? never : month(exhaustionYear, exhaustionMonth),
    },
    {
      ...{ id: 'source', header: t('balanceWork.sensitivity.source'), width: 620, isText: true },
      value: ({ source }) => source,
    },
  ];
}

function StressRows({ value }: { value: StressTable }) {
  const { t } = useText();
  const numbers = useNumbers();
  const rows = useRows(value);
  const columns = useColumns();
  const worst = rows[1];
  const title =
    worst === undefined
      ? t('balanceWork.sensitivity.stresses')
      : t('balanceWork.sensitivity.stressTitle', {
          stress: worst.title,
          change: t('balanceWork.measure.points', { value: numbers.number(worst.change, 'rate') }),
        });
  return (
    <>
      <h3 className={classes.sentence}>{title}</h3>
      <div className={classes.exact}>
        <TableBar columns={columns} rows={rows} fileName="stresses" />
        <DataTable label={title} columns={columns} rows={rows} rowKey={({ id }) => id} onCell={explain} />
      </div>
    </>
  );
}

/** A row of the library; the scenario as it stands is explained by its own headline. */
function explain({ id: stress }: Row): void {
  inspect(
    stress === ''
      ? { kind: 'summary', item: 'actuarialBalance' }
      : { kind: 'work', place: { work: 'stresses', stress } },
  );
}

/** What each shock of the library does to the headline. */
export function StressView({ scenario }: { scenario: Scenario }) {
  const { t } = useText();
  const { stresses } = useRegister();
  const { from } = useSensitivity();
  const work = useWork('stresses');
  const first = scenario.firstYear + 1;
  return (
    <>
      <div className={classes.fields}>
        <NumberField
          name="stress.from"
          className={classes.short}
          label={t('balanceWork.sensitivity.stressFrom')}
          value={from ?? first}
          range={[first, lastYearOf(scenario)]}
          step={1}
          decimalScale={0}
          onTake={(year) => changeSensitivity({ from: year })}
        />
        <Button
          data-action="stresses"
          disabled={work.state === 'running'}
          onClick={() => computeStresses(scenario, stresses)}
        >
          {t('balanceWork.sensitivity.compute')}
        </Button>
      </div>
      <WorkResult
        id="stresses"
        now={scenario}
        empty={{
          title: t('balanceWork.sensitivity.emptyTitle'),
          hint: t('balanceWork.sensitivity.emptyHint.stresses'),
        }}
        answer={({ value }) => <StressRows value={value} />}
      />
    </>
  );
}
