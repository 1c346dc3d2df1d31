import { NativeSelect } from '@mantine/core';
import { rebalancings } from '../../../shared/investment/benchmark/blend';
import { changePerformance, type PerformanceChoices, usePerformance } from '../../state/investmentPerformance';
import { useText } from '../../text';

interface ChoiceProps<K extends keyof PerformanceChoices> {
  readonly name: K;
  readonly label: string;
  readonly values: readonly NonNullable<PerformanceChoices[K]>[];
  readonly write: (value: NonNullable<PerformanceChoices[K]>) => string;
  /** What is shown where nothing was chosen. */
  readonly usual?: NonNullable<PerformanceChoices[K]>;
}

/** One of few values of a choice. */
export function Choice<K extends keyof PerformanceChoices>({ name, label, values, write, usual }: ChoiceProps<K>) {
  const chosen = usePerformance((choices) => choices[name]);
  return (
    <NativeSelect
      size="xs"
      label={label}
      data-choice={name}
      data={values.map((value) => ({ value: String(value), label: write(value) }))}
      value={String(chosen ?? usual)}
      onChange={({ currentTarget }) => {
        const found = values.find((value) => String(value) === currentTarget.value);
        if (found !== undefined) changePerformance({ [name]: found });
      }}
    />
  );
}

/** How often the benchmark goes back to its weights. */
export function RebalancingChoice() {
  const { t } = useText();
  return (
    <Choice
      name="rebalancing"
      label={t('investmentResults.field.rebalancing')}
      values={rebalancings}
      write={(value) => t(`investmentResults.frequency.${value}`)}
    />
  );
}
