import type { LiabilitiesQuestion } from '../../../../shared/investment/liabilities/answer';
import { askLiabilities, runLiabilities } from '../../../state/liabilities';
import { useAskedScenario } from '../../../state/study';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import classes from './Liabilities.module.css';

type NumberAsked = {
  [K in keyof LiabilitiesQuestion]: LiabilitiesQuestion[K] extends number | null ? K : never;
}[keyof LiabilitiesQuestion];

interface AskedFieldProps {
  readonly name: NumberAsked;
  /** As it was used for what is shown. */
  readonly value: number;
  readonly range: readonly [number, number];
  /** What the typed number is multiplied by to be the value. */
  readonly factor?: number;
  readonly suffix?: string;
}

/** A number of the question; what is shown is worked out anew from the same paths when it changes. */
export function AskedField({ name, value, range, factor = 1, suffix = '' }: AskedFieldProps) {
  const { t } = useText();
  const scenario = useAskedScenario();
  const take = (typed: number): void => {
    askLiabilities({ [name]: typed * factor });
    if (scenario !== null) void runLiabilities(scenario);
  };
  return (
    <NumberField
      name={`liabilities.${name}`}
      className={classes.field ?? ''}
      label={t(`liabilitiesScreen.field.${name}`)}
      value={Number((value / factor).toPrecision(12))}
      range={range}
      step={1}
      suffix={suffix}
      onTake={take}
    />
  );
}
