import type { MatchedPair } from '../../../../shared/data/people/matchPeople';
import { showPair, usePeople } from '../../../state/dataPeople';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import classes from './People.module.css';
import { useProbabilityText, useRecordText } from './words';

function Outcome({ pair, isSelected }: { pair: MatchedPair; isSelected: boolean }) {
  const { t } = useText();
  return (
    <span className={classes.outcome} data-outcome={pair.outcome} data-selected={isSelected ? '' : undefined}>
      {t(`data.people.outcomes.${pair.outcome}`)}
    </span>
  );
}

/** The pairs worth a look, the strongest first; a click or Enter opens one. */
export function PairTable({ pairs }: { pairs: readonly MatchedPair[] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const recordText = useRecordText();
  const selected = usePeople((store) => store.selected);
  const probabilityText = useProbabilityText();
  const columns: Column<MatchedPair>[] = [
    { id: 'a', header: t('people.table.a'), width: 148, isText: true, value: ({ a }) => recordText(a) },
    { id: 'b', header: t('people.table.b'), width: 148, isText: true, value: ({ b }) => recordText(b) },
    {
      ...{ id: 'outcome', header: t('people.table.outcome'), width: 124, isText: true },
      value: ({ outcome }) => t(`data.people.outcomes.${outcome}`),
      render: (pair) => <Outcome pair={pair} isSelected={pair.id === selected} />,
    },
    {
      ...{ id: 'probability', header: t('people.table.probability'), width: 104 },
      value: ({ evidence }) => evidence.probability,
      write: (value) => (typeof value === 'number' ? probabilityText(value) : '–'),
    },
    {
      ...{ id: 'weight', header: t('people.table.weight'), width: 92 },
      value: ({ evidence }) => evidence.weight,
      write: (value) => numbers.number(typeof value === 'number' ? value : null, 'times'),
    },
    {
      ...{ id: 'tier', header: t('people.table.tier'), width: 260, isText: true },
      value: ({ tier }) => t(`data.people.tiers.${tier}`),
    },
  ];
  return (
    <DataTable
      label={t('people.table.label')}
      columns={columns}
      rows={pairs}
      rowKey={({ id }) => id}
      onCell={({ id }) => void showPair(id)}
    />
  );
}
