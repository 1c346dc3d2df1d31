import type { ReactNode } from 'react';
import classes from './Reports.module.css';

interface WarningProps {
  readonly name: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something that the user should see before going on. */
export function Warning({ name, title, children }: WarningProps) {
  return (
    <div className={classes.warning} role="alert" data-warning={name}>
      {title !== undefined && <h3>{title}</h3>}
      {children}
    </div>
  );
}
