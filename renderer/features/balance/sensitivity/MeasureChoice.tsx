import { SegmentedControl } from '@mantine/core';
import type { Measure } from '../../../../shared/balance/reconcile';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { changeSensitivity, lastYearOf, useSensitivity } from '../../../state/balanceSensitivity';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import classes from '../Balance.module.css';

const kinds = ['actuarialBalance', 'exhaustion', 'closing'] as const satisfies readonly Measure['kind'][];

/** What an effect is measured by. */
export function MeasureChoice({ scenario }: { scenario: Scenario }) {
  const { t } = useText();
  const { measure, year } = useSensitivity();
  const shown = year ?? lastYearOf(scenario);
  return (
    <>
      <SegmentedControl
        aria-label={t('balanceWork.measure.label')}
        data={kinds.map((value) => ({ value, label: t(`balanceWork.measure.${value}`, { year: shown }) }))}
        value={measure}
        onChange={(kind) => changeSensitivity({ measure: kind })}
      />
      {measure === 'closing' && (
        <NumberField
          name="measure.year"
          className={classes.short}
          label={t('balanceWork.sensitivity.measureYear')}
          value={shown}
          range={[scenario.firstYear + 1, lastYearOf(scenario)]}
          step={1}
          decimalScale={0}
          onTake={(value) => changeSensitivity({ year: value })}
        />
      )}
    </>
  );
}
