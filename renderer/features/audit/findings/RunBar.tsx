import { Button, Progress, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { inLanguage } from '../../../../shared/base/language';
import { useCanWrite } from '../../../state/auditCases';
import { runAllRules, runRules, stopRun, useAudit } from '../../../state/auditRun';
import { setAsOf, useAuditSettings } from '../../../state/auditValues';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { DayField } from '../../../ui/DayField';
import classes from './Findings.module.css';

function Running() {
  const { t, language } = useText();
  const run = useAudit((store) => store.run);
  const rules = useAudit((store) => store.rules);
  if (run.state !== 'running') return null;
  const { news } = run;
  const share = news === null || news.of === 0 ? 0 : news.done / news.of;
  const rule = rules.find(({ id }) => id === news?.what);
  const what = rule === undefined ? t('auditScreens.rules.starting') : inLanguage(rule.title, language);
  const seconds = news?.secondsLeft ?? null;
  const left = seconds === null ? '' : ` · ${t('auditScreens.rules.left', { seconds: Math.ceil(seconds) })}`;
  return (
    <div className={classes.running} role="status" data-run="running">
      <Progress value={share * 100} aria-label={t('auditScreens.job.run')} />
      <Button size="compact-xs" variant="default" data-action="stop-audit" onClick={() => void stopRun()}>
        {t('auditScreens.rules.stop')}
      </Button>
      <p>
        {what}
        {left}
      </p>
    </div>
  );
}

/** What is different from the run before. */
function Changes() {
  const { t } = useText();
  const numbers = useNumbers();
  const changes = useAudit((store) => store.changes);
  if (changes === null) return null;
  const count = (value: number): string => numbers.number(value, 'count');
  const { fresh, gone, same } = changes;
  return (
    <p className={classes.changes} role="status" data-changes={`${fresh} ${gone} ${same}`}>
      {t('auditScreens.rules.changed', { fresh: count(fresh), gone: count(gone), same: count(same) })}
    </p>
  );
}

/** The day up to which things are judged. */
function AsOfField() {
  const { t } = useText();
  const { asOf } = useAuditSettings();
  const canWrite = useCanWrite();
  const ranOn = useAudit((store) => store.ranOn);
  const last = ranOn === null ? '' : ` ${t('auditScreens.rules.ranOn', { day: ranOn })}`;
  return (
    <Tooltip label={`${t('auditScreens.rules.asOfHint')}${last}`} multiline w={260}>
      <div className={classes.asOf}>
        <DayField
          key={asOf}
          name="as-of"
          label={t('auditScreens.rules.asOf')}
          value={asOf}
          disabled={!canWrite}
          onChange={setAsOf}
        />
      </div>
    </Tooltip>
  );
}

/** Starts and stops runs. */
export function RunBar() {
  const { t } = useText();
  const { run, stale, outcomes } = useAudit();
  const isRunning = run.state !== 'idle';
  const changed = [...stale].filter((id) => outcomes.has(id));
  return (
    <div className={classes.run}>
      <div className={classes.buttons}>
        <AsOfField />
        <Button
          data-action="run-audit"
          leftSection={<IconPlayerPlay size={16} />}
          disabled={isRunning}
          onClick={() => void runAllRules()}
        >
          {t('auditScreens.rules.runAll')}
        </Button>
        {changed.length > 0 && (
          <Button
            variant="default"
            data-action="run-changed"
            leftSection={<IconRefresh size={16} />}
            disabled={isRunning}
            onClick={() => void runRules(changed)}
          >
            {t('auditScreens.rules.runChanged', { count: changed.length })}
          </Button>
        )}
      </div>
      <Running />
      <Changes />
    </div>
  );
}
