import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../text';

interface DayFieldProps extends Pick<TextInputProps, 'label' | 'disabled' | 'w' | 'className'> {
  readonly name: string;
  /** ISO 8601; null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** Whether the calendar has the day: 2023-02-29 turns into another when it is read. */
const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** A day as the whole program writes days, whatever the system's own way; taken when the focus leaves it, or on Enter. */
export function DayField({ name, value, onChange, ...field }: DayFieldProps) {
  const { t } = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value ?? '';
  const isWrong = draft !== null && draft !== '' && !isDay(draft);
  const take = (): void => {
    if (draft === null || isWrong) return;
    setDraft(null);
    const day = draft === '' ? null : draft;
    if (day !== value) onChange(day);
  };
  return (
    <TextInput
      {...field}
      data-day={name}
      placeholder={t('frame.field.day')}
      maxLength={10}
      value={text}
      error={isWrong ? t('frame.field.noSuchDay') : null}
      onChange={({ currentTarget }) => setDraft(currentTarget.value.trim())}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  );
}
