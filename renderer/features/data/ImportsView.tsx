import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type KeptImport, useTables } from '../../state/dataTables';
import { useFolder } from '../../state/openWorkspace';
import { undoImportOf } from '../../state/runImport';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { Panel } from '../../ui/Page';
import classes from './Data.module.css';

function ImportRow({ kept }: { kept: KeptImport }) {
  const { t } = useText();
  const numbers = useNumbers();
  const canWrite = useFolder(({ opened }) => opened.state === 'open' && opened.facts.readOnly === null);
  const count = (value: number | null): string => numbers.number(value, 'count');
  return (
    <tr>
      <th scope="row">
        {kept.file}
        {kept.part !== null && <span className={classes.dim}> › {kept.part}</span>}
      </th>
      <td>{kept.imported_on ?? '–'}</td>
      <td className={classes.number}>{count(kept.rows_read)}</td>
      <td className={classes.number}>{count(kept.rows)}</td>
      <td className={classes.number}>{count(kept.rows_rejected)}</td>
      <td className={classes.sample} title={kept.sha256}>
        {kept.sha256}
      </td>
      <td>
        <Button
          variant="default"
          size="compact-xs"
          disabled={!canWrite}
          leftSection={<IconArrowBackUp size={14} />}
          onClick={() => void undoImportOf(kept.source_id)}
        >
          {t('dataScreens.result.undo')}
        </Button>
      </td>
    </tr>
  );
}

/** The files that the rows of a table came from; each can be taken back. */
export function ImportsView({ table }: { table: string }) {
  const { t } = useText();
  const kept = useTables((store) => store.kept);
  const imports = kept.state === 'read' ? kept.imports.filter((one) => one.table_name === table) : [];
  return (
    <Panel title={t('dataScreens.tables.filesOf')}>
      <table className={classes.matching}>
        <thead>
          <tr>
            {(['file', 'importedOn', 'read', 'loaded', 'rejected'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`dataScreens.tables.${head}`)}
              </th>
            ))}
            <th scope="col">SHA-256</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <ImportRow key={one.source_id} kept={one} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
