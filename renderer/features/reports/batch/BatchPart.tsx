import { Button, Checkbox, Progress } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { inLanguage } from '../../../../shared/base/language';
import { describeFailure } from '../../../../shared/text/describeFailure';
import {
  type BatchOutcome,
  chooseBatchFormats,
  chooseProvinces,
  runBatch,
  stopBatch,
  toggleProvince,
  useBatch,
} from '../../../state/reportBatch';
import type { Progress as Written } from '../../../state/reportExport';
import { useReportPlace } from '../../../state/reportPlace';
import { useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { EditionFields } from '../EditionFields';
import { FormatChoice } from '../FormatChoice';
import reports from '../Reports.module.css';
import classes from './Batch.module.css';

function Running({ progress: { done, of, name, secondsLeft } }: { progress: Written }) {
  const { t } = useText();
  const said = t('reportsScreen.batch.running', { done, of, name });
  const left = secondsLeft === null ? null : t('reportsScreen.batch.left', { seconds: Math.ceil(secondsLeft) });
  return (
    <div className={reports.bar} role="status">
      <Progress w={180} size={6} value={(100 * done) / of} aria-label={said} />
      <span>{left === null ? said : `${said} · ${left}`}</span>
      <Button size="compact-xs" variant="default" data-action="stop-batch" onClick={stopBatch}>
        {t('reportsScreen.batch.stop')}
      </Button>
    </div>
  );
}

function Finished({ outcome: { written, folder, failures, isStopped } }: { outcome: BatchOutcome }) {
  const { t } = useText();
  const facts = { written, folder, failed: failures.length };
  return (
    <div role="status" data-answer="batch">
      <p>{t(isStopped ? 'reportsScreen.batch.stopped' : 'reportsScreen.batch.finished', facts)}</p>
      {failures.length > 0 && (
        <ul className={classes.failures} aria-label={t('reportsScreen.batch.failures')}>
          {failures.map(({ name, failure }) => {
            const { title, detail } = describeFailure(failure, t);
            return (
              <li key={name}>
                <strong>{name}</strong> {title} {detail}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function Provinces() {
  const { t, language } = useText();
  const provinces = useStudy(({ workspace }) => workspace?.regionFigures) ?? [];
  const chosen = useBatch((store) => store.chosen);
  return (
    <>
      <div className={reports.bar}>
        <Button
          size="xs"
          variant="default"
          data-action="all-provinces"
          onClick={() => chooseProvinces(provinces.map(({ region }) => region))}
        >
          {t('reportsScreen.batch.all')}
        </Button>
        <Button size="xs" variant="default" data-action="no-provinces" onClick={() => chooseProvinces([])}>
          {t('reportsScreen.batch.none')}
        </Button>
        <span>{t('reportsScreen.batch.chosen', { chosen: chosen.length, all: provinces.length })}</span>
      </div>
      <fieldset className={classes.provinces} aria-label={t('reportsScreen.batch.title')}>
        {provinces.map(({ region, name }) => (
          <Checkbox
            key={region}
            size="xs"
            data-province={region}
            label={inLanguage(name, language)}
            checked={chosen.includes(region)}
            onChange={() => toggleProvince(region)}
          />
        ))}
      </fieldset>
    </>
  );
}

/** A report on each of many provinces, from one run into one folder. */
export function BatchPart() {
  const { t } = useText();
  const { chosen, formats, progress, outcome } = useBatch();
  const isBoth = useReportPlace((place) => place.isBoth);
  const files = chosen.length * formats.length * (isBoth ? 2 : 1);
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <EditionFields />
        <FormatChoice formats={formats} onChange={chooseBatchFormats} />
        <Button
          data-action="run-batch"
          disabled={files === 0 || progress !== null}
          leftSection={<IconFiles size={16} />}
          onClick={() => void runBatch()}
        >
          {t('reportsScreen.batch.run', { files })}
        </Button>
      </div>
      <div className={classes.column}>
        <p className={reports.lead}>{t('reportsScreen.batch.lead')}</p>
        {progress !== null && <Running progress={progress} />}
        {outcome !== null && <Finished outcome={outcome} />}
        <Provinces />
      </div>
    </div>
  );
}
