import { FirstHour } from '../help/FirstHour';
import { HelpPanel } from '../help/HelpPanel';
import { Inspector } from '../inspector/Inspector';
import { useNavigation } from '../state/navigation';
import { open, useWorkspaceStore } from '../state/workspace';
import { useText } from '../text';
import { FailureState } from '../ui/FailureState';
import { Loading } from '../ui/Loading';
import { ClosingDialog } from './ClosingDialog';
import { DropTarget } from './DropTarget';
import { ErrorBoundary } from './ErrorBoundary';
import classes from './Frame.module.css';
import { Notices } from './Notices';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { StatusBar } from './StatusBar';
import { screens } from './screens';
import { TopBar } from './TopBar';
import { useShortcuts } from './useShortcuts';
import { WorkspaceDialogs } from './WorkspaceDialogs';

function CurrentScreen() {
  const { t } = useText();
  const id = useNavigation(({ screen }) => screen);
  const opening = useWorkspaceStore((store) => store.opening);
  const screen = screens.find((one) => one.id === id);
  if (screen === undefined) {
    return null;
  }
  if (opening.state === 'failed' && id !== 'settings') {
    return <FailureState failure={opening.failure} onRetry={() => void open()} />;
  }
  if (opening.state === 'opening' && id !== 'settings') {
    return <Loading label={t('frame.state.opening')} places={4} />;
  }
  const { component: Component } = screen;
  return (
    <ErrorBoundary key={id}>
      <Component />
    </ErrorBoundary>
  );
}

export function Frame() {
  const { t } = useText();
  const id = useNavigation(({ screen }) => screen);
  const name = screens.find((screen) => screen.id === id)?.label;
  useShortcuts();
  return (
    <div className={classes.frame}>
      <TopBar />
      <Rail />
      <main className={classes.main}>
        <h1 className={classes.screenName}>{name && t(name)}</h1>
        <CurrentScreen />
      </main>
      <FirstHour />
      <Inspector />
      <HelpPanel />
      <StatusBar />
      <Notices />
      <Palette />
      <WorkspaceDialogs />
      <ClosingDialog />
      <DropTarget />
    </div>
  );
}
