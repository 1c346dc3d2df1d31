import { closeHelp, helpBack, useHelp } from '../state/help';
import { useText } from '../text';
import { DockedPanel } from '../ui/DockedPanel';
import { GlossaryList } from './GlossaryList';
import { ScreenHelp } from './ScreenHelp';
import { TermView } from './TermView';

/** Explains the screen that is open and the words on it, beside it. */
export function HelpPanel() {
  const { t } = useText();
  const { isOpen, view, trail } = useHelp();
  if (!isOpen) return null;
  return (
    <DockedPanel
      title={t(view.kind === 'screen' ? 'help.title' : 'help.action.glossary')}
      back={{ label: t('help.back'), isPossible: trail.length > 0, run: helpBack }}
      close={{ label: t('help.close'), run: closeHelp }}
    >
      {view.kind === 'screen' && <ScreenHelp />}
      {view.kind === 'glossary' && <GlossaryList />}
      {view.kind === 'term' && <TermView id={view.id} />}
    </DockedPanel>
  );
}
