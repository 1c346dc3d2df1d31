import { NativeSelect } from '@mantine/core';
import { canonicalTable } from '../../../shared/data/canonical/canonicalTables';
import { columnKey } from '../../../shared/data/canonical/labels';
import { maskedText } from '../../../shared/data/canonical/maskedText';
import type { ColumnMatch, MatchProposal } from '../../../shared/data/matching/mapping';
import { changeMapping, type QueuedTable } from '../../state/dataImport';
import { useText } from '../../text';
import classes from './Data.module.css';

interface ColumnsProps {
  readonly table: QueuedTable;
  readonly proposal: MatchProposal;
}

const samplesShown = 3;

/** A few different values under a heading; those that name people are masked. */
function samplesOf(
  { source: { columns, preview }, chosen }: QueuedTable,
  { column, chosen: found }: ColumnMatch,
): string {
  const cells = found === null ? [] : (preview.cells[columns.indexOf(found.heading)] ?? []);
  const filled = cells.filter((cell): cell is string => cell !== null && cell.trim() !== '');
  const contract = canonicalTable(chosen?.mapping.table ?? '')?.columns.find(({ name }) => name === column);
  const texts = filled.map((text) => maskedText(text, contract?.personal));
  return [...new Set(texts)].slice(0, samplesShown).join(' · ');
}

function ColumnRow({ table, match }: { table: QueuedTable; match: ColumnMatch }) {
  const { t } = useText();
  const { column, required, chosen } = match;
  const name = t(columnKey(column));
  const choose = (heading: string): void =>
    void changeMapping(table.key, (mapping) => ({
      ...mapping,
      columns: { ...mapping.columns, [column]: heading === '' ? null : heading },
    }));
  return (
    <tr data-missing={required && chosen === null ? '' : undefined}>
      <th scope="row">
        {name}
        {required && <span className={classes.required}> {t('dataScreens.table.required')}</span>}
      </th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={name}
          data-column={column}
          data={[
            { value: '', label: t('dataScreens.table.notInFile') },
            ...table.source.columns.map((value) => ({ value, label: value })),
          ]}
          value={chosen?.heading ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      </td>
      <td>{chosen === null ? '' : t(`data.matching.reasons.${chosen.reason}`)}</td>
      <td className={classes.sample}>{samplesOf(table, match)}</td>
    </tr>
  );
}

/** Each canonical column with the heading that it takes, why, and what stands there. */
export function ColumnsPanel({ table, proposal }: ColumnsProps) {
  const { t } = useText();
  const { columns, missing, unused } = proposal;
  const names = (group: string): string =>
    group
      .split('|')
      .map((name) => t(columnKey(name)))
      .join(' / ');
  return (
    <>
      {missing.length > 0 && (
        <p className={classes.warn} role="status">
          {t('dataScreens.table.missing', { columns: missing.map(names).join('; ') })}
        </p>
      )}
      <table className={classes.matching}>
        <thead>
          <tr>
            {(['column', 'heading', 'reason', 'sample'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`dataScreens.table.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((match) => (
            <ColumnRow key={match.column} table={table} match={match} />
          ))}
        </tbody>
      </table>
      {unused.length > 0 && (
        <p className={classes.dim}>{t('dataScreens.table.unused', { headings: unused.join(', ') })}</p>
      )}
    </>
  );
}
