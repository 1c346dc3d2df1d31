import { Button, NativeSelect } from '@mantine/core';
import { tablesOf } from '../../../../shared/audit/own/ruleDraft';
import { readableTables } from '../../../../shared/audit/ruleNames';
import { useText } from '../../../text';
import { Choices } from './choices';
import type { FormProps } from './DraftForm';
import { FormPart, Rows } from './fields';
import classes from './Rules.module.css';

const names = Object.keys(readableTables);

/** The tables that a rule reads, by which it is seen what it lacks and when it must run again. */
export function TablesPart({ draft, edit }: FormProps) {
  const { t } = useText();
  const free = names.find((name) => draft.tables.every(({ table }) => table !== name)) ?? 'members';
  return (
    <FormPart field="tables">
      <Rows
        field="tables"
        rows={draft.tables}
        fresh={{ table: free, columns: [] }}
        onChange={(tables) => edit({ tables })}
      >
        {({ table, columns }, change, number) => (
          <div className={classes.table}>
            <NativeSelect
              size="xs"
              aria-label={t('auditEditor.part.entry', { part: t('auditEditor.part.table'), number })}
              value={table}
              data={names.includes(table) ? names : [table, ...names]}
              onChange={({ currentTarget }) => change({ table: currentTarget.value, columns: [] })}
            />
            <Choices
              label={t('auditEditor.part.entry', { part: t('auditEditor.part.columns'), number })}
              known={readableTables[table] ?? []}
              value={columns}
              onChange={(read) => change({ columns: read })}
            />
          </div>
        )}
      </Rows>
      <Button
        ml={6}
        size="compact-xs"
        variant="subtle"
        data-action="tables-from-sql"
        onClick={() => edit({ tables: tablesOf(draft.sql) })}
      >
        {t('auditEditor.part.fromSql')}
      </Button>
    </FormPart>
  );
}
