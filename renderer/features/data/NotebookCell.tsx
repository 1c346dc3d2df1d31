import { ActionIcon, Button, NativeSelect, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { CellAnswer } from '../../../shared/data/notebook/readOnlyQuery';
import { changeCell, removeCell, runCell, runMore, stopCell, useRuns } from '../../state/dataNotebook';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import { type Column, DataTable } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';
import { CellChart, type CellChartKind } from './CellChart';
import classes from './Data.module.css';

interface CellProps {
  readonly id: string;
  readonly title: string;
  readonly sql: string;
  readonly number: number;
}

interface AnswerProps {
  readonly name: string;
  readonly answer: CellAnswer;
  readonly onMore: () => void;
}

interface PlacedRow {
  readonly place: number;
  readonly values: Readonly<Record<string, string | null>>;
}

const isNumeric = (values: readonly PlacedRow[], column: string): boolean =>
  values.every((row) => row.values[column] === null || /^-?\d+(\.\d+)?$/.test(row.values[column] ?? ''));

/** Amounts keep their digits; the sort is by number where the column holds numbers. */
function columnsOf(names: readonly string[], rows: readonly PlacedRow[]): Column<PlacedRow>[] {
  return names.map((name) => {
    const isNumber = isNumeric(rows, name);
    const value = ({ values }: PlacedRow) => {
      const text = values[name] ?? null;
      return isNumber && text !== null ? Number(text) : text;
    };
    return { id: name, header: name, width: 160, isText: !isNumber, value };
  });
}

function Answer({ name, answer, onMore }: AnswerProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const [chart, setChart] = useState<CellChartKind>('none');
  const rows = answer.rows.map((values, place) => ({ place, values }));
  const columns = columnsOf(answer.columns, rows);
  return (
    <>
      <TableBar columns={columns} rows={rows} fileName={name}>
        <NativeSelect
          size="xs"
          aria-label={t('dataScreens.notebook.chart')}
          data={(['none', 'line', 'bar'] as const).map((value) => ({
            value,
            label: t(`dataScreens.notebook.${value}`),
          }))}
          value={chart}
          onChange={({ currentTarget: { value } }) => setChart(value === 'line' || value === 'bar' ? value : 'none')}
        />
      </TableBar>
      {chart !== 'none' && <CellChart kind={chart} answer={answer} />}
      <div className={classes.cellRows}>
        <DataTable
          label={t('dataScreens.notebook.result', { title: name })}
          columns={columns}
          rows={rows}
          rowKey={({ place }) => String(place)}
        />
      </div>
      {answer.hasMore && (
        <div className={classes.tools}>
          <span className={classes.dim}>
            {t('dataScreens.notebook.rows', { rows: numbers.number(answer.rows.length, 'count') })}
          </span>
          <Button variant="default" onClick={onMore}>
            {t('dataScreens.notebook.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function CellTools({ id, sql }: Pick<CellProps, 'id' | 'sql'>) {
  const { t } = useText();
  const isRunning = useRuns((runs) => runs[id]?.state === 'running');
  const remove = t('dataScreens.notebook.remove');
  return (
    <>
      {isRunning ? (
        <Button variant="default" leftSection={<IconPlayerStop size={16} />} onClick={() => void stopCell(id)}>
          {t('dataScreens.notebook.stop')}
        </Button>
      ) : (
        <Tooltip label="Ctrl+Enter">
          <Button
            leftSection={<IconPlayerPlay size={16} />}
            data-action="run-cell"
            disabled={sql.trim() === ''}
            onClick={() => void runCell(id, sql)}
          >
            {t('dataScreens.notebook.run')}
          </Button>
        </Tooltip>
      )}
      <Tooltip label={remove}>
        <ActionIcon aria-label={remove} onClick={() => removeCell(id)}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

/** A title, a question, and what the tables answer. */
export function NotebookCell({ id, title, sql, number }: CellProps) {
  const { t } = useText();
  const run = useRuns((runs) => runs[id]);
  const name = title.trim() === '' ? t('dataScreens.notebook.untitled', { number }) : title;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void runCell(id, sql);
  };
  return (
    <section className={classes.cell} aria-label={name}>
      <div className={classes.cellHead}>
        <TextInput
          aria-label={t('dataScreens.notebook.title')}
          placeholder={name}
          value={title}
          onChange={({ currentTarget }) => changeCell(id, { title: currentTarget.value })}
        />
        <CellTools id={id} sql={sql} />
      </div>
      <Textarea
        aria-label={t('dataScreens.notebook.sql')}
        placeholder="SELECT …"
        autosize
        minRows={2}
        maxRows={16}
        spellCheck={false}
        classNames={{ input: classes.sql }}
        value={sql}
        onChange={({ currentTarget }) => changeCell(id, { sql: currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {run?.state === 'running' && <p role="status">{t('dataScreens.notebook.running')}</p>}
      {run?.state === 'failed' && run.failure.code !== 'cancelled' && <FailureState failure={run.failure} />}
      {run?.state === 'answered' && (
        <Answer name={name} answer={run.answer} onMore={() => void runMore(id, sql, run.limit)} />
      )}
    </section>
  );
}
