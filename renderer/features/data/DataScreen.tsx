import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useEffect } from 'react';
import { resetFor } from '../../state/dataImport';
import { dataParts, showPart, useDataPlace } from '../../state/dataPlace';
import { useOpenedFolder } from '../../state/openWorkspace';
import { useText } from '../../text';
import classes from './Data.module.css';
import { History } from './history/History';
import { ImportPart } from './ImportPart';
import { NotebookPart } from './NotebookPart';
import { People } from './people/People';
import { TablesPart } from './TablesPart';

const contents = {
  import: ImportPart,
  tables: TablesPart,
  notebook: NotebookPart,
  people: People,
  history: History,
} as const;

/** Files of agencies: loaded, checked, looked into and traced. */
export function DataScreen() {
  const { t } = useText();
  const part = useDataPlace((place) => place.part);
  const folder = useOpenedFolder();
  useEffect(() => resetFor(folder), [folder]);
  const Content = contents[part];
  return (
    <div className={classes.screen}>
      <VisuallyHidden component="h2">{t(`dataScreens.parts.${part}`)}</VisuallyHidden>
      <SegmentedControl
        className={classes.parts}
        aria-label={t('dataScreens.parts.label')}
        data={dataParts.map((value) => ({ value, label: t(`dataScreens.parts.${value}`) }))}
        value={part}
        onChange={showPart}
      />
      <Content />
    </div>
  );
}
