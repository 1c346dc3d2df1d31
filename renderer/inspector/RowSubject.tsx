import { useCallback } from 'react';
import { canonicalTable } from '../../shared/data/canonical/canonicalTables';
import { codeKey, columnKey, tableLabel } from '../../shared/data/canonical/labels';
import { describeFailure } from '../../shared/text/describeFailure';
import type { OpenLedger } from '../engine/ledger';
import { personalText } from '../measures/personalText';
import { type RowPlace, sourceRow } from '../state/sourceRow';
import { useAnswer } from '../state/useAnswer';
import { useText } from '../text';
import classes from './Inspector.module.css';
import { Part, Rows } from './parts';

function Values({ table, values }: { table: string; values: Readonly<Record<string, string | null>> }) {
  const { t } = useText();
  return (
    <Part title={t('auditScreens.inspector.values')}>
      <Rows>
        {(canonicalTable(table)?.columns ?? []).map(({ name, allowed }) => {
          const value = values[name] ?? null;
          return (
            <li key={name} className={classes.row}>
              <span className={classes.dim}>{t(columnKey(name))}</span>
              <span>
                {value === null ? '–' : allowed?.includes(value) ? t(codeKey(name, value)) : personalText(value)}
              </span>
            </li>
          );
        })}
      </Rows>
    </Part>
  );
}

/** A row of a file: the file with its hash, the line, and what stands there. */
export function RowSubject({ table, source, line }: RowPlace) {
  const { t } = useText();
  const found = useAnswer(
    useCallback((ledger: OpenLedger) => sourceRow(ledger, { table, source, line }), [table, source, line]),
  );
  if (found.state === 'asked') return <p className={classes.hint}>{t('frame.state.opening')}</p>;
  if (found.state === 'failed') return <p className={classes.hint}>{describeFailure(found.failure, t).detail}</p>;
  if (found.value === null) return <p className={classes.hint}>{t('auditScreens.inspector.gone')}</p>;
  const { file, values } = found.value;
  const facts = [
    [t('auditScreens.inspector.table'), tableLabel(table, t)],
    [t('auditScreens.inspector.line'), line],
    ...(file.part === null ? [] : [[t('auditScreens.inspector.part'), file.part]]),
    [t('auditScreens.inspector.importedOn'), file.imported_on ?? '–'],
  ];
  return (
    <>
      <div className={classes.subject} data-source-row={line}>
        <h3>{t('auditScreens.inspector.row')}</h3>
        <p>
          <strong>{file.file}</strong>
        </p>
      </div>
      <Part title={t('auditScreens.inspector.file')}>
        <Rows>
          {facts.map(([name, value]) => (
            <li key={name} className={classes.row}>
              <span className={classes.dim}>{name}</span>
              <span>{value}</span>
            </li>
          ))}
        </Rows>
      </Part>
      <Part title="SHA-256">
        <code className={classes.hash}>{file.sha256}</code>
      </Part>
      {values !== null && <Values table={table} values={values} />}
    </>
  );
}
