import { ActionIcon, Slider, Tooltip } from '@mantine/core';
import { IconInfoCircle, IconRestore } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../text';
import classes from './SliderField.module.css';

interface SliderFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly standard: number;
  readonly range: readonly [number, number];
  readonly step: number;
  readonly write: (value: number) => string;
  readonly onMove: (value: number) => void;
  readonly onEnd: (value: number) => void;
  readonly onSource: () => void;
  /** Drawn under the slider. */
  readonly children?: ReactNode;
}

/** A number on a slider, with where it comes from, what it was, and the way back. */
export function SliderField(props: SliderFieldProps) {
  const { label, hint, value, standard, range, step, write, onMove, onEnd, onSource, children } = props;
  const { t } = useText();
  const isChanged = value !== standard;
  return (
    <div className={classes.field} data-changed={isChanged || undefined}>
      <div className={classes.head}>
        <span className={classes.label}>{label}</span>
        <output className={classes.value}>{write(value)}</output>
      </div>
      <Slider
        min={range[0]}
        max={range[1]}
        step={step}
        value={value}
        onChange={onMove}
        onChangeEnd={onEnd}
        label={null}
        marks={[{ value: standard }]}
        thumbLabel={label}
        thumbValueText={write}
      />
      {children}
      <div className={classes.foot}>
        <span className={classes.hint}>
          {isChanged ? t('frame.field.changed', { standard: write(standard) }) : hint}
        </span>
        <Tooltip label={t('frame.field.source')}>
          <ActionIcon size={22} aria-label={`${t('frame.field.source')}: ${label}`} onClick={onSource}>
            <IconInfoCircle size={15} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('frame.field.reset')}>
          <ActionIcon
            size={22}
            aria-label={`${t('frame.field.reset')}: ${label}`}
            disabled={!isChanged}
            onClick={() => onEnd(standard)}
          >
            <IconRestore size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
