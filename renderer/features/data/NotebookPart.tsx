import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import { today } from '../../state/dataImport';
import { addCell, openNotebook, saveNotebook } from '../../state/dataNotebook';
import { readTables, useTables } from '../../state/dataTables';
import { useDocument } from '../../state/openWorkspace';
import { useText } from '../../text';
import { Empty } from '../../ui/Empty';
import classes from './Data.module.css';
import { ReadOnlyHint } from './ImportPart';
import { NotebookCell } from './NotebookCell';

function Tools({ isEmpty }: { isEmpty: boolean }) {
  const { t } = useText();
  return (
    <div className={classes.tools}>
      <Button leftSection={<IconPlus size={16} />} data-action="add-cell" onClick={addCell}>
        {t('dataScreens.notebook.add')}
      </Button>
      <FileButton accept=".sql,text/plain" onChange={(file) => file && void openNotebook(file)}>
        {(props) => (
          <Button variant="default" leftSection={<IconFolderOpen size={16} />} {...props}>
            {t('dataScreens.notebook.open')}
          </Button>
        )}
      </FileButton>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} />}
        disabled={isEmpty}
        onClick={() => void saveNotebook()}
      >
        {t('dataScreens.notebook.save')}
      </Button>
    </div>
  );
}

function TableNames() {
  const { t } = useText();
  const { judged, edition } = useTables();
  useEffect(() => {
    void readTables(today(), edition);
  }, [edition]);
  if (judged.state !== 'judged') return null;
  const names = judged.report.tables.map(({ table }) => table).join(', ');
  return <p className={classes.dim}>{t('dataScreens.notebook.tables', { tables: names })}</p>;
}

/** Questions in SQL that are kept with the workspace and can only read. */
export function NotebookPart() {
  const { t } = useText();
  const document = useDocument();
  if (document === null) return <ReadOnlyHint />;
  const { notebook } = document;
  return (
    <div className={classes.page}>
      <Tools isEmpty={notebook.length === 0} />
      <TableNames />
      {notebook.length === 0 && (
        <Empty title={t('dataScreens.notebook.empty')} hint={t('dataScreens.notebook.emptyHint')} />
      )}
      {notebook.map(({ id, title, sql }, at) => (
        <NotebookCell key={id} id={id} title={title} sql={sql} number={at + 1} />
      ))}
    </div>
  );
}
