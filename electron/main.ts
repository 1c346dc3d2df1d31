import { app, BrowserWindow, type Event, nativeTheme } from 'electron';
import type { Settings } from '../shared/ipc/contract';
import { translator } from '../shared/text/translator';
import { isWriting, writesDone } from './atomicWrite';
import { readArguments } from './commandLine';
import { appHandlers } from './handlers/app';
import { datasetHandlers } from './handlers/datasets';
import { fileHandlers } from './handlers/files';
import { PrintJobs, printHandlers } from './handlers/print';
import { reportHandlers } from './handlers/report';
import { settingsHandlers } from './handlers/settings';
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

const asked = readArguments(process.argv);

function show({ theme, language }: Settings): void {
  nativeTheme.themeSource = theme;
  showMenu(translator(language));
  for (const window of BrowserWindow.getAllWindows()) {
    window.setBackgroundColor(backgroundColour());
  }
}

/** Everything that a page needs: its files, its channels, the settings. */
async function compose(): Promise<PrintJobs> {
  openLog();
  note('start', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform });
  const settings = await openSettings(inUserData('settings.json'), show);
  show(settings.read());
  const datasets = asked.datasets ?? bundledDatasets();
  serveApp(windowSession(), { renderer: rendererFolder, datasets }, () => {
    const { language } = settings.read();
    return stoppedPage(translator(language), language);
  });
  const jobs = new PrintJobs();
  const written = new Set<string>();
  serveContract({
    ...appHandlers,
    ...settingsHandlers(settings),
    ...datasetHandlers(datasets),
    ...fileHandlers(asked.exportDirectory, written),
    ...reportHandlers((report) => printReport(report, jobs), asked.exportDirectory, written),
    ...printHandlers(jobs),
  });
  return jobs;
}

/** Quitting waits for what is being written, so that no draft is left behind. */
function finishWrites(event: Event): void {
  if (isWriting()) {
    event.preventDefault();
    void writesDone().then(() => app.quit());
  }
}

async function openWorkbench(): Promise<void> {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', finishWrites);
  await compose();
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
    void app.whenReady().then(async () => printHeadless(print, await compose()));
  } else if (app.requestSingleInstanceLock()) {
    void app.whenReady().then(openWorkbench);
  } else {
    app.quit();
  }
}

start();
