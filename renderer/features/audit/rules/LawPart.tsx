import { NativeSelect, TextInput } from '@mantine/core';
import type { DraftLaw } from '../../../../shared/audit/own/ruleDraft';
import { useText } from '../../../text';
import type { FormProps } from './DraftForm';
import { FormPart, Rows, Words } from './fields';
import classes from './Rules.module.css';

const statuses = ['verified', 'secondary', 'unverified'] as const;

const fresh: DraftLaw = {
  ref: { zh: '', en: '' },
  article: { zh: '', en: '' },
  ...{ from: '', until: '', status: 'unverified' },
};

interface EntryProps {
  readonly law: DraftLaw;
  readonly number: number;
  readonly onChange: (to: Partial<DraftLaw>) => void;
}

function Entry({ law, number, onChange }: EntryProps) {
  const { t } = useText();
  const named = (part: 'ref' | 'article' | 'from' | 'until' | 'status'): string =>
    t('auditEditor.part.entry', { part: t(`auditEditor.part.${part}`), number });
  const day = (part: 'from' | 'until') => (
    <TextInput
      aria-label={named(part)}
      placeholder={`${t(`auditEditor.part.${part}`)} ${t('frame.field.day')}`}
      maxLength={10}
      value={law[part]}
      onChange={({ currentTarget }) => onChange({ [part]: currentTarget.value.trim() })}
    />
  );
  return (
    <>
      <Words name={named('ref')} value={law.ref} onChange={(ref) => onChange({ ref })} />
      <Words name={named('article')} value={law.article} onChange={(article) => onChange({ article })} />
      <div className={classes.days}>
        {day('from')}
        {day('until')}
        <NativeSelect
          size="xs"
          aria-label={named('status')}
          value={law.status}
          data={statuses.map((value) => ({ value, label: t(`auditEditor.part.statuses.${value}`) }))}
          onChange={({ currentTarget }) =>
            onChange({ status: statuses.find((one) => one === currentTarget.value) ?? law.status })
          }
        />
      </div>
    </>
  );
}

/** Provisions that a rule stands on, with the days on which they are in force. */
export function LawPart({ draft, edit }: FormProps) {
  return (
    <FormPart field="law">
      <Rows field="law" rows={draft.law} fresh={fresh} onChange={(law) => edit({ law })}>
        {(law, change, number) => <Entry law={law} number={number} onChange={change} />}
      </Rows>
    </FormPart>
  );
}
