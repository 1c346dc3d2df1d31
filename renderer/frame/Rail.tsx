import { Tooltip } from '@mantine/core';
import { goTo, useNavigation } from '../state/navigation';
import { useText } from '../text';
import { actionNamed, shortcutText } from './actions';
import classes from './Frame.module.css';
import { screens } from './screens';

export function Rail() {
  const { t } = useText();
  const current = useNavigation(({ screen }) => screen);
  return (
    <nav className={classes.rail} aria-label={t('frame.rail.label')}>
      {screens.map(({ id, label, icon: Icon }) => (
        <Tooltip
          key={id}
          position="right"
          label={`${t(label)}  ${shortcutText(actionNamed(`screen.${id}`)?.shortcut ?? '')}`}
        >
          <button
            type="button"
            className={classes.railItem}
            data-screen={id}
            aria-current={id === current ? 'page' : undefined}
            onClick={() => goTo(id)}
          >
            <Icon size={20} stroke={1.6} />
            <span>{t(label)}</span>
          </button>
        </Tooltip>
      ))}
    </nav>
  );
}
