import { NativeSelect, TextInput } from '@mantine/core';
import type { DraftParameter } from '../../../../shared/audit/own/ruleDraft';
import { ruleUnits } from '../../../../shared/audit/rule';
import { useText } from '../../../text';
import type { FormProps } from './DraftForm';
import { FormPart, Rows, Words } from './fields';
import classes from './Rules.module.css';

const fresh: DraftParameter = {
  ...{ id: '', label: { zh: '', en: '' }, unit: 'yuan', value: '', low: '', high: '' },
};

interface EntryProps {
  readonly parameter: DraftParameter;
  readonly number: number;
  readonly onChange: (to: Partial<DraftParameter>) => void;
}

function Entry({ parameter, number, onChange }: EntryProps) {
  const { t } = useText();
  const typed = (part: 'id' | 'value' | 'low' | 'high') => {
    const name = t(part === 'id' ? 'auditEditor.part.name' : `auditEditor.part.${part}`);
    return (
      <TextInput
        aria-label={t('auditEditor.part.entry', { part: name, number })}
        placeholder={name}
        value={parameter[part]}
        onChange={({ currentTarget }) => onChange({ [part]: currentTarget.value })}
      />
    );
  };
  return (
    <>
      <div className={classes.figures}>
        {typed('id')}
        <NativeSelect
          size="xs"
          aria-label={t('auditEditor.part.entry', { part: t('auditEditor.part.unit'), number })}
          value={parameter.unit}
          data={ruleUnits.map((value) => ({ value, label: t(`auditScreens.unit.${value}`) }))}
          onChange={({ currentTarget }) =>
            onChange({ unit: ruleUnits.find((one) => one === currentTarget.value) ?? parameter.unit })
          }
        />
        {typed('value')}
        {typed('low')}
        {typed('high')}
      </div>
      <Words
        name={t('auditEditor.part.entry', { part: t('auditEditor.field.title'), number })}
        value={parameter.label}
        onChange={(label) => onChange({ label })}
      />
    </>
  );
}

/** Figures of a rule that its users may change. */
export function ParametersPart({ draft, edit }: FormProps) {
  const { t } = useText();
  return (
    <FormPart field="parameters" hint={t('auditEditor.hint.parameters')}>
      <Rows field="parameters" rows={draft.parameters} fresh={fresh} onChange={(parameters) => edit({ parameters })}>
        {(parameter, change, number) => <Entry parameter={parameter} number={number} onChange={change} />}
      </Rows>
    </FormPart>
  );
}
