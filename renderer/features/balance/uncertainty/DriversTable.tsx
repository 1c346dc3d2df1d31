import type { DriverDiagnosis } from '../../../../shared/stochastic/diagnoseDrivers';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import classes from './Uncertainty.module.css';

/** A test speaks against the model below this chance. */
const level = 0.05;

function Driver({ diagnosis }: { diagnosis: DriverDiagnosis }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { driver, firstYear, observations, persistence, sigma, unitRoot, ljungBox, jarqueBera } = diagnosis;
  const chance = (value: number): string => numbers.number(value, 'times');
  const comesBack = unitRoot.statistic < unitRoot.critical ? 'yes' : 'no';
  const sigmaText = driver === 'mortality' || driver === 'fertility' ? chance(sigma) : numbers.full(sigma, 'rate');
  const facts = { statistic: chance(unitRoot.statistic), critical: chance(unitRoot.critical) };
  return (
    <tr data-driver={driver}>
      <th scope="row">{t(`uncertainty.driver.${driver}`)}</th>
      <td>{t(`uncertainty.process.${driver}`)}</td>
      <td>{t('uncertainty.fit.since', { year: firstYear, count: observations })}</td>
      <td>{t('uncertainty.fit.moves', { left: numbers.full(persistence, 'share'), sigma: sigmaText })}</td>
      <td>{t(`uncertainty.fit.comesBack.${comesBack}`, facts)}</td>
      <td>
        {t(`uncertainty.fit.follow.${ljungBox.chance < level ? 'yes' : 'no'}`, { chance: chance(ljungBox.chance) })}
      </td>
      <td>
        {t(`uncertainty.fit.normal.${jarqueBera.chance < level ? 'no' : 'yes'}`, { chance: chance(jarqueBera.chance) })}
      </td>
    </tr>
  );
}

const heads = ['driver', 'process', 'history', 'moves', 'comesBack', 'follow', 'normal'] as const;

/** How each driver is moved, what it was fitted to, and what history says against it, in words. */
export function DriversTable({ diagnoses }: { diagnoses: readonly DriverDiagnosis[] }) {
  const { t } = useText();
  return (
    <Panel title={t('uncertainty.fit.title')}>
      <table className={classes.words}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`uncertainty.fit.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {diagnoses.map((diagnosis) => (
            <Driver key={diagnosis.driver} diagnosis={diagnosis} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
