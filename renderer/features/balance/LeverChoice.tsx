import { Select } from '@mantine/core';
import type { Lever } from '../../../shared/balance/levers/lever';
import { useLeverName } from '../../measures/useLeverName';
import { useRegister } from '../../state/balanceRegister';

interface LeverChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly lever: Lever;
  readonly onChange: (lever: Lever) => void;
}

/** One of all levers. */
export function LeverChoice({ name, label, lever, onChange }: LeverChoiceProps) {
  const { levers } = useRegister();
  const nameOf = useLeverName();
  return (
    <Select
      w={250}
      label={label}
      data-choice={name}
      searchable
      allowDeselect={false}
      data={levers.map((one) => ({ value: one.parameter.id, label: nameOf(one) }))}
      value={lever.parameter.id}
      onChange={(id) => {
        const chosen = levers.find(({ parameter }) => parameter.id === id);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
