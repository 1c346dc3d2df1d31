import { ActionIcon, FileButton, Tooltip } from '@mantine/core';
import { IconArrowMerge, IconDeviceFloppy, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { importScenario } from '../../state/ownScenarios';
import { chooseScenario, useIsChanged } from '../../state/study';
import { useText } from '../../text';
import { MergeDialog } from './MergeDialog';
import { SaveDialog } from './SaveDialog';
import classes from './ScenarioTree.module.css';

async function takeIn(file: File | null): Promise<void> {
  const scenario = file && (await importScenario({ name: file.name, text: await file.text() }));
  if (scenario) {
    chooseScenario(scenario.id);
  }
}

/** What can be done with scenarios: keep the one on screen, lay two together, take one in. */
export function ScenarioActions() {
  const { t } = useText();
  const isChanged = useIsChanged();
  const [dialog, setDialog] = useState<'save' | 'merge' | null>(null);
  /** The same file, put right by the user, can be chosen again. */
  const forget = useRef<() => void>(null);
  const close = () => setDialog(null);
  return (
    <div className={classes.actions}>
      <Tooltip label={t('projection.own.save')}>
        <ActionIcon
          aria-label={t('projection.own.save')}
          data-action="scenario.save"
          disabled={!isChanged}
          onClick={() => setDialog('save')}
        >
          <IconDeviceFloppy size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('projection.own.merge')}>
        <ActionIcon
          aria-label={t('projection.own.merge')}
          data-action="scenario.merge"
          onClick={() => setDialog('merge')}
        >
          <IconArrowMerge size={17} />
        </ActionIcon>
      </Tooltip>
      <FileButton
        accept=".yaml,.yml"
        resetRef={forget}
        onChange={(file) => void takeIn(file).finally(() => forget.current?.())}
      >
        {(props) => (
          <Tooltip label={t('projection.own.import')}>
            <ActionIcon {...props} aria-label={t('projection.own.import')} data-action="scenario.import">
              <IconUpload size={17} />
            </ActionIcon>
          </Tooltip>
        )}
      </FileButton>
      {dialog === 'save' && <SaveDialog onClose={close} />}
      {dialog === 'merge' && <MergeDialog onClose={close} />}
    </div>
  );
}
