import { useEffect, useState } from 'react';
import { useNumbers } from '../state/settings';
import { lastRun, useStudy } from '../state/study';
import { useWorkspaceStore } from '../state/workspace';
import { useText } from '../text';
import classes from './Frame.module.css';

const mebibyte = 1_048_576;
const interval = 5000;

/** Chromium tells the size of a page's heap; the DOM's types do not know it. */
const heapSize = (): number | null =>
  'memory' in performance ? (performance.memory as { usedJSHeapSize: number }).usedJSHeapSize : null;

function useHeapSize(): number | null {
  const [size, setSize] = useState(heapSize);
  useEffect(() => {
    const timer = setInterval(() => setSize(heapSize()), interval);
    return () => clearInterval(timer);
  }, []);
  return size;
}

export function StatusBar() {
  const { t } = useText();
  const numbers = useNumbers();
  const workspace = useStudy((study) => study.workspace);
  const run = useStudy(({ answer }) => lastRun(answer));
  const milliseconds = useStudy(({ pastRuns }) => pastRuns[0]?.milliseconds ?? null);
  const facts = useWorkspaceStore((store) => store.facts);
  const heap = useHeapSize();
  const rows = workspace?.loads.reduce((sum, load) => sum + load.rows, 0) ?? null;
  return (
    <footer className={classes.status}>
      <span>{t('frame.statusBar.rows', { rows: numbers.number(rows, 'count') })}</span>
      <span>{workspace?.engine ?? '–'}</span>
      {heap !== null && <span>{t('frame.statusBar.memory', { size: numbers.number(heap / mebibyte, 'count') })}</span>}
      <span className={classes.gap} />
      <span data-testid="last-run">
        {t('frame.statusBar.lastRun', { time: numbers.number(milliseconds, 'count') })}
      </span>
      <span>{t('frame.statusBar.engine', { version: run?.engineVersion ?? facts?.version ?? '–' })}</span>
    </footer>
  );
}
