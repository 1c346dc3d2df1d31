import type { ReactNode } from 'react';

interface ScrollProps {
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** What scrolls and holds nothing to focus on takes the focus itself, so that keys scroll it. */
const focusable = { role: 'group', tabIndex: 0 } as const;

export function Scroll({ label, className, children }: ScrollProps) {
  const region = { ...focusable, 'aria-label': label, className };
  return <div {...region}>{children}</div>;
}
