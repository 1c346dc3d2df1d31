import { useCallback } from 'react';
import { canonicalTable } from '../../../shared/data/canonical/canonicalTables';
import { columnKey } from '../../../shared/data/canonical/labels';
import type { ColumnProfile } from '../../../shared/data/quality/profile';
import type { OpenLedger } from '../../engine/ledger';
import { useNumbers } from '../../state/settings';
import { useAnswer } from '../../state/useAnswer';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import { Panel } from '../../ui/Page';
import classes from './Data.module.css';

const width = 160;
const height = 28;
const topShown = 3;

function Histogram({ column, label }: { column: ColumnProfile; label: string }) {
  const { t } = useText();
  const { histogram } = column;
  if (histogram.length === 0) return null;
  const tallest = Math.max(...histogram.map(({ count }) => count));
  const step = width / histogram.length;
  const bars = histogram.map(({ from, to, count }) => `${from}–${to}: ${count}`).join('; ');
  return (
    <svg width={width} height={height} role="img" aria-label={t('dataScreens.tables.bars', { column: label, bars })}>
      {histogram.map(({ from, to, count }, at) => (
        <rect
          key={from}
          className={classes.bar}
          x={at * step}
          y={height - (count / tallest) * height}
          width={Math.max(1, step - 1)}
          height={(count / tallest) * height}
        >
          <title>{`${from} – ${to}: ${count}`}</title>
        </rect>
      ))}
    </svg>
  );
}

function ColumnRow({ table, column, rows }: { table: string; column: ColumnProfile; rows: number }) {
  const { t } = useText();
  const numbers = useNumbers();
  const known = canonicalTable(table)?.columns.find(({ name }) => name === column.name);
  const label = known === undefined ? column.name : t(columnKey(column.name));
  const count = numbers.number(column.distinct.count, 'count');
  const top = column.top
    .slice(0, topShown)
    .map(({ value, count: times }) => `${value} (${numbers.number(times, 'count')})`);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={classes.number}>{numbers.full(rows === 0 ? 0 : column.nulls / rows, 'share')}</td>
      <td className={classes.number}>{column.distinct.exact ? count : t('dataScreens.tables.about', { count })}</td>
      <td className={classes.number}>{column.least ?? ''}</td>
      <td className={classes.number}>{column.greatest ?? ''}</td>
      <td className={classes.number}>{column.mean === null ? '' : column.mean.toLocaleString()}</td>
      <td>
        <Histogram column={column} label={label} />
      </td>
      <td className={classes.sample}>
        {known?.personal === undefined ? top.join(' · ') : t('dataScreens.tables.personal')}
      </td>
    </tr>
  );
}

/** Where a row came from is no part of what it says. */
const isOwn = ({ name }: ColumnProfile): boolean => name !== 'source_id' && name !== 'source_row';

const heads = ['column', 'nulls', 'distinct', 'least', 'greatest', 'mean', 'spread', 'top'] as const;

/** Column by column: what is empty, how values range and spread, which are frequent. */
export function ProfileView({ table }: { table: string }) {
  const { t } = useText();
  const answer = useAnswer(useCallback((ledger: OpenLedger) => ledger.ask('profile', { table }), [table]));
  if (answer.state === 'asked') return <Loading label={t('dataScreens.job.count')} places={1} />;
  if (answer.state === 'failed') return <FailureState failure={answer.failure} />;
  const { rows, columns } = answer.value;
  return (
    <Panel title={t('dataScreens.tables.view.profile')}>
      <table className={classes.matching} data-profile>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`dataScreens.tables.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.filter(isOwn).map((column) => (
            <ColumnRow key={column.name} table={table} column={column} rows={rows} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
