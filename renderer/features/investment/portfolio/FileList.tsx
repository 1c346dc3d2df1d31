import type { FileReport } from '../../../../shared/investment/opening/openPortfolio';
import { describeFailure } from '../../../../shared/text/describeFailure';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from '../Investment.module.css';

function useColumns(): Column<FileReport>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const counted = (id: 'read' | 'used' | 'refused'): Column<FileReport> => ({
    ...{ id, header: t(`investment.files.${id}`), width: 100 },
    value: (report) => report[id],
    write: (value) => numbers.full(typeof value === 'number' ? value : null, 'count'),
    total: (rows) =>
      numbers.full(
        rows.reduce((sum, report) => sum + report[id], 0),
        'count',
      ),
  });
  return [
    { id: 'file', header: t('investment.files.file'), width: 220, isText: true, value: ({ file }) => file },
    {
      ...{ id: 'form', header: t('investment.files.form'), width: 190, isText: true },
      value: ({ form }) => t(form === null ? 'investment.files.unknown' : `investment.files.forms.${form}`),
    },
    counted('read'),
    counted('used'),
    counted('refused'),
    {
      ...{ id: 'why', header: t('investment.files.why'), width: 520, isText: true },
      value: ({ failure }) => {
        if (failure === null) return '–';
        const { detail, nextStep } = describeFailure(failure, t);
        return `${detail} ${nextStep}`;
      },
    },
  ];
}

/** What was read of each file, used and refused, with the line and the reason of a refusal. */
export function FileList({ files }: { files: readonly FileReport[] }) {
  const { t } = useText();
  const columns = useColumns();
  return (
    <section className={classes.table} aria-label={t('investment.files.title')} data-files>
      <TableBar columns={columns} rows={files} fileName="portfolio-files">
        <span className={`${classes.hint} ${classes.grow}`}>{t('investment.files.rule')}</span>
      </TableBar>
      <DataTable label={t('investment.files.title')} columns={columns} rows={files} rowKey={({ file }) => file} />
    </section>
  );
}
