import { app, BrowserWindow, type Event, nativeTheme } from 'electron';
import type { Settings } from '../shared/ipc/contract';
import { translator } from '../shared/text/translator';
import { isWriting, writesDone } from './atomicWrite';
import { readArguments } from './commandLine';
import { appHandlers } from './handlers/app';
import { datasetHandlers } from './handlers/datasets';
import { evidenceHandlers } from './handlers/evidence';
import { fileHandlers } from './handlers/files';
import { MenuChoices, menuHandlers } from './handlers/menu';
import { PrintJobs, printHandlers } from './handlers/print';
import { reportHandlers } from './handlers/report';
import { reportFileHandlers } from './handlers/reportFiles';
import { scenarioHandlers } from './handlers/scenarios';
import { settingsHandlers } from './handlers/settings';
import { workspaceHandlers } from './handlers/workspace';
import { serveContract } from './ipc';
import { note, openLog } from './log';
import { showMenu } from './menu';
import { closeNetwork, windowSession } from './network';
import { bundledDatasets, inUserData, rendererFolder } from './places';
import { printHeadless } from './print/headless';
import { printReport } from './print/printReport';
import { registerScheme, serveApp } from './protocol/appProtocol';
import { stoppedPage } from './protocol/stoppedPage';
import { openSettings } from './settings';
import { backgroundColour, focusWindow, openWindow } from './window';
import { WorkspaceDesk } from './workspace/desk';
import { stateFolder } from './workspace/stateFolder';

const asked = readArguments(process.argv);
const menuChoices = new MenuChoices();

function show({ theme, language }: Settings): void {
  nativeTheme.themeSource = theme;
  showMenu(translator(language), (command) => menuChoices.choose(command));
  for (const window of BrowserWindow.getAllWindows()) {
    window.setBackgroundColor(backgroundColour());
  }
}

/** What was composed for the pages. */
interface Composed {
  readonly jobs: PrintJobs;
  readonly desk: WorkspaceDesk;
}

/** Everything that a page needs: its files, its channels, the settings. */
async function compose(): Promise<Composed> {
  openLog();
  note('start', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform });
  const settings = await openSettings(inUserData('settings.json'), show);
  show(settings.read());
  const translate = () => translator(settings.read().language);
  const datasets = asked.datasets ?? bundledDatasets();
  const desk = new WorkspaceDesk(stateFolder(app.getPath('userData')));
  serveApp(windowSession(), {
    roots: { renderer: rendererFolder, datasets },
    tablesAt: (pathname) => desk.tablesAt(pathname),
    stopped: () => stoppedPage(translate(), settings.read().language),
  });
  const jobs = new PrintJobs();
  const written = new Set<string>();
  const folders = new Set(asked.exportDirectory === null ? [] : [asked.exportDirectory]);
  serveContract({
    ...appHandlers,
    ...settingsHandlers(settings),
    ...datasetHandlers(datasets),
    ...scenarioHandlers(inUserData('scenarios')),
    ...fileHandlers(folders, written),
    ...reportHandlers((report) => printReport(report, jobs), folders, written),
    ...reportFileHandlers({ desk, folders, translate }),
    ...evidenceHandlers,
    ...printHandlers(jobs),
    ...menuHandlers(menuChoices),
    ...workspaceHandlers({ desk, home: inUserData('workspaces'), folders, written, translate }),
  });
  return { jobs, desk };
}

/**
 * Quitting gives the workspace back and waits for what is being written, so that no draft is left behind. The workspace
 * goes first: tables that a closed window was still sending never come to their end.
 */
function finish(event: Event, desk: WorkspaceDesk): void {
  if (isWriting() || desk.current().ok) {
    event.preventDefault();
    void desk
      .close()
      .then(() => writesDone())
      .then(() => app.quit());
  }
}

async function openWorkbench(): Promise<void> {
  app.on('window-all-closed', () => app.quit());
  const { desk } = await compose();
  app.on('will-quit', (event) => finish(event, desk));
  const window = await openWindow();
  app.on('second-instance', () => focusWindow(window));
}

function start(): void {
  registerScheme();
  closeNetwork();
  // Chromium writes this into every PDF as its creator; its own would name the operating system.
  app.userAgentFallback = `Fundscope/${app.getVersion()}`;
  const { print } = asked;
  if (print !== null) {
    void app.whenReady().then(async () => printHeadless(print, (await compose()).jobs));
  } else if (app.requestSingleInstanceLock()) {
    void app.whenReady().then(openWorkbench);
  } else {
    app.quit();
  }
}

start();
