import { inLanguage } from '../../../shared/base/language';
import { useSummaryText } from '../../measures/useSummaryText';
import { useChangeTexts } from '../../outlook/useChangeTexts';
import { useNumbers } from '../../state/settings';
import { type PastRun, scenarioNamed, useStudy } from '../../state/study';
import { useText } from '../../text';
import classes from './Home.module.css';

const shown = 6;

function Run({ run }: { run: PastRun }) {
  const { t, language } = useText();
  const write = useSummaryText();
  const numbers = useNumbers();
  const changeTexts = useChangeTexts();
  const scenario = useStudy(({ workspace }) => workspace && scenarioNamed(workspace, run.question.scenario));
  const title = scenario ? inLanguage(scenario.title, language) : run.question.scenario;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(run.at);
  return (
    <li>
      <span>{[title, ...(scenario ? changeTexts(run.question, scenario) : [])].join(' · ')}</span>
      <span>{t('home.emptyIn', { when: write('exhaustion', run.summary) })}</span>
      <span className={classes.dim}>
        {t('home.took', { time, milliseconds: numbers.number(run.milliseconds, 'count') })}
      </span>
    </li>
  );
}

export function PastRuns() {
  const { t } = useText();
  const runs = useStudy(({ pastRuns }) => pastRuns);
  return runs.length === 0 ? (
    <p className={classes.none}>{t('home.noRuns')}</p>
  ) : (
    <ul className={classes.runs}>
      {runs.slice(0, shown).map((run) => (
        <Run key={run.id} run={run} />
      ))}
    </ul>
  );
}
