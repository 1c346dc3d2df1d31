import { useMemo } from 'react';
import { tableLabel } from '../../../../shared/data/canonical/labels';
import type { Cluster, Conflict } from '../../../../shared/data/people/clusters';
import { peopleOfPairs } from '../../../../shared/data/people/peopleOfPairs';
import { onceIn } from '../../../../shared/data/people/personLists';
import type { PeopleRun } from '../../../state/dataPeople';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import classes from './People.module.css';
import { useRecordText } from './words';

type Done = Extract<PeopleRun, { state: 'done' }>;

function useConflictText(): (conflict: Conflict) => string {
  const { t } = useText();
  return (conflict) =>
    conflict.kind === 'sameList'
      ? t('data.people.conflicts.sameList', { list: tableLabel(conflict.list, t) })
      : t(`data.people.conflicts.${conflict.kind}`);
}

/** The people that the matches make, and those that do not hold together. */
export function Clusters({ run }: { run: Done }) {
  const { t } = useText();
  const numbers = useNumbers();
  const recordText = useRecordText();
  const conflictText = useConflictText();
  const { asked, match } = run;
  const people = useMemo(
    () => peopleOfPairs(match.pairs, onceIn(asked.a.table, asked.b.table)),
    [match.pairs, asked.a.table, asked.b.table],
  );
  const torn = people.filter(({ conflicts }) => conflicts.length > 0);
  const columns: Column<Cluster>[] = [
    {
      ...{ id: 'records', header: t('people.people.records'), width: 420, isText: true },
      value: ({ records }) => records.map(recordText).join(' · '),
    },
    {
      ...{ id: 'conflict', header: t('people.people.conflict'), width: 460, isText: true },
      value: ({ conflicts }) => conflicts.map(conflictText).join('; '),
    },
  ];
  const counts = { people: numbers.number(people.length, 'count'), conflicts: numbers.number(torn.length, 'count') };
  return (
    <Panel title={t('people.people.title')} padded={false}>
      <p className={classes.counted} data-people={people.length} data-conflicts={torn.length}>
        {t('people.people.summary', counts)} {torn.length === 0 && t('people.people.none')}
      </p>
      {torn.length > 0 && (
        <div className={classes.clusters}>
          <DataTable
            label={t('people.people.label')}
            columns={columns}
            rows={torn}
            rowKey={({ records }) => records.map(({ list, record }) => `${list} ${record}`).join(' ')}
          />
        </div>
      )}
    </Panel>
  );
}
