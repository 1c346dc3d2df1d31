import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text';
import { type ActionId, actionNamed, shortcutText } from './actions';

interface ActionButtonProps {
  readonly action: ActionId;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** An icon for an action, with its name and shortcut in the tooltip. */
export function ActionButton({ action: id, disabled = false, children }: ActionButtonProps) {
  const { t } = useText();
  const action = actionNamed(id);
  if (action === undefined) {
    return null;
  }
  return (
    <Tooltip label={`${t(action.label)}  ${shortcutText(action.shortcut)}`}>
      <ActionIcon aria-label={t(action.label)} data-action={id} disabled={disabled} onClick={action.run}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
