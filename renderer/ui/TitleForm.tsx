import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../text';
import classes from './TitleForm.module.css';

interface TitleFormProps {
  readonly suggested: string;
  readonly isReady: boolean;
  readonly onSave: (title: string) => Promise<void>;
}

const longestTitle = 80;

/** A name for what is kept, and the button that keeps it. */
export function TitleForm({ suggested, isReady, onSave }: TitleFormProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const title = (typed ?? suggested).trim();
  const save = (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    void onSave(title).finally(() => setSaving(false));
  };
  return (
    <form className={classes.form} onSubmit={save}>
      <TextInput
        data-autofocus
        label={t('projection.own.title')}
        maxLength={longestTitle}
        value={typed ?? suggested}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!isReady || title === ''} loading={isSaving}>
        {t('projection.own.keep')}
      </Button>
    </form>
  );
}
