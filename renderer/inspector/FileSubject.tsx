import { lastRun, useStudy } from '../state/study';
import { useText } from '../text';
import classes from './Inspector.module.css';
import { Part } from './parts';

/** A file of the workspace with its whole SHA-256. */
export function FileSubject({ name }: { name: string }) {
  const { t } = useText();
  const hash = useStudy(({ workspace, answer }) => {
    const hashes = { ...workspace?.base.files, ...workspace?.parameters.files, ...lastRun(answer)?.inputs };
    return hashes[name];
  });
  return (
    <>
      <div className={classes.subject}>
        <p>
          <strong>{name}</strong>
        </p>
      </div>
      <Part title="SHA-256">
        <code className={classes.hash}>{hash ?? t('frame.inspector.gone')}</code>
      </Part>
    </>
  );
}
