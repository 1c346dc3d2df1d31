import { ActionIcon, Button, NumberInput, TextInput, Tooltip } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { Rule, RuleParameter } from '../../../../shared/audit/rule';
import { inLanguage } from '../../../../shared/base/language';
import { changeFigure, resetFigure, runRules, useAudit } from '../../../state/auditRun';
import { useAuditSettings } from '../../../state/auditValues';
import { useFolder } from '../../../state/openWorkspace';
import { useText } from '../../../text';
import classes from './Findings.module.css';
import { Part } from './RulePanel';

interface FieldProps {
  readonly parameter: RuleParameter;
  readonly value: number | string;
  readonly canWrite: boolean;
  readonly onChange: (value: number | string) => void;
}

function Field({ parameter, value, canWrite, onChange }: FieldProps) {
  const { t, language } = useText();
  const { id, unit, range } = parameter;
  const label = `${inLanguage(parameter.label, language)} (${t(`auditScreens.unit.${unit}`)})`;
  if (unit === 'text') {
    return (
      <TextInput
        label={label}
        data-parameter={id}
        value={String(value)}
        disabled={!canWrite}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  }
  const [low, high] = range ?? [undefined, undefined];
  return (
    <NumberInput
      size="xs"
      label={label}
      data-parameter={id}
      value={value}
      disabled={!canWrite}
      {...(low === undefined ? {} : { min: low, max: high, clampBehavior: 'blur' })}
      allowDecimal={unit === 'yuan' || unit === 'ratio'}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}

/** The figures of a rule; a changed one can be put back. */
export function ParameterFields({ rule }: { rule: Rule }) {
  const { t } = useText();
  const given = useAuditSettings().values[rule.id] ?? {};
  const canWrite = useFolder(({ opened }) => opened.state === 'open' && opened.facts.readOnly === null);
  const isRunning = useAudit(({ run }) => run.state !== 'idle');
  const isStale = useAudit(({ stale }) => stale.has(rule.id));
  if (rule.parameters.length === 0) {
    return (
      <Part title={t('auditScreens.rule.parameters')}>
        <p>{t('auditScreens.rule.noParameters')}</p>
      </Part>
    );
  }
  return (
    <Part title={t('auditScreens.rule.parameters')}>
      {rule.parameters.map((parameter) => {
        const reset = t('auditScreens.rule.reset', { value: parameter.value });
        return (
          <div key={parameter.id} className={classes.parameter}>
            <Field
              parameter={parameter}
              value={given[parameter.id] ?? parameter.value}
              canWrite={canWrite}
              onChange={(value) => changeFigure(rule, parameter, value)}
            />
            <Tooltip label={reset}>
              <ActionIcon
                aria-label={reset}
                disabled={!canWrite || given[parameter.id] === undefined}
                onClick={() => resetFigure(rule, parameter)}
              >
                <IconRestore size={15} />
              </ActionIcon>
            </Tooltip>
          </div>
        );
      })}
      {isStale && (
        <Button mt={8} variant="default" disabled={isRunning} onClick={() => void runRules([rule.id])}>
          {t('auditScreens.rule.apply')}
        </Button>
      )}
    </Part>
  );
}
