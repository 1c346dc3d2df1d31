import { Select } from '@mantine/core';
import { useState } from 'react';
import { inLanguage } from '../../../shared/base/language';
import { type Choice, type Choices, decided } from '../../../shared/parameters/decideMerge';
import { useCompared } from '../../state/compared';
import { saveScenario } from '../../state/ownScenarios';
import { chooseScenario, useStudy } from '../../state/study';
import { useText } from '../../text';
import { Dialog } from '../../ui/Dialog';
import { FailureState } from '../../ui/FailureState';
import { TitleForm } from '../../ui/TitleForm';
import { MergeConflicts } from './MergeConflicts';
import classes from './ScenarioTree.module.css';
import { type MergeAnswer, useMerge } from './useMerge';

interface SideProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

function Side({ label, value, onChange }: SideProps) {
  const { t, language } = useText();
  const scenarios = useStudy(({ workspace }) => workspace?.scenarios) ?? [];
  return (
    <Select
      data-autofocus
      label={label}
      placeholder={t('frame.top.scenario')}
      data={scenarios.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))}
      value={value}
      onChange={(id) => id !== null && onChange(id)}
    />
  );
}

/** The two that are most likely meant: what is on screen, and the first that stands beside it. */
function useFirstGuess(): readonly [string | null, string | null] {
  const shown = useStudy(({ question }) => question?.scenario ?? null);
  const others = useCompared().map(({ question }) => question.scenario);
  const names = [...new Set([...others, ...(shown === null ? [] : [shown])])];
  return [names[0] ?? null, names[1] ?? null];
}

function Note({ answer }: { answer: MergeAnswer }) {
  const { t } = useText();
  switch (answer.state) {
    case 'choose':
      return <p className={classes.note}>{t('projection.merge.choose')}</p>;
    case 'contained':
      return <p className={classes.note}>{t('projection.merge.contained')}</p>;
    case 'failed':
      return <FailureState failure={answer.failure} />;
    case 'merged': {
      const count = answer.merge.scenario.reforms.at(-1)?.changes.length ?? 0;
      return <p className={classes.note}>{t('projection.merge.changes', { count })}</p>;
    }
  }
}

/** Two scenarios laid together: what they agree on is taken, what they do not is decided here, and the whole is kept. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const { t, language } = useText();
  const guess = useFirstGuess();
  const [names, setNames] = useState(guess);
  const [choices, setChoices] = useState<Choices>({});
  const [first, second] = names;
  const answer = useMerge(first, second);
  const choose = (next: readonly [string | null, string | null]) => {
    setNames(next);
    setChoices({});
  };
  const decide = (id: string, choice: Choice) => setChoices((before) => ({ ...before, [id]: choice }));
  const save = async (title: string): Promise<void> => {
    if (answer.state === 'merged') {
      const saved = await saveScenario(decided(answer.merge, choices, answer.second), title);
      if (saved !== null) {
        chooseScenario(saved.id);
        onClose();
      }
    }
  };
  const hasConflicts =
    answer.state === 'merged' && answer.merge.conflicts.length + answer.merge.settingConflicts.length > 0;
  return (
    <Dialog size="lg" title={t('projection.own.merge')} onClose={onClose}>
      <div className={classes.sides}>
        <Side label={t('projection.merge.first')} value={first} onChange={(id) => choose([id, second])} />
        <Side label={t('projection.merge.second')} value={second} onChange={(id) => choose([first, id])} />
      </div>
      <Note answer={answer} />
      {hasConflicts && <MergeConflicts {...answer} choices={choices} onChoose={decide} />}
      <TitleForm
        suggested={answer.state === 'merged' ? inLanguage(answer.merge.scenario.title, language) : ''}
        isReady={answer.state === 'merged'}
        onSave={save}
      />
    </Dialog>
  );
}
