import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../text';
import classes from '../../ui/StatusMark.module.css';

export type Outcome = 'passed' | 'failed' | 'unsupported';

const icons: Readonly<Record<Outcome, ReactNode>> = {
  passed: <IconCheck size={12} />,
  failed: <IconX size={12} />,
  unsupported: <IconMinus size={12} />,
};

/** What a check came to: an icon, a colour and a word. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { t } = useText();
  return (
    <span className={classes.mark} data-status={outcome}>
      {icons[outcome]}
      {t(`verify.${outcome}`)}
    </span>
  );
}
