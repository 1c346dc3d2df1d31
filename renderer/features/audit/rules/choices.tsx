import { TagsInput, Textarea } from '@mantine/core';
import { preparationNames } from '../../../../shared/audit/prepared/preparations';
import { useText } from '../../../text';
import type { FormProps } from './DraftForm';
import { FormPart, Rows, Words } from './fields';

interface ChoicesProps {
  readonly label: string;
  /** Names that are offered; any other may be typed and is then refused with a reason. */
  readonly known: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Several names, offered or typed. */
export function Choices({ label, known, value, onChange }: ChoicesProps) {
  return (
    <TagsInput
      size="xs"
      aria-label={label}
      data={[...known]}
      value={[...value]}
      maxDropdownHeight={220}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={onChange}
    />
  );
}

const freshRefusal = { sql: '', reason: { zh: '', en: '' } };

/** What few rules need: parts that they can do without, prepared tables, and when they can't say anything. */
export function Chosen({ draft, edit }: FormProps) {
  const { t } = useText();
  const parts = draft.tables.flatMap(({ table, columns }) => [table, ...columns.map((column) => `${table}.${column}`)]);
  return (
    <>
      <FormPart field="optional" hint={t('auditEditor.hint.optional')}>
        <Choices
          label={t('auditEditor.field.optional')}
          known={parts}
          value={draft.optional}
          onChange={(optional) => edit({ optional })}
        />
      </FormPart>
      <FormPart field="prepared">
        <Choices
          label={t('auditEditor.field.prepared')}
          known={preparationNames}
          value={draft.prepared}
          onChange={(prepared) => edit({ prepared })}
        />
      </FormPart>
      <FormPart field="refusals" hint={t('auditEditor.hint.refusals')}>
        <Rows field="refusals" rows={draft.refusals} fresh={freshRefusal} onChange={(refusals) => edit({ refusals })}>
          {({ sql, reason }, change, number) => (
            <>
              <Textarea
                size="xs"
                autosize
                minRows={2}
                maxRows={8}
                spellCheck={false}
                aria-label={t('auditEditor.part.entry', { part: t('auditEditor.field.sql'), number })}
                value={sql}
                onChange={({ currentTarget }) => change({ sql: currentTarget.value })}
              />
              <Words
                name={t('auditEditor.part.entry', { part: t('auditEditor.part.reason'), number })}
                value={reason}
                onChange={(value) => change({ reason: value })}
              />
            </>
          )}
        </Rows>
      </FormPart>
    </>
  );
}
