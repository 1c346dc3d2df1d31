import { ActionIcon, Progress, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useJobs } from '../state/jobs';
import { useText } from '../text';
import classes from './Frame.module.css';

/** What runs now, with how far it is and a way to stop it. */
export function Jobs() {
  const { t } = useText();
  const jobs = useJobs(({ jobs }) => jobs);
  const [job] = jobs;
  return (
    <div className={classes.jobs} role="status">
      {job !== undefined && (
        <>
          <span className={classes.jobTitle}>
            {t(job.title)}
            {jobs.length > 1 && ` +${jobs.length - 1}`}
          </span>
          <Progress
            w={72}
            size={4}
            value={job.progress === null ? 100 : job.progress * 100}
            animated={job.progress === null}
            aria-label={t(job.title)}
          />
          {job.cancel !== null && (
            <Tooltip label={t('frame.job.cancel')}>
              <ActionIcon size={20} aria-label={t('frame.job.cancel')} onClick={job.cancel}>
                <IconX size={14} />
              </ActionIcon>
            </Tooltip>
          )}
        </>
      )}
    </div>
  );
}
