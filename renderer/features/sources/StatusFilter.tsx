import { Select } from '@mantine/core';
import { useText } from '../../text';
import type { Status } from '../../ui/StatusMark';

export type StatusChoice = Status | 'all';

const choices = ['all', 'verified', 'derived', 'secondary', 'unverified', 'assumed'] as const;

interface StatusFilterProps {
  readonly value: StatusChoice;
  readonly onChange: (value: StatusChoice) => void;
}

export function StatusFilter({ value, onChange }: StatusFilterProps) {
  const { t } = useText();
  return (
    <Select
      w={150}
      aria-label={t('sources.statusFilter')}
      data={choices.map((status) => ({
        value: status,
        label: status === 'all' ? t('sources.all') : t(`frame.status.${status}`),
      }))}
      value={value}
      onChange={(status) => status !== null && onChange(status)}
    />
  );
}
