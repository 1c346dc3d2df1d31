import { Button, Checkbox, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { describeFailure } from '../../shared/text/describeFailure';
import { shortestPassphrase } from '../../shared/workspace/passphraseRule';
import { createFolder, openFolder, type Place, useFolder } from '../state/openWorkspace';
import { useText } from '../text';
import { Dialog } from '../ui/Dialog';

const cancel = (): void => useFolder.setState({ isCreating: false });
const leaveLocked = (): void => useFolder.setState({ opened: { state: 'none' } });

function PassphraseForm({ place, wasWrong }: { place: Place; wasWrong: boolean }) {
  const { t } = useText();
  const [passphrase, setPassphrase] = useState('');
  const folder = place.kind === 'folder' ? place.folder : '';
  const wrong = wasWrong ? describeFailure({ code: 'workspace/wrong-passphrase', folder }, t) : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void openFolder(place, passphrase);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('workspace.lockedDetail')}</Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {folder}
        </Text>
        <PasswordInput
          label={t('workspace.passphrase')}
          value={passphrase}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          error={wrong && `${wrong.title} ${wrong.nextStep}`}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={leaveLocked}>
            {t('workspace.cancel')}
          </Button>
          <Button type="submit" disabled={passphrase === ''}>
            {t('workspace.openAction')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface TwoPassphrases {
  readonly first: string;
  readonly second: string;
}

function PassphraseFields({ words, onChange }: { words: TwoPassphrases; onChange: (words: TwoPassphrases) => void }) {
  const { t } = useText();
  const isShort = words.first !== '' && [...words.first].length < shortestPassphrase;
  const short = describeFailure({ code: 'workspace/passphrase-short', low: shortestPassphrase }, t).detail;
  const differ = words.second !== '' && words.first !== words.second;
  return (
    <>
      <Text size="sm">{t('workspace.protectDetail')}</Text>
      <PasswordInput
        label={t('workspace.passphrase')}
        value={words.first}
        onChange={({ currentTarget }) => onChange({ ...words, first: currentTarget.value })}
        error={isShort && short}
      />
      <PasswordInput
        label={t('workspace.again')}
        value={words.second}
        onChange={({ currentTarget }) => onChange({ ...words, second: currentTarget.value })}
        error={differ && t('workspace.differ')}
      />
    </>
  );
}

function NewForm() {
  const { t } = useText();
  const [name, setName] = useState('');
  const [isSealed, setSealed] = useState(false);
  const [words, setWords] = useState<TwoPassphrases>({ first: '', second: '' });
  const isGood = !isSealed || ([...words.first].length >= shortestPassphrase && words.first === words.second);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void createFolder(name.trim(), isSealed ? words.first : null);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('workspace.name')}
          value={name}
          maxLength={120}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          data-autofocus
        />
        <Checkbox
          label={t('workspace.protect')}
          checked={isSealed}
          onChange={({ currentTarget }) => setSealed(currentTarget.checked)}
        />
        {isSealed && <PassphraseFields words={words} onChange={setWords} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            {t('workspace.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === '' || !isGood}>
            {t('workspace.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What a workspace asks before it opens or is made. */
export function WorkspaceDialogs() {
  const { t } = useText();
  const opened = useFolder((store) => store.opened);
  const isCreating = useFolder((store) => store.isCreating);
  return (
    <>
      {opened.state === 'locked' && (
        <Dialog onClose={leaveLocked} title={t('workspace.locked')}>
          <PassphraseForm place={opened.place} wasWrong={opened.wasWrong} />
        </Dialog>
      )}
      {isCreating && (
        <Dialog onClose={cancel} title={t('workspace.newTitle')}>
          <NewForm />
        </Dialog>
      )}
    </>
  );
}
