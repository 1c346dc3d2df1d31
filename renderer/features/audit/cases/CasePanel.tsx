import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CaseEdit, Verdict } from '../../../../shared/audit/cases/caseSchema';
import { movesFrom } from '../../../../shared/audit/cases/changeCase';
import type { FindingCase } from '../../../../shared/audit/cases/findingCase';
import type { Finding } from '../../../../shared/audit/outcome';
import type { Rule } from '../../../../shared/audit/rule';
import { editCase, useCanWrite } from '../../../state/auditCases';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { DayField } from '../../../ui/DayField';
import { CaseHistory } from './CaseHistory';
import classes from './Cases.module.css';
import { RecoveryPanel } from './RecoveryPanel';
import { useCaseWords } from './useCaseWords';

interface CaseProps {
  readonly case: FindingCase;
  /** Whether the last run found it again. */
  readonly isFound: boolean;
  /** As the last run gives it, where that is at hand. */
  readonly finding: Finding | null;
  readonly rule: Rule | null;
}

type Edit = (edit: CaseEdit) => void;

interface FieldProps {
  readonly case: FindingCase;
  readonly canWrite: boolean;
  readonly onEdit: Edit;
}

/** From here on: the moves that the stage allows, a decision by its verdict. */
function Moves({ case: one, canWrite, onEdit }: FieldProps) {
  const { t } = useText();
  const words = useCaseWords();
  const moves = movesFrom(one).filter((to) => to !== 'decided' || one.verdict !== null);
  const verdicts: readonly Verdict[] =
    one.stage === 'lead' || one.stage === 'verified' ? ['confirmed', 'dismissed'] : [];
  return (
    <fieldset className={classes.moves}>
      <legend>{t('auditScreens.case.moves')}</legend>
      {verdicts.map((verdict) => (
        <Button
          key={verdict}
          variant={verdict === 'confirmed' ? 'filled' : 'default'}
          data-verdict={verdict}
          disabled={!canWrite}
          onClick={() => onEdit({ stage: 'decided', verdict })}
        >
          {words.verdict(verdict)}
        </Button>
      ))}
      {moves.map((stage) => (
        <Button key={stage} variant="default" data-move={stage} disabled={!canWrite} onClick={() => onEdit({ stage })}>
          {t('auditScreens.case.moveTo', { stage: words.stage(stage) })}
        </Button>
      ))}
    </fieldset>
  );
}

/** A field that is kept when the focus leaves it, not with every key. */
function OwnerField({ case: one, canWrite, onEdit }: FieldProps) {
  const { t } = useText();
  const [value, setValue] = useState(one.owner);
  return (
    <TextInput
      label={t('auditScreens.case.owner')}
      data-case="owner"
      maxLength={200}
      value={value}
      disabled={!canWrite}
      onChange={({ currentTarget }) => setValue(currentTarget.value)}
      onBlur={() => value.trim() !== one.owner && onEdit({ owner: value.trim() })}
    />
  );
}

function AmountField({ case: one, canWrite, onEdit, name }: FieldProps & { readonly name: AmountName }) {
  const { t } = useText();
  const kept = name === 'confirmedAmount' ? one.claimed : one[name];
  const [value, setValue] = useState<number | string>(kept);
  return (
    <NumberInput
      size="xs"
      label={t(`auditScreens.case.${name}`)}
      data-case={name}
      min={0}
      decimalScale={2}
      thousandSeparator=","
      hideControls
      value={value}
      disabled={!canWrite}
      onChange={setValue}
      onBlur={() => {
        if (typeof value === 'number' && value !== kept) onEdit({ [name]: value });
      }}
    />
  );
}

type AmountName = 'confirmedAmount' | 'recovered' | 'penalties';

function NoteField({ case: one, canWrite, onEdit }: FieldProps) {
  const { t } = useText();
  const [value, setValue] = useState(one.note);
  return (
    <Textarea
      size="xs"
      label={t('auditScreens.case.note')}
      data-case="note"
      autosize
      minRows={2}
      maxRows={8}
      value={value}
      disabled={!canWrite}
      onChange={({ currentTarget }) => setValue(currentTarget.value)}
      onBlur={() => value !== one.note && onEdit({ note: value })}
    />
  );
}

function Head({ case: one, isFound, finding }: Omit<CaseProps, 'rule'>) {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useCaseWords();
  const atRisk = finding?.amountAtRisk ?? one.lastFound?.amountAtRisk ?? 0;
  return (
    <div className={classes.head}>
      <strong data-stage={one.stage}>{words.stage(one.stage)}</strong>
      {one.verdict !== null && (
        <span className={classes.verdict} data-verdict={one.verdict}>
          {words.verdict(one.verdict)}
        </span>
      )}
      {!isFound && <span className={classes.gone}>{t('auditCases.noLongerFound')}</span>}
      <span className={classes.dim}>
        {t('auditScreens.case.atRisk', { amount: numbers.full(atRisk, 'moneyExact') })}
      </span>
      <code className={classes.dim}>{one.id.slice(0, 8)}</code>
      {!isFound && <p className={classes.dim}>{t('auditCases.noLongerFoundHint')}</p>}
    </div>
  );
}

/** The case of a finding: where it stands, who has it until when, what was found and came back. */
export function CasePanel({ case: one, isFound, finding, rule }: CaseProps) {
  const { t } = useText();
  const canWrite = useCanWrite();
  const onEdit: Edit = (edit) => void editCase(one.id, finding, edit);
  const field = { case: one, canWrite, onEdit };
  // Fields begin anew with every change that was kept, or that came from another place.
  const version = one.history.length;
  return (
    <div className={classes.case}>
      <Head case={one} isFound={isFound} finding={finding} />
      <Moves {...field} />
      <div className={classes.fields} key={version}>
        <OwnerField {...field} />
        <DayField
          name="due"
          label={t('auditScreens.case.due')}
          value={one.due}
          disabled={!canWrite}
          onChange={(due) => onEdit({ due })}
        />
        {one.verdict === 'confirmed' && (
          <>
            <AmountField {...field} name="confirmedAmount" />
            <AmountField {...field} name="recovered" />
            <AmountField {...field} name="penalties" />
          </>
        )}
      </div>
      <NoteField key={`note ${version}`} {...field} />
      {!canWrite && <p className={classes.dim}>{t('auditScreens.case.readOnly')}</p>}
      {rule !== null && isFound && rule.recovery !== 'none' && <RecoveryPanel finding={one.id} rule={rule} />}
      <CaseHistory case={one} />
    </div>
  );
}
