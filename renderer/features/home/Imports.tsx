import { Button } from '@mantine/core';
import { tableLabel } from '../../../shared/data/canonical/labels';
import { showPart, showTable } from '../../state/dataPlace';
import { useTables } from '../../state/dataTables';
import { goTo } from '../../state/navigation';
import { ownImports, useTablesThere } from '../../state/overview';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import classes from './Home.module.css';

const shown = 5;

function goImport(): void {
  goTo('data');
  showPart('import');
}

function openTable(table: string): void {
  goTo('data');
  showTable(table);
}

function Score() {
  const { t } = useText();
  const numbers = useNumbers();
  const judged = useTables((store) => store.judged);
  if (judged.state !== 'judged' || judged.report.score === null) return null;
  const { score, tables } = judged.report;
  return (
    <p className={classes.score} data-score={score}>
      <span>{t('home.quality', { score: numbers.number(score, 'count'), count: tables.length })}</span>
      <meter min={0} max={100} value={score} aria-label={t('home.qualityLabel')} />
    </p>
  );
}

/** The files that came last, and how good the tables are that they fill. */
export function Imports() {
  const { t } = useText();
  const numbers = useNumbers();
  const kept = useTables((store) => store.kept);
  const areThere = useTablesThere();
  if (kept.state === 'failed') return <FailureState failure={kept.failure} />;
  if (areThere && kept.state === 'none') return <p className={classes.none}>{t('home.reading')}</p>;
  const imports = kept.state === 'read' ? ownImports(kept.imports) : [];
  if (imports.length === 0) {
    return (
      <div className={classes.none}>
        <p>{t('home.noImports')}</p>
        <Button variant="default" size="compact-sm" onClick={goImport}>
          {t('home.dataGo')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Score />
      <ul className={classes.runs} data-imports={imports.length}>
        {imports.slice(0, shown).map(({ source_id, file, table_name, rows, imported_on }) => (
          <li key={source_id}>
            <button type="button" className={classes.link} onClick={() => openTable(table_name)}>
              {file}
            </button>
            <span>{tableLabel(table_name, t)}</span>
            <span>{t('home.rows', { rows: numbers.number(rows, 'count') })}</span>
            <span className={classes.dim}>{imported_on ?? '–'}</span>
          </li>
        ))}
      </ul>
      {imports.length > shown && <p className={classes.more}>{t('home.more', { count: imports.length - shown })}</p>}
    </>
  );
}
