import { ActionIcon, Button, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext } from 'react';
import type { DraftField } from '../../../../shared/audit/own/ruleDraft';
import type { Bilingual } from '../../../../shared/base/language';
import { describeFailure } from '../../../../shared/text/describeFailure';
import type { DraftCheck } from '../../../state/auditEditor';
import { useText } from '../../../text';
import classes from './Rules.module.css';

/** What is wrong with the rule whose form it is. */
export const CheckContext = createContext<DraftCheck>({ state: 'checking' });

/** What is wrong in a part of the form, with the line of the rule's file. */
export function Fault({ field }: { field: DraftField }) {
  const { t } = useText();
  const check = useContext(CheckContext);
  if (check.state !== 'wrong' || check.field !== field) return null;
  const { title, detail } = describeFailure(check.failure, t);
  return (
    <p role="alert" className={classes.fault} data-fault={field}>
      <strong>{title}.</strong> {detail}
    </p>
  );
}

interface PartProps {
  readonly field: DraftField;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A part of the form under its name, with what is wrong in it. */
export function FormPart({ field, hint, children }: PartProps) {
  const { t } = useText();
  return (
    <fieldset className={classes.formPart} data-part={field}>
      <legend>{t(`auditEditor.field.${field}`)}</legend>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {children}
      <Fault field={field} />
    </fieldset>
  );
}

interface WordsProps {
  /** What the words are. */
  readonly name: string;
  readonly value: Bilingual;
  readonly isLong?: boolean;
  /** What tests and the keyboard find it by. */
  readonly id?: string;
  readonly onChange: (value: Bilingual) => void;
}

const tongues = ['zh', 'en'] as const;

/** The same words in both languages. */
export function Words({ name, value, isLong = false, id, onChange }: WordsProps) {
  const { t } = useText();
  return (
    <div className={classes.pair}>
      {tongues.map((tongue) => {
        const language = t(`auditEditor.part.${tongue}`);
        const props = {
          'aria-label': t('auditEditor.part.inLanguage', { part: name, language }),
          placeholder: t('auditEditor.part.inLanguage', { part: name, language }),
          'data-words': id === undefined ? undefined : `${id}.${tongue}`,
          value: value[tongue],
        };
        return isLong ? (
          <Textarea
            key={tongue}
            size="xs"
            autosize
            minRows={2}
            maxRows={8}
            {...props}
            onChange={({ currentTarget }) => onChange({ ...value, [tongue]: currentTarget.value })}
          />
        ) : (
          <TextInput
            key={tongue}
            {...props}
            onChange={({ currentTarget }) => onChange({ ...value, [tongue]: currentTarget.value })}
          />
        );
      })}
    </div>
  );
}

interface RowsProps<Row> {
  readonly field: DraftField;
  readonly rows: readonly Row[];
  readonly fresh: Row;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children: (row: Row, edit: (to: Partial<Row>) => void, number: number) => ReactNode;
}

/** Entries of a list, each with what takes it away, and what adds another. */
export function Rows<Row>({ field, rows, fresh, onChange, children }: RowsProps<Row>) {
  const { t } = useText();
  const name = t(`auditEditor.field.${field}`);
  return (
    <>
      {rows.map((row, at) => {
        const number = at + 1;
        const remove = t('auditEditor.part.remove', { number, field: name });
        const edit = (to: Partial<Row>): void =>
          onChange(rows.map((one, place) => (place === at ? { ...one, ...to } : one)));
        return (
          // Entries have no name of their own while they are being written: their place is what they are.
          <div key={number} className={classes.row}>
            <div className={classes.rowFields}>{children(row, edit, number)}</div>
            <Tooltip label={remove}>
              <ActionIcon
                size={24}
                aria-label={remove}
                onClick={() => onChange(rows.filter((_, place) => place !== at))}
              >
                <IconX size={14} />
              </ActionIcon>
            </Tooltip>
          </div>
        );
      })}
      <Button
        size="compact-xs"
        variant="default"
        data-add={field}
        aria-label={t('auditEditor.part.addTo', { field: name })}
        leftSection={<IconPlus size={13} />}
        onClick={() => onChange([...rows, fresh])}
      >
        {t('auditEditor.part.add')}
      </Button>
    </>
  );
}
