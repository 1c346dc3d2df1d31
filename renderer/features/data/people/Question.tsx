import { Button, NativeSelect, NumberInput, Progress } from '@mantine/core';
import { IconDownload, IconInfoCircle, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { tableLabel } from '../../../../shared/data/canonical/labels';
import type { PersonTable } from '../../../../shared/data/people/personLists';
import { changeThresholds, chooseList, findPeople, stopMatching, usePeople } from '../../../state/dataPeople';
import { useDocument } from '../../../state/openWorkspace';
import { saveDecisions } from '../../../state/peopleReview';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { About } from './About';
import classes from './People.module.css';

function ListField({ side, tables }: { side: 'a' | 'b'; tables: readonly PersonTable[] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const chosen = usePeople((store) => store[side]);
  return (
    <NativeSelect
      size="xs"
      label={t(side === 'a' ? 'people.listA' : 'people.listB')}
      data-list={side}
      value={chosen ?? ''}
      data={tables.map(({ table, rows }) => ({
        value: table,
        label: `${tableLabel(table, t)} (${numbers.number(rows, 'count')})`,
      }))}
      onChange={({ currentTarget }) => chooseList(side, currentTarget.value)}
    />
  );
}

function ThresholdField({ name }: { name: 'match' | 'review' }) {
  const { t } = useText();
  const value = usePeople(({ thresholds }) => thresholds[name]);
  return (
    <NumberInput
      size="xs"
      className={classes.threshold}
      label={t(`people.${name}`)}
      data-threshold={name}
      min={1}
      max={99.99}
      decimalScale={2}
      clampBehavior="strict"
      value={Math.round(value * 10_000) / 100}
      onChange={(percent) => {
        if (typeof percent === 'number') changeThresholds({ [name]: percent / 100 });
      }}
    />
  );
}

function RunButton() {
  const { t } = useText();
  const run = usePeople((store) => store.run);
  if (run.state !== 'running') {
    return (
      <Button
        size="xs"
        data-action="find-people"
        leftSection={<IconUsers size={16} />}
        onClick={() => void findPeople()}
      >
        {t('people.run')}
      </Button>
    );
  }
  const { news } = run;
  return (
    <div className={classes.running} role="status">
      <Progress value={news === null ? 0 : (news.done / news.of) * 100} w={110} aria-label={t('people.job')} />
      <span>{news === null ? t('people.starting') : t('people.progress', { ...news })}</span>
      <Button size="xs" variant="default" data-action="stop-matching" onClick={() => void stopMatching()}>
        {t('people.cancel')}
      </Button>
    </div>
  );
}

/** Which lists, how sure, and the start; what was decided so far as a file. */
export function Question({ tables }: { tables: readonly PersonTable[] }) {
  const { t } = useText();
  const [isAbout, setIsAbout] = useState(false);
  const { a, b, run } = usePeople();
  const decided = useDocument()?.people.length ?? 0;
  return (
    <div className={classes.question}>
      <ListField side="a" tables={tables} />
      <ListField side="b" tables={tables} />
      <ThresholdField name="match" />
      <ThresholdField name="review" />
      <RunButton />
      <Button
        size="xs"
        variant="default"
        data-action="about-people"
        leftSection={<IconInfoCircle size={16} />}
        onClick={() => setIsAbout(true)}
      >
        {t('people.about')}
      </Button>
      <Button
        size="xs"
        variant="default"
        data-action="save-decisions"
        disabled={decided === 0}
        leftSection={<IconDownload size={16} />}
        onClick={() => void saveDecisions()}
      >
        {t('people.save')}
      </Button>
      {a === b && <p className={classes.dim}>{t('people.sameList')}</p>}
      {isAbout && <About run={run} onClose={() => setIsAbout(false)} />}
    </div>
  );
}
