import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A screen that is read from top to bottom. */
export function Page({ title, lead, children }: PageProps) {
  return (
    <div className={classes.page}>
      <div>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.lead}>{lead}</p>
      </div>
      {children}
    </div>
  );
}

interface PanelProps {
  readonly title: string;
  /** Takes the height that is left, for a table. */
  readonly fills?: boolean;
  readonly padded?: boolean;
  readonly children: ReactNode;
}

export function Panel({ title, fills = false, padded = true, children }: PanelProps) {
  return (
    <section className={`${classes.panel} ${fills ? classes.fill : ''}`}>
      <h3 className={classes.panelTitle}>{title}</h3>
      {padded ? <div className={classes.panelBody}>{children}</div> : children}
    </section>
  );
}
