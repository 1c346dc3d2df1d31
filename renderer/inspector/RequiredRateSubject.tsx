import { requiredRate } from '../../shared/balance/requiredRate';
import { inspect } from '../state/inspection';
import { useNumbers } from '../state/settings';
import { lastRun, useStudy } from '../state/study';
import { useText } from '../text';
import classes from './Inspector.module.css';
import { LinkRow, Part, Rows, SubjectHead } from './parts';
import { RunInputs } from './RunInputs';

/** The contribution rate that would bring the run into balance. */
export function RequiredRateSubject() {
  const { t } = useText();
  const numbers = useNumbers();
  const run = useStudy(({ answer }) => lastRun(answer));
  if (run === null) return <p className={classes.hint}>{t('frame.inspector.gone')}</p>;
  return (
    <>
      <SubjectHead
        name={t('balance.requiredRate.name')}
        figure={numbers.full(requiredRate(run), 'rate')}
        exact={t('balance.requiredRate.horizon', { years: run.projection.years })}
      />
      <Part title={t('frame.inspector.formula')}>
        <p>{t('balance.requiredRate.formula')}</p>
        <code className={classes.symbols}>PV(contributions) / PV(payroll) − actuarial balance</code>
      </Part>
      <Part title={t('frame.inspector.inputs')}>
        <Rows>
          <LinkRow
            label={t('projection.summary.actuarialBalance')}
            value={numbers.full(run.outlook.summary.actuarialBalance, 'rate')}
            onOpen={() => inspect({ kind: 'summary', item: 'actuarialBalance' })}
          />
        </Rows>
      </Part>
      <RunInputs />
    </>
  );
}
