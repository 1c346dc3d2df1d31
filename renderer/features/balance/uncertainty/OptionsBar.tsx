import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useId } from 'react';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { type PointKind, pointKinds, type ShockKind, shockKinds } from '../../../../shared/stochastic/draws';
import {
  changePaths,
  fewestPaths,
  mostPaths,
  type PathsOptions,
  runPaths,
  stopPaths,
  usePaths,
} from '../../../state/paths';
import { usePathsAside } from '../../../state/pathsAside';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import frame from '../Part.module.css';

interface WholeProps {
  readonly name: 'paths' | 'seed';
  readonly range: readonly [number, number];
  readonly step: number;
}

function Whole({ name, range, step }: WholeProps) {
  const { t } = useText();
  const value = usePaths(({ options }) => options[name]);
  return (
    <NumberInput
      size="xs"
      w={110}
      label={t(`uncertainty.option.${name}`)}
      data-option={name}
      value={value}
      min={range[0]}
      max={range[1]}
      step={step}
      allowDecimal={false}
      thousandSeparator=","
      clampBehavior="blur"
      onChange={(next) =>
        typeof next === 'number' && next >= range[0] && next <= range[1] && changePaths({ [name]: next })
      }
    />
  );
}

interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly name: keyof PathsOptions;
  readonly values: readonly Value[];
  readonly write: (value: Value) => string;
}

function Choice<Value extends string | number>({ label, name, values, write }: ChoiceProps<Value>) {
  const chosen = usePaths(({ options }) => options[name]);
  return (
    <NativeSelect
      size="xs"
      label={label}
      data-option={name}
      data={values.map((value) => ({ value: String(value), label: write(value) }))}
      value={String(chosen)}
      onChange={({ currentTarget }) => {
        const found = values.find((value) => String(value) === currentTarget.value);
        if (found !== undefined) changePaths({ [name]: found });
      }}
    />
  );
}

/** Standard errors at which a run can stop early. */
const precisions = [0, 0.02, 0.01, 0.005] as const;

/** The largest seed that is a whole number of its own in a command, a file and here. */
const largestSeed = 2 ** 32 - 1;

/** How many paths to run and how they are drawn. */
export function OptionsBar({ scenario }: { scenario: Scenario }) {
  const { t } = useText();
  const numbers = useNumbers();
  const isRunning = usePaths(({ answer }) => answer.state === 'running');
  const isBusy = usePathsAside(({ shares, models }) => shares.state === 'running' || models.state === 'running');
  const id = useId();
  return (
    <form
      className={frame.bar}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void runPaths(scenario);
      }}
    >
      <Whole name="paths" range={[fewestPaths, mostPaths]} step={500} />
      <Whole name="seed" range={[0, largestSeed]} step={1} />
      <Choice<ShockKind>
        label={t('uncertainty.option.shocks')}
        name="shocks"
        values={shockKinds}
        write={(kind) => t(`uncertainty.option.shock.${kind}`)}
      />
      <Choice<PointKind>
        label={t('uncertainty.option.points')}
        name="points"
        values={pointKinds}
        write={(kind) => t(`uncertainty.option.point.${kind}`)}
      />
      <Choice<number>
        label={t('uncertainty.option.precision')}
        name="precision"
        values={precisions}
        write={(value) =>
          value === 0
            ? t('uncertainty.option.precise.never')
            : t('uncertainty.option.precise.value', { value: numbers.tick(value, 'share') })
        }
      />
      {isRunning ? (
        <Button id={id} variant="default" data-action="stop-paths" onClick={stopPaths}>
          {t('uncertainty.option.stop')}
        </Button>
      ) : (
        <Button id={id} type="submit" data-action="run-paths" disabled={isBusy}>
          {t('uncertainty.option.run')}
        </Button>
      )}
    </form>
  );
}
