import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

interface NumberFieldProps
  extends Pick<NumberInputProps, 'label' | 'aria-label' | 'suffix' | 'decimalScale' | 'disabled' | 'className'> {
  readonly name: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly step: number;
  readonly onTake: (value: number) => void;
}

/** A number that is typed: taken within its range on Enter, or when the focus leaves it. */
export function NumberField({ name, value, range, step, onTake, ...field }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | number | null>(null);
  const [low, high] = range;
  const take = (): void => {
    setDraft(null);
    const next = typeof draft === 'string' ? Number.parseFloat(draft) : draft;
    if (next === null || !Number.isFinite(next)) return;
    const within = Math.min(high, Math.max(low, next));
    if (within !== value) onTake(within);
  };
  return (
    <NumberInput
      {...field}
      data-number={name}
      size="xs"
      hideControls
      min={low}
      max={high}
      step={step}
      clampBehavior="none"
      value={draft ?? value}
      onChange={setDraft}
      onKeyDown={({ key }) => key === 'Enter' && take()}
      onBlur={take}
    />
  );
}
