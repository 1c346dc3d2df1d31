import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../text';
import classes from './Calculator.module.css';

interface Part {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly onChange: (value: number) => void;
}

interface PairFieldProps {
  readonly label: string;
  readonly years: Part;
  readonly months: Part;
  readonly hint?: string;
  readonly children?: ReactNode;
}

function PartInput({ part, label, suffix }: { part: Part; label: string; suffix: string }) {
  return (
    <NumberInput
      size="xs"
      aria-label={label}
      suffix={suffix}
      value={part.value}
      min={part.low}
      max={part.high}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      hideControls
      onChange={(value) => typeof value === 'number' && part.onChange(value)}
    />
  );
}

/** Years and months, of a day or of a length of time. */
export function PairField({ label, years, months, hint, children }: PairFieldProps) {
  const { t } = useText();
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      <div className={classes.pair}>
        <PartInput
          part={years}
          label={t('calculator.form.yearsPart', { name: label })}
          suffix={` ${t('calculator.form.yearsUnit')}`}
        />
        <PartInput
          part={months}
          label={t('calculator.form.monthsPart', { name: label })}
          suffix={` ${t('calculator.form.monthsUnit')}`}
        />
        {children}
      </div>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
    </fieldset>
  );
}
