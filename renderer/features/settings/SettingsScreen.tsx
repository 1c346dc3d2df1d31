import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { languages } from '../../../shared/base/language';
import { changeSettings, useSettings } from '../../state/settings';
import { useWorkspaceStore } from '../../state/workspace';
import { languageNames, useText } from '../../text';
import { Page, Panel } from '../../ui/Page';
import classes from './Settings.module.css';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, hint, value, options, onChange }: ChoiceProps<T>) {
  return (
    <div className={classes.choice}>
      <div className={classes.words}>
        <strong>{label}</strong>
        <p>{hint}</p>
      </div>
      <SegmentedControl aria-label={label} data={[...options]} value={value} onChange={onChange} />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function About() {
  const { t } = useText();
  const facts = useWorkspaceStore((store) => store.facts);
  return (
    <Panel title={t('settings.about')}>
      <dl className={classes.facts}>
        <Fact name={t('settings.version')}>{facts?.version ?? '–'}</Fact>
        <Fact name="Electron">{facts?.electron ?? '–'}</Fact>
        <Fact name="Chromium">{facts?.chrome ?? '–'}</Fact>
        <Fact name={t('settings.platform')}>{facts?.platform ?? '–'}</Fact>
        <Fact name={t('settings.network')}>{t('settings.networkClosed')}</Fact>
        <Fact name={t('settings.licence')}>Apache-2.0</Fact>
      </dl>
    </Panel>
  );
}

function Numbers() {
  const { t } = useText();
  const settings = useSettings((store) => store.settings);
  return (
    <Panel title={t('settings.numbers')}>
      <Choice
        label={t('settings.unit')}
        hint={t('settings.unitHint')}
        value={settings.moneyUnit}
        options={(['yuan', 'tenThousand', 'hundredMillion'] as const).map((value) => ({
          value,
          label: t(`frame.unit.${value}`),
        }))}
        onChange={(moneyUnit) => void changeSettings({ moneyUnit })}
      />
      <Choice
        label={t('settings.negative')}
        hint={t('settings.negativeHint')}
        value={settings.negative}
        options={[
          { value: 'minus', label: '−1,234' },
          { value: 'parentheses', label: '(1,234)' },
        ]}
        onChange={(negative) => void changeSettings({ negative })}
      />
    </Panel>
  );
}

/** Everything takes effect at once and is kept. */
export function SettingsScreen() {
  const { t } = useText();
  const settings = useSettings((store) => store.settings);
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <Panel title={t('settings.window')}>
        <Choice
          label={t('settings.language')}
          hint={t('settings.languageHint')}
          value={settings.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(language) => void changeSettings({ language })}
        />
        <Choice
          label={t('settings.theme')}
          hint={t('settings.themeHint')}
          value={settings.theme}
          options={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
          onChange={(theme) => void changeSettings({ theme })}
        />
      </Panel>
      <Numbers />
      <About />
    </Page>
  );
}
