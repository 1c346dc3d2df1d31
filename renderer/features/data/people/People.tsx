import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MatchedPair } from '../../../../shared/data/people/matchPeople';
import { findPeople, type PeopleRun, pairOf, readLists, usePeople } from '../../../state/dataPeople';
import { useTables } from '../../../state/dataTables';
import { useOpenedFolder } from '../../../state/openWorkspace';
import { decide } from '../../../state/peopleReview';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Clusters } from './Clusters';
import { decisionKeys, PairDetail } from './PairDetail';
import { PairTable } from './PairTable';
import classes from './People.module.css';
import { Question } from './Question';

const filters = ['all', 'review', 'match', 'decided', 'noMatch'] as const;
type Filter = (typeof filters)[number];

const passes = ({ outcome, decision }: MatchedPair, filter: Filter): boolean =>
  filter === 'all' || (filter === 'decided' ? decision !== null : outcome === filter);

type Done = Extract<PeopleRun, { state: 'done' }>;

function Summary({ run }: { run: Done }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { pairs, candidates, cutOff, model } = run.match;
  const count = (value: number): string => numbers.number(value, 'count');
  const counted = (wanted: MatchedPair['outcome']): string =>
    count(pairs.filter(({ outcome }) => outcome === wanted).length);
  const facts = { match: counted('match'), review: counted('review'), noMatch: counted('noMatch') };
  return (
    <p className={classes.summary} role="status" data-run="done">
      {t('people.summary', { candidates: count(candidates), ...facts })}
      {cutOff && ` ${t('people.cutOff', { count: count(pairs.length) })}`}
      {!model.converged && ` ${t('people.notConverged', { iterations: model.iterations })}`}
    </p>
  );
}

/** A key decides the pair that is open, wherever on the screen the focus is but in a field. */
function decideByKey({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  const decision = decisionKeys[key];
  const isTyping = target instanceof HTMLElement && target.closest('input, select, textarea, [role=dialog]') !== null;
  if (decision !== undefined && !isTyping && !ctrlKey && !metaKey && !altKey) void decide(decision);
}

function Results({ run }: { run: Done }) {
  const { t } = useText();
  const [filter, setFilter] = useState<Filter>('all');
  const pair = usePeople(pairOf);
  const { pairs } = run.match;
  useEffect(() => {
    window.addEventListener('keydown', decideByKey);
    return () => window.removeEventListener('keydown', decideByKey);
  }, []);
  if (pairs.length === 0) return <Empty title={t('people.noPairs.title')} hint={t('people.noPairs.hint')} />;
  return (
    <div className={classes.results}>
      <div className={classes.pairs}>
        <div className={classes.summaryLine}>
          <Summary run={run} />
          <NativeSelect
            size="xs"
            aria-label={t('people.showing')}
            data-filter=""
            value={filter}
            data={filters.map((value) => ({ value, label: t(`people.filter.${value}`) }))}
            onChange={({ currentTarget }) => setFilter(filters.find((one) => one === currentTarget.value) ?? 'all')}
          />
        </div>
        <div className={classes.grid}>
          <PairTable pairs={pairs.filter((one) => passes(one, filter))} />
        </div>
        <Clusters run={run} />
      </div>
      <section className={classes.detail} aria-label={t('people.detail.decide')}>
        <PairDetail pair={pair} />
      </section>
    </div>
  );
}

function Outcome() {
  const { t } = useText();
  const run = usePeople((store) => store.run);
  if (run.state === 'done') return <Results run={run} />;
  if (run.state === 'failed') return <FailureState failure={run.failure} onRetry={() => void findPeople()} />;
  return <Empty title={t('people.idle.title')} hint={t('people.idle.hint')} />;
}

/** The people that stand in two lists, or twice in one. */
export function People() {
  const { t } = useText();
  const folder = useOpenedFolder();
  const edition = useTables((store) => store.edition);
  const lists = usePeople((store) => store.lists);
  useEffect(() => {
    if (folder !== null) void readLists(folder, edition);
  }, [folder, edition]);
  if (folder === null || (lists.state === 'read' && lists.tables.length === 0)) {
    return <Empty title={t('people.noLists.title')} hint={t('people.noLists.hint')} />;
  }
  if (lists.state === 'failed') {
    return <FailureState failure={lists.failure} onRetry={() => void readLists(folder, null)} />;
  }
  return (
    <div className={classes.people}>
      <Question tables={lists.state === 'read' ? lists.tables : []} />
      <Outcome />
    </div>
  );
}
