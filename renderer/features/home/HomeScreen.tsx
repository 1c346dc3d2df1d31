import { Button } from '@mantine/core';
import {
  IconChartHistogram,
  IconDatabaseImport,
  IconFileText,
  IconMap2,
  IconScale,
  IconShieldSearch,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { goTo } from '../../state/navigation';
import { exportReport } from '../../state/report';
import { useStudy } from '../../state/study';
import { useText } from '../../text';
import { Page, Panel } from '../../ui/Page';
import { FilesTable } from './FilesTable';
import classes from './Home.module.css';
import { PastRuns } from './PastRuns';
import { Reliability } from './Reliability';

interface JourneyProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Journey({ icon, title, text, children }: JourneyProps) {
  return (
    <section className={classes.journey}>
      {icon}
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      {children}
    </section>
  );
}

function Journeys() {
  const { t } = useText();
  const isReady = useStudy(({ answer }) => answer.state === 'done');
  return (
    <div className={classes.journeys}>
      <Journey
        icon={<IconDatabaseImport size={24} stroke={1.5} />}
        title={t('home.dataTitle')}
        text={t('home.dataText')}
      >
        <Button variant="default" onClick={() => goTo('data')}>
          {t('home.dataGo')}
        </Button>
      </Journey>
      <Journey
        icon={<IconShieldSearch size={24} stroke={1.5} />}
        title={t('home.auditTitle')}
        text={t('home.auditText')}
      >
        <Button variant="default" onClick={() => goTo('audit')}>
          {t('home.auditGo')}
        </Button>
      </Journey>
      <Journey
        icon={<IconChartHistogram size={24} stroke={1.5} />}
        title={t('home.projectTitle')}
        text={t('home.projectText')}
      >
        <Button onClick={() => goTo('projection')}>{t('home.projectGo')}</Button>
      </Journey>
      <Journey icon={<IconScale size={24} stroke={1.5} />} title={t('home.balanceTitle')} text={t('home.balanceText')}>
        <Button variant="default" onClick={() => goTo('balance')}>
          {t('home.balanceGo')}
        </Button>
      </Journey>
      <Journey
        icon={<IconMap2 size={24} stroke={1.5} />}
        title={t('home.provincesTitle')}
        text={t('home.provincesText')}
      >
        <Button variant="default" onClick={() => goTo('regions')}>
          {t('home.provincesGo')}
        </Button>
      </Journey>
      <Journey icon={<IconFileText size={24} stroke={1.5} />} title={t('home.reportTitle')} text={t('home.reportText')}>
        <Button variant="default" disabled={!isReady} onClick={() => void exportReport('pdf')}>
          {t('home.reportGo')}
        </Button>
      </Journey>
    </div>
  );
}

/** What is in the workspace, what it rests on, and where to begin. */
export function HomeScreen() {
  const { t } = useText();
  return (
    <Page title={t('home.heading')} lead={t('home.lead')}>
      <Journeys />
      <div className={classes.columns}>
        <Panel title={t('home.reliability')}>
          <Reliability />
        </Panel>
        <Panel title={t('home.runs')} padded={false}>
          <PastRuns />
        </Panel>
      </div>
      <Panel title={t('home.files')} padded={false} fills>
        <FilesTable />
      </Panel>
    </Page>
  );
}
