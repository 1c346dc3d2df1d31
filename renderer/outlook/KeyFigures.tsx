import { memo, type ReactNode } from 'react';
import type { OutlookSummary, Run } from '../../shared/balance/outlook';
import { type Bilingual, inLanguage } from '../../shared/base/language';
import { scenarioBase } from '../../shared/projection/scenarioBase';
import { headline } from '../../shared/report/headline';
import { reportContext } from '../../shared/report/reportContext';
import { useSummaryText } from '../measures/useSummaryText';
import { inspect, type SummaryItem } from '../state/inspection';
import { useScenario, useStudy } from '../state/study';
import { useText } from '../text';
import { Figure } from './Figure';
import classes from './Outlook.module.css';

/** The same sentence as on the committee's page. It speaks of the run alone, so that a lever that moves leaves it. */
const Headline = memo(function Headline({ run }: { run: Run }) {
  const { language } = useText();
  const workspace = useStudy((study) => study.workspace);
  const scenario = useScenario();
  if (workspace === null || scenario === null) return '';
  const { parameters, base } = workspace;
  const { references } = base;
  const { accounts } = scenarioBase(base, scenario);
  const context = { run, baseline: null, accounts, references, parameters, scenario, language, day: '' };
  return headline(reportContext(context)).text;
});

/** A run that another is set against. */
type Compared = { readonly run: Run; readonly title: Bilingual } | null;

interface KeyFigureProps {
  readonly item: SummaryItem;
  readonly summary: OutlookSummary;
  readonly comparison: Compared;
}

const KeyFigure = memo(function KeyFigure({ item, summary, comparison }: KeyFigureProps) {
  const { t, language } = useText();
  const write = useSummaryText();
  return (
    <Figure
      item={item}
      name={t(`projection.summary.${item}`)}
      value={write(item, summary)}
      before={
        comparison === null
          ? null
          : t('projection.before', {
              name: inLanguage(comparison.title, language),
              value: write(item, comparison.run.outlook.summary),
            })
      }
      onOpen={() => inspect({ kind: 'summary', item })}
    />
  );
});

interface KeyFiguresProps {
  readonly run: Run;
  readonly comparison: Compared;
  readonly items: readonly SummaryItem[];
  /** Figures of the screen's own after them. */
  readonly children?: ReactNode;
}

/** What the run says in one sentence and some figures, beside the run that it is set against. */
export function KeyFigures({ run, comparison, items, children }: KeyFiguresProps) {
  return (
    <>
      <p className={classes.headline} role="status">
        <Headline run={run} />
      </p>
      <div className={classes.figures}>
        {items.map((item) => (
          <KeyFigure key={item} item={item} summary={run.outlook.summary} comparison={comparison} />
        ))}
        {children}
      </div>
    </>
  );
}
