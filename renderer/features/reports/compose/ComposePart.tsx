import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import type { ReportDocument } from '../../../../shared/report/document';
import { subjectOfFigure } from '../../../measures/reportCell';
import { inspect } from '../../../state/inspection';
import { draftReport, makeDraft, remakeDraft, useDraft } from '../../../state/reportDraft';
import { orderOf, useReportPlace } from '../../../state/reportPlace';
import { useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { Loading } from '../../../ui/Loading';
import { EditionFields } from '../EditionFields';
import classes from './Compose.module.css';
import { ExportBox } from './ExportBox';
import { NotReady } from './NotReady';
import { PageView } from './PageView';
import { TemplateList } from './TemplateList';
import { useReportWords } from './useReportWords';
import { WordsPanel } from './WordsPanel';

/** Makes the report anew when another is chosen, or when the run on screen is another. */
function useCurrentDraft(): void {
  const { language: ofWindow } = useText();
  const { kind, language, day } = useReportPlace();
  const answer = useStudy((study) => study.answer);
  const baseline = useStudy((study) => study.baseline);
  useEffect(() => {
    // A run that is under way brings another answer when it is done.
    if (answer.state === 'running' || baseline.state === 'running') return;
    void makeDraft(kind, orderOf({ language, day }, ofWindow));
  }, [kind, language, ofWindow, day, answer, baseline]);
}

function Order({ children }: { children?: ReactNode }) {
  const { t } = useText();
  return (
    <div className={classes.side}>
      <TemplateList />
      <EditionFields />
      <Button
        variant="default"
        data-action="remake"
        leftSection={<IconRefresh size={16} />}
        onClick={() => void remakeDraft()}
      >
        {t('reportsScreen.order.remake')}
      </Button>
      {children}
    </div>
  );
}

function Composed({ report }: { report: ReportDocument }) {
  const words = useReportWords(report);
  return (
    <div className={classes.columns}>
      <Order>
        <ExportBox words={words} />
      </Order>
      <PageView
        report={words.document}
        edited={words.edited}
        onFigure={(figure) => inspect(subjectOfFigure(figure, report))}
      />
      <WordsPanel report={report} words={words} />
    </div>
  );
}

/** One report: which, how its pages look, and its words. */
export function ComposePart() {
  const { t } = useText();
  const draft = useDraft((store) => store.draft);
  useCurrentDraft();
  const report = draftReport(draft);
  if (report !== null) return <Composed report={report} />;
  return (
    <div className={classes.columns}>
      <Order />
      {draft.state === 'failed' ? (
        <NotReady failure={draft.failure} />
      ) : (
        <Loading label={t('reportsScreen.order.making')} places={2} />
      )}
    </div>
  );
}
