import { type ReactNode, useMemo, useState } from 'react';
import { inLanguage } from '../../../shared/base/language';
import { basisText } from '../../../shared/parameters/basisText';
import type { DatedValue, Parameter } from '../../../shared/parameters/parameter';
import { statusOf, writeParameter } from '../../measures/parameterValue';
import { inspect } from '../../state/inspection';
import { useNumbers } from '../../state/settings';
import { useWorkspace } from '../../state/workspace';
import { useText } from '../../text';
import { StatusMark } from '../../ui/StatusMark';
import { type Column, DataTable } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';
import { type StatusChoice, StatusFilter } from './StatusFilter';

/** One dated value of one parameter. */
interface Row {
  readonly parameter: Parameter;
  readonly dated: DatedValue;
}

function useColumns(): Column<Row>[] {
  const { t, language } = useText();
  const numbers = useNumbers();
  return useMemo(() => {
    const text = (id: string, header: string, width: number, value: (row: Row) => string) => ({
      id,
      header,
      width,
      value,
      isText: true,
    });
    const basis = ({ dated }: Row) => basisText(dated.basis, language);
    return [
      {
        ...text('status', t('sources.column.status'), 100, ({ dated }) => t(`frame.status.${statusOf(dated)}`)),
        render: ({ dated }) => <StatusMark status={statusOf(dated)} />,
      },
      text('label', t('sources.column.parameter'), 300, ({ parameter }) => inLanguage(parameter.label, language)),
      text('from', t('sources.column.from'), 96, ({ dated }) => dated.from),
      {
        ...text('value', t('sources.column.value'), 130, ({ parameter, dated }) =>
          writeParameter(dated.value, parameter.unit, numbers, t),
        ),
        isText: false,
      },
      text('basis', t('sources.column.basis'), 460, basis),
      text('id', t('sources.column.id'), 240, ({ parameter }) => parameter.id),
      text('file', t('sources.column.file'), 220, ({ parameter }) => `${parameter.file}:${parameter.line}`),
    ];
  }, [t, language, numbers]);
}

export function ParameterTable({ choice }: { choice: ReactNode }) {
  const { t } = useText();
  const parameters = useWorkspace()?.parameters;
  const columns = useColumns();
  const [filter, setFilter] = useState('');
  const [status, setStatus] = useState<StatusChoice>('all');
  const all = useMemo(
    () =>
      [...(parameters?.byId.values() ?? [])].flatMap((parameter) =>
        parameter.values.map((dated) => ({ parameter, dated })),
      ),
    [parameters],
  );
  const rows = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return all.filter(
      (row) =>
        (status === 'all' || statusOf(row.dated) === status) &&
        columns.some(({ value }) => String(value(row)).toLowerCase().includes(wanted)),
    );
  }, [all, filter, status, columns]);
  return (
    <>
      <TableBar columns={columns} rows={rows} fileName="parameters" filter={{ value: filter, onChange: setFilter }}>
        <StatusFilter value={status} onChange={setStatus} />
        {choice}
      </TableBar>
      <DataTable
        label={t('sources.parameters')}
        columns={columns}
        rows={rows}
        rowKey={({ parameter, dated }) => `${parameter.id} ${dated.from}`}
        onCell={({ parameter }) => inspect({ kind: 'parameter', id: parameter.id })}
      />
    </>
  );
}
