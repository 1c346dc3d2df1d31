import { NumberInput } from '@mantine/core';
import classes from './Calculator.module.css';

interface FigureFieldProps {
  readonly label: string;
  readonly value: number;
  readonly step: number;
  readonly high: number;
  readonly digits: number;
  readonly hint?: string;
  readonly onChange: (value: number) => void;
}

/** A figure that is typed, never below nought. */
export function FigureField({ label, value, step, high, digits, hint, onChange }: FigureFieldProps) {
  return (
    <NumberInput
      className={classes.field}
      size="xs"
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value}
      step={step}
      min={0}
      max={high}
      decimalScale={digits}
      thousandSeparator=","
      clampBehavior="strict"
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}
