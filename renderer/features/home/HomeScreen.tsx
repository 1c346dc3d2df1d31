import { Button } from '@mantine/core';
import {
  type Icon,
  IconChartHistogram,
  IconDatabaseImport,
  IconFileText,
  IconMap2,
  IconScale,
  IconShieldSearch,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { startJourney } from '../../state/firstHour';
import type { JourneyId } from '../../state/journeys';
import { goTo, type ScreenId } from '../../state/navigation';
import { useOverview } from '../../state/overview';
import { useText } from '../../text';
import { Page, Panel } from '../../ui/Page';
import { FilesTable } from './FilesTable';
import { Findings } from './Findings';
import classes from './Home.module.css';
import { Imports } from './Imports';
import { PastRuns } from './PastRuns';
import { Reliability } from './Reliability';

interface CardProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Card({ icon: Picture, title, text, children }: CardProps) {
  return (
    <section className={classes.journey}>
      <Picture size={24} stroke={1.5} />
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      <div className={classes.go}>{children}</div>
    </section>
  );
}

function Guide({ journey }: { journey: JourneyId }) {
  const { t } = useText();
  return (
    <Button variant="default" data-guide={journey} onClick={() => startJourney(journey)}>
      {t('home.guide')}
    </Button>
  );
}

/** The three ways into the work, each alone or step by step. */
function Journeys() {
  const { t } = useText();
  return (
    <div className={classes.journeys}>
      <Card icon={IconShieldSearch} title={t('home.auditTitle')} text={t('home.auditText')}>
        <Button onClick={() => goTo('audit')}>{t('home.auditGo')}</Button>
        <Guide journey="audit" />
      </Card>
      <Card icon={IconChartHistogram} title={t('home.projectTitle')} text={t('home.projectText')}>
        <Button onClick={() => goTo('projection')}>{t('home.projectGo')}</Button>
        <Guide journey="ageing" />
      </Card>
      <Card icon={IconFileText} title={t('home.reportTitle')} text={t('home.reportText')}>
        <Button onClick={() => goTo('reports')}>{t('home.reportGo')}</Button>
        <Guide journey="report" />
      </Card>
    </div>
  );
}

const others = [
  { screen: 'data', icon: IconDatabaseImport },
  { screen: 'balance', icon: IconScale },
  { screen: 'regions', icon: IconMap2 },
] as const satisfies readonly { screen: ScreenId; icon: Icon }[];

function Others() {
  const { t } = useText();
  return (
    <div className={classes.journeys}>
      {others.map(({ screen, icon }) => (
        <Card key={screen} icon={icon} title={t(`home.${screen}Title`)} text={t(`home.${screen}Text`)}>
          <Button variant="default" onClick={() => goTo(screen)}>
            {t(`home.${screen}Go`)}
          </Button>
        </Card>
      ))}
    </div>
  );
}

/** What is in the workspace, what is new, what it rests on, and where to begin. */
export function HomeScreen() {
  const { t } = useText();
  useOverview();
  return (
    <Page title={t('home.heading')} lead={t('home.lead')}>
      <Journeys />
      <div className={classes.columns}>
        <Panel title={t('home.imports')} padded={false}>
          <Imports />
        </Panel>
        <Panel title={t('home.lastFindings')} padded={false}>
          <Findings />
        </Panel>
      </div>
      <Others />
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
