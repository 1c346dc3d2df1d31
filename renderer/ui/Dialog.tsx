import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text';
import classes from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly size?: 'md' | 'lg';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for something before the work goes on. Mantine's own head of a dialog would pass for that of the page. */
export function Dialog({ title, size = 'md', onClose, children }: DialogProps) {
  const { t } = useText();
  return (
    <Modal.Root opened onClose={onClose} size={size} centered transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('frame.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
