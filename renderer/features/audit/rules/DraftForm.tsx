import { NativeSelect, TextInput } from '@mantine/core';
import type { RuleDraft } from '../../../../shared/audit/own/ruleDraft';
import { recoveries, severities, subjects } from '../../../../shared/audit/rule';
import { editDraft } from '../../../state/auditEditor';
import { useText } from '../../../text';
import { Scroll } from '../../../ui/Scroll';
import { Choices, Chosen } from './choices';
import { CheckContext, FormPart, Rows, Words } from './fields';
import { LawPart } from './LawPart';
import type { EditorProps } from './OwnEditor';
import { ParametersPart } from './ParametersPart';
import classes from './Rules.module.css';
import { TablesPart } from './TablesPart';

export interface FormProps {
  readonly draft: RuleDraft;
  readonly edit: (to: Partial<RuleDraft>) => void;
}

const noWords = { zh: '', en: '' };

function IdPart({ draft, edit }: FormProps) {
  const { t } = useText();
  return (
    <FormPart field="id" hint={t('auditEditor.hint.id')}>
      <TextInput
        aria-label={t('auditEditor.field.id')}
        data-field="id"
        value={draft.id}
        onChange={({ currentTarget }) => edit({ id: currentTarget.value.trim() })}
      />
    </FormPart>
  );
}

function WordsPart({ field, draft, edit }: FormProps & { readonly field: 'title' | 'explanation' | 'confirm' }) {
  const { t } = useText();
  return (
    <FormPart field={field}>
      <Words
        name={t(`auditEditor.field.${field}`)}
        id={field}
        isLong={field !== 'title'}
        value={draft[field]}
        onChange={(value) => edit({ [field]: value })}
      />
    </FormPart>
  );
}

function KindPart({ draft, edit }: FormProps) {
  const { t } = useText();
  return (
    <div className={classes.kinds}>
      <FormPart field="severity">
        <NativeSelect
          size="xs"
          aria-label={t('auditEditor.field.severity')}
          value={draft.severity}
          data={severities.map((value) => ({ value, label: t(`auditScreens.rule.severity.${value}`) }))}
          onChange={({ currentTarget }) =>
            edit({ severity: severities.find((one) => one === currentTarget.value) ?? draft.severity })
          }
        />
      </FormPart>
      <FormPart field="subject">
        <NativeSelect
          size="xs"
          aria-label={t('auditEditor.field.subject')}
          value={draft.subject}
          data={subjects.map((value) => ({ value, label: t(`auditEditor.subject.${value}`) }))}
          onChange={({ currentTarget }) =>
            edit({ subject: subjects.find((one) => one === currentTarget.value) ?? draft.subject })
          }
        />
      </FormPart>
      <FormPart field="recovery">
        <NativeSelect
          size="xs"
          aria-label={t('auditEditor.field.recovery')}
          value={draft.recovery}
          data={recoveries.map((value) => ({ value, label: t(`auditScreens.recovery.${value}`) }))}
          onChange={({ currentTarget }) =>
            edit({ recovery: recoveries.find((one) => one === currentTarget.value) ?? draft.recovery })
          }
        />
      </FormPart>
    </div>
  );
}

function IdentityPart({ draft, edit, columns }: FormProps & { readonly columns: readonly string[] }) {
  const { t } = useText();
  return (
    <FormPart field="identity" hint={t('auditEditor.hint.identity')}>
      <Choices
        label={t('auditEditor.field.identity')}
        known={columns}
        value={draft.identity}
        onChange={(identity) => edit({ identity })}
      />
    </FormPart>
  );
}

function LookAlikesPart({ draft, edit }: FormProps) {
  const { t } = useText();
  const name = t('auditEditor.field.lookAlikes');
  return (
    <FormPart field="lookAlikes">
      <Rows field="lookAlikes" rows={draft.lookAlikes} fresh={noWords} onChange={(lookAlikes) => edit({ lookAlikes })}>
        {(row, change, number) => (
          <Words name={t('auditEditor.part.entry', { part: name, number })} value={row} onChange={change} />
        )}
      </Rows>
    </FormPart>
  );
}

function ColumnsPart({ draft, edit }: FormProps) {
  const { t } = useText();
  return (
    <FormPart field="columns" hint={t('auditEditor.hint.columns')}>
      <Rows
        field="columns"
        rows={draft.columns}
        fresh={{ name: '', label: noWords }}
        onChange={(columns) => edit({ columns })}
      >
        {({ name, label }, change, number) => (
          <>
            <TextInput
              aria-label={t('auditEditor.part.entry', { part: t('auditEditor.part.column'), number })}
              placeholder={t('auditEditor.part.column')}
              value={name}
              onChange={({ currentTarget }) => change({ name: currentTarget.value.trim() })}
            />
            <Words
              name={t('auditEditor.part.entry', { part: t('auditEditor.part.name'), number })}
              value={label}
              onChange={(value) => change({ label: value })}
            />
          </>
        )}
      </Rows>
    </FormPart>
  );
}

/** Everything of a rule but its query. */
export function DraftForm({ id, open }: EditorProps) {
  const { t } = useText();
  const { draft, check } = open;
  const props: FormProps = { draft, edit: (to) => editDraft(id, to) };
  return (
    <CheckContext value={check}>
      <Scroll label={t('auditScreens.rule.tab')} className={classes.form}>
        <IdPart {...props} />
        <WordsPart field="title" {...props} />
        <WordsPart field="explanation" {...props} />
        <KindPart {...props} />
        <LawPart {...props} />
        <TablesPart {...props} />
        <IdentityPart {...props} columns={check.state === 'right' ? check.columns : []} />
        <ParametersPart {...props} />
        <WordsPart field="confirm" {...props} />
        <LookAlikesPart {...props} />
        <ColumnsPart {...props} />
        <Chosen {...props} />
      </Scroll>
    </CheckContext>
  );
}
