import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { investedFunds, type Limit, limitScopes } from '../../../../shared/investment/limits/limit';
import { type LimitDraft, limitDraft, withDraft } from '../../../../shared/investment/limits/limitDraft';
import { assetClasses } from '../../../../shared/investment/portfolio/assetClass';
import { describeFailure } from '../../../../shared/text/describeFailure';
import { useCanWrite } from '../../../state/auditCases';
import {
  closeLimit,
  dropLimit,
  keepLimit,
  readDraft,
  tryLimit,
  useLimitEditor,
  writeLimit,
} from '../../../state/limitEditor';
import { bundledLimits } from '../../../state/limits';
import { exportLimit, useOwnLimits } from '../../../state/ownLimits';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import classes from './Limits.module.css';
import { useLimitWords } from './useLimitWords';

/** Limits whose ids are taken: those that are bundled, and the user's own but for the one that is written. */
function useTaken(before: string | null): readonly Limit[] {
  const own = useOwnLimits();
  const [bundled, setBundled] = useState<readonly Limit[]>([]);
  useEffect(() => {
    void bundledLimits().then((read) => setBundled(read.ok ? read.value : []));
  }, []);
  return useMemo(() => [...bundled, ...own.filter(({ id }) => id !== before)], [bundled, own, before]);
}

interface FieldsProps {
  readonly draft: LimitDraft;
  readonly edit: <K extends keyof LimitDraft>(name: K, value: LimitDraft[K]) => void;
}

function Texts({ draft, edit }: FieldsProps) {
  const { t } = useText();
  const names = ['id', 'from', 'titleZh', 'titleEn', 'refZh', 'refEn'] as const;
  return names.map((name) => (
    <TextInput
      key={name}
      label={t(`limits.own.field.${name}`)}
      data-limit-field={name}
      value={draft[name]}
      onChange={({ currentTarget }) => edit(name, currentTarget.value)}
    />
  ));
}

function Choices({ draft, edit }: FieldsProps) {
  const { t } = useText();
  const sides = ['at-most', 'at-least'] as const;
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('limits.fund.label')}
        value={draft.fund}
        data={investedFunds.map((value) => ({ value, label: t(`limits.fund.${value}`) }))}
        onChange={({ currentTarget }) => edit('fund', currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('limits.own.field.per')}
        value={draft.per}
        data={limitScopes.map((value) => ({ value, label: t(`limits.own.per.${value}`) }))}
        onChange={({ currentTarget }) => edit('per', currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('limits.own.field.side')}
        value={draft.side}
        data={sides.map((value) => ({ value, label: t(`limits.own.side.${value}`) }))}
        onChange={({ currentTarget }) => edit('side', currentTarget.value)}
      />
      <NumberField
        name="limit.limit"
        label={t('limits.own.field.limit')}
        value={Number((100 * (draft.limit ?? 0)).toPrecision(12))}
        range={[0, 200]}
        step={1}
        suffix="%"
        onTake={(value) => edit('limit', value / 100)}
      />
      <MultiSelect
        className={classes.wide ?? ''}
        size="xs"
        label={t('limits.own.field.classes')}
        data={assetClasses.map((value) => ({ value, label: t(`assetClasses.${value}`) }))}
        value={draft.classes.filter((name) => assetClasses.some((known) => known === name))}
        onChange={(value) => edit('classes', value)}
      />
    </>
  );
}

function TrialResult({ text }: { text: string }) {
  const { t } = useText();
  const words = useLimitWords();
  const trial = useLimitEditor((store) => store.trial);
  if (trial?.text !== text) return null;
  const { days, breaches } = trial.found;
  const now = days.at(-1);
  const facts = { days: days.length, breach: breaches.reduce((sum, one) => sum + one.days, 0) };
  return (
    <p role="status" data-limit-trial={facts.breach}>
      {now === undefined ? t('limits.own.noDays') : t('limits.own.tried', { ...facts, share: words.share(now.share) })}
      {now !== undefined && ` ${words.room(now)}`}
    </p>
  );
}

function Buttons({ limit, text }: { limit: Limit | null; text: string }) {
  const { t } = useText();
  const canWrite = useCanWrite();
  const { before, trial } = useLimitEditor();
  const isTried = trial?.text === text;
  return (
    <div className={classes.bar}>
      <Button
        variant="default"
        data-action="try-limit"
        disabled={limit === null}
        onClick={() => limit !== null && void tryLimit(limit, text)}
      >
        {t('limits.own.try')}
      </Button>
      <Button
        data-action="keep-limit"
        disabled={limit === null || !isTried || !canWrite}
        onClick={() => limit !== null && void keepLimit(limit)}
      >
        {t('limits.own.keep')}
      </Button>
      <Button variant="default" disabled={limit === null} onClick={() => limit !== null && void exportLimit(limit)}>
        {t('limits.own.export')}
      </Button>
      {before !== null && (
        <Button
          variant="default"
          data-action="delete-limit"
          disabled={!canWrite}
          onClick={() => void dropLimit(before)}
        >
          {t('limits.own.remove')}
        </Button>
      )}
      <Button variant="subtle" onClick={closeLimit}>
        {t('limits.own.close')}
      </Button>
    </div>
  );
}

/** One limit as a form and as text, which are the same; it is tried before it can be kept. */
export function LimitForm({ text }: { text: string }) {
  const { t } = useText();
  const before = useLimitEditor((store) => store.before);
  const taken = useTaken(before);
  const read = useMemo(() => readDraft(text, taken), [text, taken]);
  const draft = useMemo(() => limitDraft(text), [text]);
  const edit: FieldsProps['edit'] = (name, value) => writeLimit(withDraft(text, name, value));
  const fault = read.ok ? null : describeFailure(read.failure, t);
  return (
    <section className={classes.editor} aria-label={t('limits.own.editor')}>
      <div className={classes.form}>
        {draft === null ? (
          <p>{t('limits.own.noForm')}</p>
        ) : (
          <>
            <Texts draft={draft} edit={edit} />
            <Choices draft={draft} edit={edit} />
          </>
        )}
      </div>
      <Textarea
        label={t('limits.own.text')}
        data-limit-text=""
        autosize
        minRows={10}
        maxRows={20}
        spellCheck={false}
        classNames={{ input: classes.yaml ?? '' }}
        value={text}
        onChange={({ currentTarget }) => writeLimit(currentTarget.value)}
      />
      {fault !== null && (
        <p role="alert" className={classes.fault} data-limit-fault="">
          <strong>{fault.title}.</strong> {fault.detail}
        </p>
      )}
      <TrialResult text={text} />
      <Buttons limit={read.ok ? read.value : null} text={text} />
    </section>
  );
}
