import { IconAlertTriangle, IconCalculator, IconCheck, IconPencil, IconQuote } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TextKey } from '../../shared/text/catalogues';
import { useText } from '../text';
import classes from './StatusMark.module.css';

export type Status = 'verified' | 'derived' | 'secondary' | 'unverified' | 'assumed';

const looks: Readonly<Record<Status, { icon: ReactNode; label: TextKey }>> = {
  verified: { icon: <IconCheck size={12} />, label: 'frame.status.verified' },
  derived: { icon: <IconCalculator size={12} />, label: 'frame.status.derived' },
  secondary: { icon: <IconQuote size={12} />, label: 'frame.status.secondary' },
  unverified: { icon: <IconAlertTriangle size={12} />, label: 'frame.status.unverified' },
  assumed: { icon: <IconPencil size={12} />, label: 'frame.status.assumed' },
};

/** How far a figure can be relied on: an icon, a colour and a word. */
export function StatusMark({ status }: { status: Status }) {
  const { t } = useText();
  const { icon, label } = looks[status];
  return (
    <span className={classes.mark} data-status={status}>
      {icon}
      {t(label)}
    </span>
  );
}
