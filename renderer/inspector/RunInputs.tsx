import { inspect } from '../state/inspection';
import { useNumbers } from '../state/settings';
import { lastRun, useStudy } from '../state/study';
import { useText } from '../text';
import classes from './Inspector.module.css';
import { LinkRow, Part, Rows } from './parts';

const hashLetters = 8;

const factors = ['openingInsured', 'openingPensioners', 'coverage', 'collected'] as const;

/** How far the first year had to be moved to meet the official accounts. */
function Calibration() {
  const { t } = useText();
  const numbers = useNumbers();
  const calibration = useStudy(({ answer }) => lastRun(answer)?.calibration);
  if (calibration === undefined) {
    return null;
  }
  return (
    <Part title={t('frame.inspector.calibration')}>
      <Rows>
        {factors.map((factor) => (
          <li key={factor} className={classes.row}>
            <span>{t(`frame.inspector.factor.${factor}`)}</span>
            <span>{numbers.full(calibration[factor], 'times')}</span>
          </li>
        ))}
      </Rows>
    </Part>
  );
}

/** The files that a run was computed from, each with the start of its SHA-256. */
export function RunInputs() {
  const { t } = useText();
  const run = useStudy(({ answer }) => lastRun(answer));
  if (run === null) {
    return null;
  }
  return (
    <>
      <Calibration />
      <Part title={t('frame.inspector.files', { version: run.engineVersion })}>
        <Rows>
          {Object.entries(run.inputs).map(([name, hash]) => (
            <LinkRow
              key={name}
              label={name}
              value={<span className={classes.hash}>{hash.slice(0, hashLetters)}</span>}
              onOpen={() => inspect({ kind: 'file', name })}
            />
          ))}
        </Rows>
      </Part>
    </>
  );
}
