import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { invoke } from '../bridge';
import { type OpenFolder, openFolder, useFolder } from '../state/openWorkspace';
import { useIsChanged } from '../state/study';
import { useText } from '../text';
import { actionNamed, workspaceActions } from './actions';
import classes from './Frame.module.css';

function useStateWord(opened: OpenFolder): string {
  const { t } = useText();
  const isChanged = useIsChanged();
  if (opened.state !== 'open')
    return t(opened.state === 'opening' ? 'workspace.state.opening' : 'workspace.state.none');
  if (opened.facts.readOnly !== null) return t('workspace.state.readOnly');
  if (opened.saving !== 'saved') return t(`workspace.state.${opened.saving}`);
  return t(isChanged ? 'frame.top.changed' : 'workspace.state.saved');
}

interface Recent {
  readonly folder: string;
  readonly name: string;
}

/** Read anew each time the menu opens. */
function useRecent(isShown: boolean): readonly Recent[] {
  const [recent, setRecent] = useState<readonly Recent[]>([]);
  useEffect(() => {
    if (isShown) void invoke('workspace.recent', {}).then((reply) => setRecent(reply.ok ? reply.value : []));
  }, [isShown]);
  return recent;
}

function RecentItems({ recent, current }: { recent: readonly Recent[]; current: string | null }) {
  const { t } = useText();
  const others = recent.filter(({ folder }) => folder !== current);
  if (others.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('workspace.recent')}</Menu.Label>
      {others.map(({ folder, name }) => (
        <Menu.Item
          key={folder}
          leftSection={name === '' ? <IconLock size={14} /> : undefined}
          title={folder}
          onClick={() => void openFolder({ kind: 'folder', folder })}
        >
          {name === '' ? folder : name}
        </Menu.Item>
      ))}
    </>
  );
}

/** Which workspace is open and whether it is saved; the menu changes it. */
export function WorkspaceMenu() {
  const { t } = useText();
  const opened = useFolder((store) => store.opened);
  const isChanged = useIsChanged();
  const word = useStateWord(opened);
  const [isShown, setShown] = useState(false);
  const recent = useRecent(isShown);
  const isOpen = opened.state === 'open';
  const name = isOpen ? opened.document.name : t('workspace.button');
  const needsCare = isOpen ? opened.saving === 'notSaved' || isChanged : opened.state === 'failed';
  return (
    <div className={classes.workspace}>
      <span className={classes.brand}>Fundscope</span>
      <Menu position="bottom-start" width={280} opened={isShown} onChange={setShown}>
        <Menu.Target>
          <UnstyledButton
            className={classes.workspaceButton}
            aria-label={`${t('workspace.button')}: ${name}, ${word}`}
            title={isOpen ? t('workspace.about', { folder: opened.facts.folder }) : undefined}
          >
            {isOpen && opened.facts.sealed && <IconLock size={14} aria-label={t('workspace.encrypted')} />}
            <span className={classes.workspaceName}>{name}</span>
            <span className={classes.workspaceState} data-changed={needsCare || undefined} data-testid="saving">
              {word}
            </span>
            <IconChevronDown size={14} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {workspaceActions.map(({ id, label }) => (
            <Menu.Item key={id} disabled={id === 'workspace.backup' && !isOpen} onClick={() => actionNamed(id)?.run()}>
              {t(label)}
            </Menu.Item>
          ))}
          <RecentItems recent={recent} current={isOpen ? opened.facts.folder : null} />
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
