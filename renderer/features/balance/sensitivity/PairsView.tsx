import { Button, SegmentedControl } from '@mantine/core';
import { easingPulls } from '../../../../shared/balance/levers/easingPulls';
import type { Interactions, PairEffect } from '../../../../shared/balance/sensitivity/interactions';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { useFactorName } from '../../../measures/useFactorName';
import { useMeasureWords } from '../../../measures/useMeasureWords';
import { useLeverPlaces, usePulls } from '../../../state/balanceLevers';
import { changeSensitivity, computePairs, lastYearOf, useSensitivity } from '../../../state/balanceSensitivity';
import { useWork } from '../../../state/balanceWork';
import { inspect } from '../../../state/inspection';
import { useText } from '../../../text';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from '../Balance.module.css';
import { WorkResult } from '../WorkResult';
import { MeasureChoice } from './MeasureChoice';

/** The part of its range by which a lever is pulled where all are compared. */
const part = 0.1;

function useColumns({ measure, alone }: Interactions, endYear: number): Column<PairEffect>[] {
  const { t } = useText();
  const nameOf = useFactorName();
  const words = useMeasureWords(measure, endYear);
  const name = (id: 'first' | 'second'): Column<PairEffect> => ({
    ...{ id, header: t(`balanceWork.sensitivity.${id}`), width: 210, isText: true },
    value: (pair) => nameOf(pair[id]),
  });
  const effect = (
    id: 'aloneFirst' | 'aloneSecond' | 'together' | 'interaction',
    value: (pair: PairEffect) => number | null,
  ): Column<PairEffect> => ({
    ...{ id, header: t(`balanceWork.sensitivity.${id}`), width: 150, value },
    write: (size) => (typeof size === 'number' ? words.change(size) : '–'),
  });
  return [
    name('first'),
    name('second'),
    effect('aloneFirst', ({ first }) => alone[first] ?? null),
    effect('aloneSecond', ({ second }) => alone[second] ?? null),
    effect('together', ({ together }) => together),
    effect('interaction', ({ interaction }) => interaction),
  ];
}

/** The strongest interaction first. */
const byStrength = (pairs: readonly PairEffect[]): readonly PairEffect[] =>
  [...pairs].sort((a, b) => Math.abs(b.interaction) - Math.abs(a.interaction));

function PairsTable({ value, endYear }: { value: Interactions; endYear: number }) {
  const { t } = useText();
  const nameOf = useFactorName();
  const words = useMeasureWords(value.measure, endYear);
  const columns = useColumns(value, endYear);
  const pairs = byStrength(value.pairs);
  const [strongest] = pairs;
  const title =
    strongest === undefined
      ? t('balanceWork.sensitivity.pairsNone')
      : t('balanceWork.sensitivity.pairsTitle', {
          ...{ first: nameOf(strongest.first), second: nameOf(strongest.second) },
          interaction: words.change(strongest.interaction),
        });
  return (
    <>
      <h3 className={classes.sentence}>{title}</h3>
      <div className={classes.exact}>
        <TableBar columns={columns} rows={pairs} fileName="pairs" />
        <DataTable
          label={title}
          columns={columns}
          rows={pairs}
          rowKey={({ first, second }) => `${first} ${second}`}
          onCell={({ first, second }) => inspect({ kind: 'work', place: { work: 'pairs', first, second } })}
        />
      </div>
    </>
  );
}

/** What two levers do together beyond what each does alone, for every pair. */
export function PairsView({ ground }: { ground: Scenario }) {
  const { t } = useText();
  const { pairsOf } = useSensitivity();
  const pulled = usePulls();
  const places = useLeverPlaces();
  const work = useWork('pairs');
  const pulls = pairsOf === 'pulled' ? pulled : easingPulls(places, part, ground.firstYear + 1);
  return (
    <>
      <div className={classes.fields}>
        <MeasureChoice scenario={ground} />
        <SegmentedControl
          aria-label={t('balanceWork.sensitivity.pairsOf')}
          data={[
            { value: 'pulled', label: t('balanceWork.sensitivity.pairsPulled') },
            { value: 'all', label: t('balanceWork.sensitivity.pairsAll') },
          ]}
          value={pairsOf}
          onChange={(value) => changeSensitivity({ pairsOf: value })}
        />
        <Button
          data-action="pairs"
          disabled={work.state === 'running' || pulls.length < 2}
          onClick={() => computePairs(ground, pulls)}
        >
          {t('balanceWork.sensitivity.compute')}
        </Button>
      </div>
      {pulls.length < 2 && <p className={classes.dim}>{t('balanceWork.sensitivity.pairsFew')}</p>}
      <WorkResult
        id="pairs"
        now={ground}
        empty={{ title: t('balanceWork.sensitivity.emptyTitle'), hint: t('balanceWork.sensitivity.emptyHint.pairs') }}
        answer={({ value, question }) => <PairsTable value={value} endYear={lastYearOf(question.scenario)} />}
      />
    </>
  );
}
