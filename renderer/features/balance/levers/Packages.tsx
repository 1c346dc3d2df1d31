import { ActionIcon, FileButton, Select, Tooltip } from '@mantine/core';
import { IconDeviceFloppy, IconDownload, IconFolderOpen, IconTrash } from '@tabler/icons-react';
import { memo, type ReactNode, useState } from 'react';
import { inLanguage } from '../../../../shared/base/language';
import { describeFailure } from '../../../../shared/text/describeFailure';
import { translator } from '../../../../shared/text/translator';
import { useChangeTexts } from '../../../outlook/useChangeTexts';
import { settlePulls, useIsPulled, usePulls } from '../../../state/balanceLevers';
import {
  deletePackage,
  exportPackage,
  importPackages,
  type Packages as KnownPackages,
  savePackage,
  usePackages,
} from '../../../state/balancePackages';
import { useFolder } from '../../../state/openWorkspace';
import { useScenario, useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { Dialog } from '../../../ui/Dialog';
import { TitleForm } from '../../../ui/TitleForm';
import classes from './Levers.module.css';

const why = { zh: translator('zh-CN')('balance.package.why'), en: translator('en')('balance.package.why') };

function SaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const pulls = usePulls();
  const question = useStudy((study) => study.question);
  const scenario = useScenario();
  const changeTexts = useChangeTexts();
  if (question === null || scenario === null) return null;
  const levers = changeTexts({ ...question, levers: {}, fertility: scenario.fertility }, scenario);
  const save = async (title: string): Promise<void> => {
    if (await savePackage(title, pulls, why)) onClose();
  };
  return (
    <Dialog title={t('balance.package.save')} onClose={onClose}>
      <p>{t('balance.package.saveHint', { levers: levers.join(t('projection.compare.and')) })}</p>
      <TitleForm suggested="" isReady onSave={save} />
    </Dialog>
  );
}

interface ToolProps {
  readonly label: string;
  readonly action: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, action, disabled, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} data-action={action} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

const PackageChoice = memo(function PackageChoice({ packages }: { packages: KnownPackages }) {
  const { t, language } = useText();
  const { own, bundled, shown, isShownOwn } = packages;
  const items = (some: typeof own, kind: string) =>
    some.map(({ id, title }) => ({ value: `${kind} ${id}`, label: inLanguage(title, language) }));
  const load = (chosen: string | null): void => {
    const [kind] = chosen?.split(' ') ?? [];
    const found = (kind === 'own' ? own : bundled).find(({ id }) => `${kind} ${id}` === chosen);
    if (found !== undefined) settlePulls(found.pulls);
  };
  return (
    <Select
      className={classes.choice}
      aria-label={t('balance.package.choose')}
      data-choice="package"
      placeholder={t('balance.package.none')}
      data={[
        { group: t('balance.package.own'), items: items(own, 'own') },
        { group: t('balance.package.bundled'), items: items(bundled, 'bundled') },
      ]}
      value={shown === null ? null : `${isShownOwn ? 'own' : 'bundled'} ${shown.id}`}
      onChange={load}
    />
  );
});

const PackageTools = memo(function PackageTools({ packages }: { packages: KnownPackages }) {
  const { t } = useText();
  const [isSaving, setSaving] = useState(false);
  const isPulled = useIsPulled();
  const { shown } = packages;
  const canWrite = useFolder(({ opened }) => opened.state === 'open' && opened.facts.readOnly === null);
  const take = async (file: File): Promise<void> => {
    const [first] = await importPackages(file);
    if (first !== undefined) settlePulls(first.pulls);
  };
  return (
    <>
      <div className={classes.tools}>
        <Tool
          label={t(canWrite ? 'balance.package.save' : 'balance.package.noWorkspace')}
          action="save-package"
          disabled={!canWrite || !isPulled}
          onClick={() => setSaving(true)}
        >
          <IconDeviceFloppy size={16} />
        </Tool>
        <FileButton accept=".yaml,.yml" disabled={!canWrite} onChange={(file) => file !== null && void take(file)}>
          {({ onClick }) => (
            <Tool
              label={t('balance.package.import')}
              action="import-package"
              disabled={!canWrite}
              onClick={() => onClick()}
            >
              <IconFolderOpen size={16} />
            </Tool>
          )}
        </FileButton>
        <Tool
          label={t('balance.package.export')}
          action="export-package"
          disabled={shown === null}
          onClick={() => shown !== null && void exportPackage(shown)}
        >
          <IconDownload size={16} />
        </Tool>
        <Tool
          label={t('balance.package.delete')}
          action="delete-package"
          disabled={!packages.isShownOwn || !canWrite}
          onClick={() => shown !== null && void deletePackage(shown)}
        >
          <IconTrash size={16} />
        </Tool>
      </div>
      {isSaving && <SaveDialog onClose={() => setSaving(false)} />}
    </>
  );
});

/** Packages of levers: load, keep, take in, give out. */
export function Packages() {
  const { t } = useText();
  const packages = usePackages(usePulls());
  return (
    <>
      <div className={classes.packages}>
        <PackageChoice packages={packages} />
        <PackageTools packages={packages} />
      </div>
      {packages.unread.map((failure) => (
        <p key={JSON.stringify(failure)} className={classes.note} role="status">
          {t('balance.package.unread', { why: describeFailure(failure, t).detail })}
        </p>
      ))}
    </>
  );
}
