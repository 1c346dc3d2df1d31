import type { ReactNode } from 'react';
import classes from './Inspector.module.css';

interface SubjectHeadProps {
  readonly name: string;
  readonly figure: string;
  readonly exact: string;
  readonly children?: ReactNode;
}

export function SubjectHead({ name, figure, exact, children }: SubjectHeadProps) {
  return (
    <div className={classes.subject}>
      <h3>{name}</h3>
      <p className={classes.figure}>{figure}</p>
      <p className={classes.exact}>{exact}</p>
      {children}
    </div>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h4>{title}</h4>
      {children}
    </div>
  );
}

interface LinkRowProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly onOpen: () => void;
}

export function LinkRow({ label, value, onOpen }: LinkRowProps) {
  return (
    <li>
      <button type="button" className={classes.row} onClick={onOpen}>
        <span>{label}</span>
        <span>{value}</span>
      </button>
    </li>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** A row that leads nowhere. */
export function Fact({ name, children }: FactProps) {
  return (
    <li className={classes.row}>
      <span>{name}</span>
      <span>{children}</span>
    </li>
  );
}

export function Rows({ children }: { children: ReactNode }) {
  return <ul className={classes.rows}>{children}</ul>;
}
