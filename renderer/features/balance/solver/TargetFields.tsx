import { Select } from '@mantine/core';
import type { Target } from '../../../../shared/balance/levers/target';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { partsOf, type TargetKind, targetKinds, targetOf, turnedTo } from '../../../state/balanceSolver';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import classes from '../Balance.module.css';

/** How the value of a target is typed, and between which ends. */
const values: Readonly<
  Partial<Record<TargetKind, { factor: number; range: readonly [number, number]; step: number; suffix: string }>>
> = {
  actuarialBalance: { factor: 100, range: [-30, 10], step: 0.1, suffix: '%' },
  fundRatio: { factor: 1, range: [0, 10], step: 0.1, suffix: '' },
  reserveMonths: { factor: 1, range: [0, 120], step: 1, suffix: '' },
};

interface TargetFieldsProps {
  readonly target: Target;
  readonly scenario: Scenario;
  readonly onChange: (target: Target) => void;
}

/** One target: what must hold, by when, and how much of it. */
export function TargetFields({ target, scenario, onChange }: TargetFieldsProps) {
  const { t } = useText();
  const { kind } = target;
  const parts = partsOf(target);
  const { firstYear, years } = scenario;
  const isHorizon = kind === 'actuarialBalance';
  const at = isHorizon ? 'horizon' : kind === 'fundRatio' ? 'year' : 'until';
  const typed = values[kind];
  return (
    <div className={classes.fields}>
      <Select
        w={196}
        label={t('balanceWork.target.kind')}
        data-choice="target"
        allowDeselect={false}
        data={targetKinds.map((value) => ({ value, label: t(`balanceWork.target.${value}`) }))}
        value={kind}
        onChange={(value) => value !== null && onChange(turnedTo(value, target, scenario))}
      />
      <NumberField
        name="target.at"
        className={classes.short}
        label={t(`balanceWork.target.${at}`)}
        value={parts.at}
        range={isHorizon ? [10, years] : [firstYear + 1, firstYear + years - 1]}
        step={1}
        decimalScale={0}
        onTake={(value) => onChange(targetOf(kind, { ...parts, at: value }))}
      />
      {typed !== undefined && (
        <NumberField
          name="target.value"
          className={classes.short}
          label={t('balanceWork.target.atLeast')}
          value={Number(((parts.value ?? 0) * typed.factor).toPrecision(12))}
          range={typed.range}
          step={typed.step}
          suffix={typed.suffix}
          onTake={(value) => onChange(targetOf(kind, { ...parts, value: value / typed.factor }))}
        />
      )}
    </div>
  );
}
