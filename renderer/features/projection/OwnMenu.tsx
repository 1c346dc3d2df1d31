import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { deleteScenario, exportScenario } from '../../state/ownScenarios';
import { useText } from '../../text';
import { Dialog } from '../../ui/Dialog';
import classes from './ScenarioTree.module.css';

interface OwnMenuProps {
  readonly id: string;
  readonly title: string;
  /** Others build on it: without it they would mean nothing. */
  readonly hasChildren: boolean;
}

/** What can be done with a scenario of the user's own. */
export function OwnMenu({ id, title, hasChildren }: OwnMenuProps) {
  const { t } = useText();
  const [asks, setAsks] = useState(false);
  const remove = () => {
    setAsks(false);
    void deleteScenario(id);
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon size={24} aria-label={t('projection.own.more', { scenario: title })} data-own={id}>
            <IconDots size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={15} />} onClick={() => void exportScenario(id)}>
            {t('projection.own.export')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} />} disabled={hasChildren} onClick={() => setAsks(true)}>
            {t(hasChildren ? 'projection.own.deleteHasChildren' : 'projection.own.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asks && (
        <Dialog title={t('projection.own.delete')} onClose={() => setAsks(false)}>
          <p>{t('projection.own.deleteAsk', { scenario: title })}</p>
          <div className={classes.buttons}>
            <Button variant="default" data-autofocus onClick={() => setAsks(false)}>
              {t('projection.own.keepIt')}
            </Button>
            <Button color="red" onClick={remove}>
              {t('projection.own.deleteYes')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
