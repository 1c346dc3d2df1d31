import { Button, Group, Stack, Text } from '@mantine/core';
import { closeWithoutSaving, keepOpen, stopWork, useClosing } from '../state/closing';
import { useJobs } from '../state/jobs';
import { useFolder } from '../state/openWorkspace';
import { useText } from '../text';
import { Dialog } from '../ui/Dialog';

/** Says why the window does not close yet. */
export function ClosingDialog() {
  const { t } = useText();
  const isWaiting = useClosing((state) => state.isWaiting);
  const isBusy = useJobs(({ jobs }) => jobs.some(({ changesWorkspace }) => changesWorkspace));
  const couldNotSave = useFolder(({ opened }) => opened.state === 'open' && opened.saving === 'notSaved') && !isBusy;
  if (!isWaiting) return null;
  const detail = couldNotSave ? 'notSaved' : isBusy ? 'busy' : 'saving';
  return (
    <Dialog title={t('workspace.closing.title')} onClose={keepOpen}>
      <Stack gap="md">
        <Text size="sm">{t(`workspace.closing.${detail}`)}</Text>
        <Group justify="flex-end">
          {isBusy && (
            <Button variant="default" onClick={stopWork}>
              {t('workspace.closing.stop')}
            </Button>
          )}
          {couldNotSave && (
            <Button color="red" variant="outline" onClick={closeWithoutSaving}>
              {t('workspace.closing.giveUp')}
            </Button>
          )}
          <Button onClick={keepOpen} data-autofocus>
            {t('workspace.closing.keepOpen')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
