import { inLanguage } from '../../../shared/base/language';
import { writeParameter } from '../../measures/parameterValue';
import { useSummaryText } from '../../measures/useSummaryText';
import { levers } from '../../state/question';
import { useNumbers } from '../../state/settings';
import { type PastRun, scenarioNamed, useStudy } from '../../state/study';
import { useText } from '../../text';
import classes from './Home.module.css';

const shown = 6;

/** What the run changed in its scenario. */
function useChanges({ question }: PastRun): string[] {
  const { t, language } = useText();
  const numbers = useNumbers();
  const named = (name: string, value: string): string => t('projection.compare.change', { name, value });
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  const scenario = useStudy(({ workspace }) => workspace && scenarioNamed(workspace, question.scenario));
  const moved = levers.flatMap(({ id }) => {
    const [value, parameter] = [question.levers[id], parameters?.byId.get(id)];
    return value === undefined || parameter === undefined
      ? []
      : [named(inLanguage(parameter.label, language), writeParameter(value, parameter.unit, numbers, t))];
  });
  const fertility = scenario && question.fertility !== scenario.fertility;
  return fertility
    ? [...moved, named(t('projection.fertility.label'), t(`projection.fertility.${question.fertility}`))]
    : moved;
}

function Run({ run }: { run: PastRun }) {
  const { t, language } = useText();
  const write = useSummaryText();
  const numbers = useNumbers();
  const changes = useChanges(run);
  const scenario = useStudy(({ workspace }) => workspace && scenarioNamed(workspace, run.question.scenario));
  const title = scenario ? inLanguage(scenario.title, language) : run.question.scenario;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(run.at);
  return (
    <li>
      <span>{[title, ...changes].join(' · ')}</span>
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
