import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { tableLabel } from '../../../shared/data/canonical/labels';
import type { TableQuality } from '../../../shared/data/quality/quality';
import { showTable } from '../../state/dataPlace';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import classes from './Data.module.css';
import { ImportsView } from './ImportsView';
import { ProfileView } from './ProfileView';
import { QualityView } from './QualityView';
import { RejectsView } from './RejectsView';
import { RowsView } from './RowsView';

const views = ['rows', 'profile', 'quality', 'rejected', 'imports'] as const;
type View = (typeof views)[number];

function Content({ view, quality }: { view: View; quality: TableQuality }) {
  switch (view) {
    case 'rows':
      return <RowsView table={quality.table} rows={quality.rows} />;
    case 'profile':
      return <ProfileView table={quality.table} />;
    case 'quality':
      return <QualityView quality={quality} />;
    case 'rejected':
      return <RejectsView table={quality.table} />;
    case 'imports':
      return <ImportsView table={quality.table} />;
  }
}

/** One table: its rows, what they are like, what was rejected and where all of it came from. */
export function TablePage({ quality }: { quality: TableQuality }) {
  const { t } = useText();
  const numbers = useNumbers();
  const [view, setView] = useState<View>('rows');
  return (
    <div className={classes.page}>
      <div className={classes.tools}>
        <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={() => showTable(null)}>
          {t('dataScreens.tables.back')}
        </Button>
        <strong>{tableLabel(quality.table, t)}</strong>
        <span className={classes.dim}>
          {t('dataScreens.tables.rows')} {numbers.number(quality.rows, 'count')} · {t('dataScreens.tables.score')}{' '}
          {numbers.number(quality.score, 'count')}
        </span>
        <SegmentedControl
          aria-label={t('dataScreens.tables.views')}
          data={views.map((value) => ({ value, label: t(`dataScreens.tables.view.${value}`) }))}
          value={view}
          onChange={setView}
        />
      </div>
      <Content view={view} quality={quality} />
    </div>
  );
}
