import { useQuestionTitle } from '../../outlook/useQuestionTitle';
import { saveScenario } from '../../state/ownScenarios';
import { chooseScenario, useAskedScenario, useStudy } from '../../state/study';
import { useText } from '../../text';
import { Dialog } from '../../ui/Dialog';
import { TitleForm } from '../../ui/TitleForm';

/** Keeps what was changed on screen as a scenario of its own, under the one that it was changed from. */
export function SaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const asked = useAskedScenario();
  const question = useStudy((study) => study.question);
  const titleOf = useQuestionTitle();
  if (asked === null || question === null) {
    return null;
  }
  const { title, changes } = titleOf(question);
  const save = async (name: string): Promise<void> => {
    const saved = await saveScenario({ ...asked, parent: question.scenario }, name);
    if (saved !== null) {
      chooseScenario(saved.id);
      onClose();
    }
  };
  return (
    <Dialog title={t('projection.own.save')} onClose={onClose}>
      <p>{t('projection.own.saves', { title, changes: changes ?? '' })}</p>
      <TitleForm suggested={title} isReady onSave={save} />
    </Dialog>
  );
}
