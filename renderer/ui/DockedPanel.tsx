import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './DockedPanel.module.css';
import { Scroll } from './Scroll';

interface DockedPanelProps {
  readonly title: string;
  readonly back: PanelButton & { readonly isPossible: boolean };
  readonly close: PanelButton;
  readonly children: ReactNode;
}

interface PanelButton {
  readonly label: string;
  readonly run: () => void;
}

/** What explains the screen from beside it. */
export function DockedPanel({ title, back, close, children }: DockedPanelProps) {
  return (
    <aside className={classes.panel} aria-label={title}>
      <div className={classes.bar}>
        <Tooltip label={back.label}>
          <ActionIcon size={24} aria-label={back.label} disabled={!back.isPossible} onClick={back.run}>
            <IconArrowLeft size={16} />
          </ActionIcon>
        </Tooltip>
        <h2>{title}</h2>
        <Tooltip label={close.label}>
          <ActionIcon size={24} aria-label={close.label} onClick={close.run}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <Scroll label={title} className={classes.content}>
        {children}
      </Scroll>
    </aside>
  );
}
