import type { OutlookSummary, Run } from '../../../shared/balance/outlook';
import { headline } from '../../../shared/report/headline';
import { reportContext } from '../../../shared/report/reportContext';
import { useSummaryText } from '../../measures/useSummaryText';
import { inspect, type SummaryItem, summaryItems } from '../../state/inspection';
import { lastRun, useAskedScenario, useIsChanged, useStudy } from '../../state/study';
import { useText } from '../../text';
import classes from './Projection.module.css';

/** The same sentence as on the committee's page. */
function useHeadline(run: Run): string {
  const { language } = useText();
  const workspace = useStudy((study) => study.workspace);
  const scenario = useAskedScenario();
  if (workspace === null || scenario === null) {
    return '';
  }
  const { parameters, base } = workspace;
  const { accounts, references } = base;
  return headline(reportContext({ run, baseline: null, accounts, references, parameters, scenario, language, day: '' }))
    .text;
}

interface KeyFigureProps {
  readonly item: SummaryItem;
  readonly summary: OutlookSummary;
  readonly before: OutlookSummary | null;
}

function KeyFigure({ item, summary, before }: KeyFigureProps) {
  const { t } = useText();
  const write = useSummaryText();
  return (
    <button
      type="button"
      className={classes.figure}
      data-figure={item}
      onClick={() => inspect({ kind: 'summary', item })}
    >
      <span className={classes.figureName}>{t(`projection.summary.${item}`)}</span>
      <span className={classes.figureValue}>{write(item, summary)}</span>
      {before !== null && (
        <span className={classes.figureBefore}>{t('projection.before', { value: write(item, before) })}</span>
      )}
    </button>
  );
}

/** What the run says in one sentence and five figures, beside the scenario without changes. */
export function KeyFigures({ run }: { run: Run }) {
  const isChanged = useIsChanged();
  const baseline = useStudy((study) => lastRun(study.baseline));
  const before = isChanged && baseline !== null ? baseline.outlook.summary : null;
  return (
    <>
      <p className={classes.headline} role="status">
        {useHeadline(run)}
      </p>
      <div className={classes.figures}>
        {summaryItems.map((item) => (
          <KeyFigure key={item} item={item} summary={run.outlook.summary} before={before} />
        ))}
      </div>
    </>
  );
}
