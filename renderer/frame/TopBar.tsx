import { Select } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceDesktop,
  IconHelp,
  IconLanguage,
  IconLayoutSidebarRight,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { inLanguage } from '../../shared/base/language';
import { changeSettings, useSettings } from '../state/settings';
import { chooseScenario, useStudy } from '../state/study';
import { useText } from '../text';
import { ActionButton } from './ActionButton';
import { ExportMenu } from './ExportMenu';
import classes from './Frame.module.css';
import { Jobs } from './Jobs';
import { WorkspaceMenu } from './WorkspaceMenu';

const themeIcons = { light: IconSun, dark: IconMoon, system: IconDeviceDesktop } as const;
const moneyUnits = ['yuan', 'tenThousand', 'hundredMillion'] as const;

function ScenarioPicker() {
  const { t, language } = useText();
  const scenarios = useStudy(({ workspace }) => workspace?.scenarios) ?? [];
  const chosen = useStudy(({ question }) => question?.scenario ?? null);
  return (
    <Select
      className={classes.scenario}
      aria-label={t('frame.top.scenario')}
      placeholder={t('frame.top.scenario')}
      data={scenarios.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))}
      value={chosen}
      onChange={(id) => id !== null && chooseScenario(id)}
    />
  );
}

function UnitPicker() {
  const { t } = useText();
  const unit = useSettings(({ settings }) => settings.moneyUnit);
  return (
    <Select
      w={116}
      aria-label={t('frame.top.unit')}
      data={moneyUnits.map((value) => ({ value, label: t(`frame.unit.${value}`) }))}
      value={unit}
      onChange={(moneyUnit) => moneyUnit !== null && void changeSettings({ moneyUnit })}
    />
  );
}

export function TopBar() {
  const canUndo = useStudy(({ past }) => past.length > 0);
  const canRedo = useStudy(({ future }) => future.length > 0);
  const theme = useSettings(({ settings }) => settings.theme);
  const ThemeIcon = themeIcons[theme];
  return (
    <header className={classes.top}>
      <WorkspaceMenu />
      <ScenarioPicker />
      <ActionButton action="study.undo" disabled={!canUndo}>
        <IconArrowBackUp size={18} />
      </ActionButton>
      <ActionButton action="study.redo" disabled={!canRedo}>
        <IconArrowForwardUp size={18} />
      </ActionButton>
      <Jobs />
      <UnitPicker />
      <ActionButton action="view.language">
        <IconLanguage size={18} />
      </ActionButton>
      <ActionButton action="view.theme">
        <ThemeIcon size={18} />
      </ActionButton>
      <ActionButton action="view.palette">
        <IconSearch size={18} />
      </ActionButton>
      <ActionButton action="help.screen">
        <IconHelp size={18} />
      </ActionButton>
      <ActionButton action="view.inspector">
        <IconLayoutSidebarRight size={18} />
      </ActionButton>
      <ExportMenu />
    </header>
  );
}
