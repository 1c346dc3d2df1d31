import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { type ComponentType, useEffect } from 'react';
import { useOpenedFolder } from '../../state/openWorkspace';
import { type ReportPart, reportParts, showReportPart, useReportPlace } from '../../state/reportPlace';
import { resetWordsFor } from '../../state/reportWords';
import { useText } from '../../text';
import { BatchPart } from './batch/BatchPart';
import { ComposePart } from './compose/ComposePart';
import { EvidencePart } from './evidence/EvidencePart';
import { HistoryPart } from './history/HistoryPart';
import classes from './Reports.module.css';

const contents: Readonly<Record<ReportPart, ComponentType>> = {
  compose: ComposePart,
  batch: BatchPart,
  history: HistoryPart,
  evidence: EvidencePart,
};

/** Reports: chosen, read as they will print, put in other words, exported, checked and proved. */
export function ReportsScreen() {
  const { t } = useText();
  const part = useReportPlace((place) => place.part);
  const folder = useOpenedFolder();
  useEffect(() => resetWordsFor(folder), [folder]);
  const Part = contents[part];
  return (
    <div className={classes.screen}>
      <VisuallyHidden component="h2">{t(`reportsScreen.parts.${part}`)}</VisuallyHidden>
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('reportsScreen.parts.label')}
          data={reportParts.map((value) => ({ value, label: t(`reportsScreen.parts.${value}`) }))}
          value={part}
          onChange={showReportPart}
        />
      </div>
      <Part />
    </div>
  );
}
