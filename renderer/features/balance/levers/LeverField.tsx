import { memo } from 'react';
import type { Pull } from '../../../../shared/balance/levers/pull';
import { basisText } from '../../../../shared/parameters/basisText';
import { typedOf, typedUnit, valueOfTyped, writeParameter } from '../../../measures/parameterValue';
import { useLeverName } from '../../../measures/useLeverName';
import { type LeverPlace, previewPull, settlePull } from '../../../state/balanceLevers';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import { SliderField } from '../../../ui/SliderField';
import classes from './Levers.module.css';

const longestRamp = 30;

interface LeverFieldProps extends LeverPlace {
  readonly pulled: Pull | null;
  readonly firstYear: number;
  readonly lastYear: number;
}

interface TimingProps {
  readonly name: string;
  readonly pulled: Pull;
  readonly years: readonly [number, number];
  readonly onTake: (pulled: Pull) => void;
}

/** From when a lever works, and how long it takes to its full effect. */
function Timing({ name, pulled, years, onTake }: TimingProps) {
  const { t } = useText();
  const { parameter, from, ramp } = pulled;
  return (
    <>
      <NumberField
        name={`${parameter}.from`}
        label={t('balance.lever.fromShort')}
        aria-label={t('balance.lever.from', { name })}
        value={from}
        range={years}
        step={1}
        decimalScale={0}
        onTake={(year) => onTake({ ...pulled, from: year })}
      />
      <NumberField
        name={`${parameter}.ramp`}
        label={t('balance.lever.rampShort')}
        aria-label={t('balance.lever.ramp', { name })}
        value={ramp}
        range={[0, longestRamp]}
        step={1}
        decimalScale={0}
        onTake={(length) => onTake({ ...pulled, ramp: length })}
      />
    </>
  );
}

/** One lever: slider, number, and when it is pulled, from when and over how many years. */
export const LeverField = memo(function LeverField({ lever, standard, pulled, firstYear, lastYear }: LeverFieldProps) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const nameOf = useLeverName();
  const { parameter, range, step } = lever;
  const { id, unit } = parameter;
  const name = nameOf(lever);
  const newest = parameter.values.at(-1);
  const write = (value: number): string => writeParameter(value, unit, numbers, t);
  const to = (value: number): Pull => ({ ...(pulled ?? { parameter: id, from: firstYear, ramp: 0 }), value });
  const settle = (next: Pull): void => settlePull(next, standard);
  const value = pulled?.value ?? standard;
  const source = newest === undefined ? '' : basisText(newest.basis, language);
  return (
    <div data-lever={id}>
      <SliderField
        label={name}
        hint={t('balance.lever.source', { standard: write(standard), source })}
        value={value}
        standard={standard}
        range={range}
        step={step}
        write={write}
        onMove={(next) => previewPull(to(next), standard)}
        onEnd={(next) => settle(to(next))}
        onSource={() => inspect({ kind: 'parameter', id })}
      >
        <div className={classes.fields}>
          <NumberField
            name={`${id}.value`}
            label={t('balance.lever.valueShort')}
            aria-label={t('balance.lever.value', { name })}
            value={typedOf(value, unit)}
            range={[typedOf(range[0], unit), typedOf(range[1], unit)]}
            step={typedOf(step, unit)}
            suffix={typedUnit(unit)}
            onTake={(typed) => settle(to(valueOfTyped(typed, unit)))}
          />
          {pulled !== null && <Timing name={name} pulled={pulled} years={[firstYear, lastYear]} onTake={settle} />}
        </div>
      </SliderField>
    </div>
  );
});
