import type { ReactNode } from 'react';
import classes from './States.module.css';

interface EmptyProps {
  readonly title: string;
  /** What to do first. */
  readonly hint: string;
  readonly children?: ReactNode;
}

export function Empty({ title, hint, children }: EmptyProps) {
  return (
    <div className={classes.state}>
      <h2>{title}</h2>
      <p>{hint}</p>
      {children}
    </div>
  );
}
