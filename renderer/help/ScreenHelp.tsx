import { Kbd } from '@mantine/core';
import { inLanguage } from '../../shared/base/language';
import type { TextKey } from '../../shared/text/catalogues';
import { type ActionId, actionNamed, shortcutText } from '../frame/actions';
import { screens } from '../frame/screens';
import inspector from '../inspector/Inspector.module.css';
import { LinkRow, Part, Rows } from '../inspector/parts';
import { toggleFirstHour } from '../state/firstHour';
import { useTerms } from '../state/glossary';
import { openGlossary } from '../state/help';
import { useNavigation } from '../state/navigation';
import { useText } from '../text';
import classes from './Help.module.css';
import { type HelpedScreen, screenTasks } from './screenTasks';
import { TermLinks } from './TermLinks';

/** The tasks of a screen with their words and keys. */
export function tasksOf(screen: HelpedScreen): readonly { readonly text: TextKey; readonly action: ActionId | null }[] {
  const tasks: Readonly<Record<string, ActionId | null>> = screenTasks[screen].tasks;
  // The type of `screenTasks` holds its tasks in step with the texts.
  return Object.entries(tasks).map(([task, action]) => ({ text: `help.screens.${screen}.${task}` as TextKey, action }));
}

const keysOf = (action: ActionId): string => shortcutText(actionNamed(action)?.shortcut ?? '');

/** What the open screen is for, what one does there, and the words used on it. */
export function ScreenHelp() {
  const { t, language } = useText();
  const screen = useNavigation((navigation) => navigation.screen);
  const terms = useTerms();
  const name = screens.find(({ id }) => id === screen)?.label;
  return (
    <div data-help={screen}>
      <div className={classes.head}>
        <h3 className={classes.name}>{name && t(name)}</h3>
        <p>{t(`help.screens.${screen}.purpose`)}</p>
      </div>
      <Part title={t('help.tasks')}>
        <ul className={classes.tasks}>
          {tasksOf(screen).map(({ text, action }) => (
            <li key={text}>
              <span>{t(text)}</span>
              {action !== null && <Kbd size="xs">{keysOf(action)}</Kbd>}
            </li>
          ))}
        </ul>
      </Part>
      <TermLinks title={t('help.terms')} terms={terms.filter(({ screens: used }) => used.includes(screen))} />
      <Part title={t('help.more')}>
        <Rows>
          <LinkRow label={t('help.action.glossary')} value={keysOf('help.glossary')} onOpen={openGlossary} />
          <LinkRow label={t('help.action.firstHour')} value={keysOf('help.firstHour')} onOpen={toggleFirstHour} />
        </Rows>
        <p className={inspector.dim}>{t('help.guide', { page: inLanguage(screenTasks[screen].guide, language) })}</p>
      </Part>
    </div>
  );
}
