import type { TextKey } from '../../shared/text/catalogues';
import { type AuditPart, showAuditPart } from '../state/auditPlace';
import { runAllRules } from '../state/auditRun';
import { type BalancePart, showBalancePart } from '../state/balancePlace';
import { chooseFiles } from '../state/chooseFiles';
import { addFiles } from '../state/dataImport';
import { type DataPart, showPart } from '../state/dataPlace';
import { toggleFirstHour } from '../state/firstHour';
import { openGlossary, toggleHelp } from '../state/help';
import { toggleInspector } from '../state/inspection';
import { type InvestmentPart, showInvestmentPart } from '../state/investmentPlace';
import { goTo, type ScreenId } from '../state/navigation';
import { newFolder, openFolder, restoreBackup, saveBackup } from '../state/openWorkspace';
import { openPalette } from '../state/palette';
import { exportReport } from '../state/report';
import type { ReportFormat } from '../state/reportExport';
import { type ReportPart, showReportPart } from '../state/reportPlace';
import { changeSettings, useSettings } from '../state/settings';
import { redo, resetQuestion, runAgain, undo, useStudy } from '../state/study';

/** Everything that can be done from anywhere: feeds the palette, the shortcuts and the tooltips. */
export interface Action {
  readonly id: string;
  readonly label: TextKey;
  readonly group: TextKey;
  /** In the notation of Mantine's hotkeys: `mod` is Ctrl, or ⌘ on a Mac. */
  readonly shortcut: string;
  /** Works while the pointer is in a text field too. */
  readonly everywhere: boolean;
  readonly run: () => void;
}

const cycle = <T>(values: readonly T[], now: T): T => values[(values.indexOf(now) + 1) % values.length] ?? now;

export const nextLanguage = (): void => {
  const { language } = useSettings.getState().settings;
  void changeSettings({ language: language === 'en' ? 'zh-CN' : 'en' });
};

export const nextTheme = (): void => {
  const { theme } = useSettings.getState().settings;
  void changeSettings({ theme: cycle(['light', 'dark', 'system'] as const, theme) });
};

const nextUnit = (): void => {
  const { moneyUnit } = useSettings.getState().settings;
  void changeSettings({ moneyUnit: cycle(['hundredMillion', 'tenThousand', 'yuan'] as const, moneyUnit) });
};

const screen = (id: ScreenId, label: TextKey, key: number | string): Action => ({
  id: `screen.${id}`,
  label,
  group: 'frame.action.groupScreens',
  shortcut: `mod+${key}`,
  everywhere: true,
  run: () => goTo(id),
});

const toReport = (format: ReportFormat, label: TextKey, shortcut: string): Action => ({
  id: `report.${format}`,
  label,
  group: 'frame.action.groupReport',
  shortcut,
  // AltGr is Ctrl and Alt at once on some systems, and writes letters.
  everywhere: !shortcut.includes('alt'),
  run: () => void exportReport(format),
});

const study = (id: string, label: TextKey, shortcut: string, run: () => void): Action => ({
  id: `study.${id}`,
  label,
  group: 'frame.action.groupStudy',
  shortcut,
  everywhere: false,
  run,
});

const view = (id: string, label: TextKey, shortcut: string, run: () => void): Action => ({
  id: `view.${id}`,
  label,
  group: 'frame.action.groupView',
  shortcut,
  everywhere: true,
  run,
});

const openPart = (part: DataPart): void => {
  goTo('data');
  showPart(part);
};

const dataPart = (part: 'tables' | 'notebook' | 'people' | 'history', shortcut: string): Action => ({
  id: `data.${part}`,
  label: `dataScreens.action.${part}`,
  group: 'dataScreens.action.group',
  shortcut,
  everywhere: true,
  run: () => openPart(part),
});

const importFiles = {
  id: 'data.import',
  label: 'dataScreens.action.import',
  group: 'dataScreens.action.group',
  shortcut: 'mod+shift+I',
  everywhere: true,
  run: () => {
    openPart('import');
    chooseFiles('files', addFiles);
  },
} as const satisfies Action;

const auditPart = (part: AuditPart, shortcut: string): Action => ({
  id: `audit.${part}`,
  label: `auditScreens.action.${part}`,
  group: 'auditScreens.action.group',
  shortcut,
  everywhere: true,
  run: () => {
    goTo('audit');
    showAuditPart(part);
  },
});

const runAudit = {
  id: 'audit.run',
  label: 'auditScreens.action.run',
  group: 'auditScreens.action.group',
  shortcut: 'mod+shift+E',
  everywhere: true,
  run: () => {
    goTo('audit');
    void runAllRules();
  },
} as const satisfies Action;

const balancePart = (part: BalancePart, letter: string): Action => ({
  id: `balance.${part}`,
  label: `balance.action.${part}`,
  group: 'balance.action.group',
  shortcut: `mod+alt+${letter}`,
  // AltGr is Ctrl and Alt at once on some systems, and writes letters.
  everywhere: false,
  run: () => {
    goTo('balance');
    showBalancePart(part);
  },
});

const investmentPart = (part: InvestmentPart, letter: string): Action => ({
  id: `investment.${part}`,
  label: `investment.action.${part}`,
  group: 'investment.action.group',
  shortcut: `mod+alt+${letter}`,
  everywhere: false,
  run: () => {
    goTo('investment');
    showInvestmentPart(part);
  },
});

const help = (name: 'screen' | 'glossary' | 'firstHour', shortcut: string, run: () => void): Action => ({
  id: `help.${name}`,
  label: `help.action.${name}`,
  group: 'help.action.group',
  shortcut,
  // AltGr is Ctrl and Alt at once on some systems, and writes letters.
  everywhere: !shortcut.includes('alt'),
  run,
});

const reportPart = (part: Exclude<ReportPart, 'compose'>, letter: string): Action => ({
  id: `reports.${part}`,
  label: `reportsScreen.parts.${part}`,
  group: 'reportsScreen.title',
  shortcut: `mod+alt+${letter}`,
  everywhere: false,
  run: () => {
    goTo('reports');
    showReportPart(part);
  },
});

const workspace = (name: 'new' | 'open' | 'backup' | 'restore', shortcut: string, run: () => void): Action => ({
  id: `workspace.${name}`,
  label: `workspace.action.${name}`,
  group: 'workspace.action.group',
  shortcut,
  everywhere: true,
  run,
});

export const workspaceActions = [
  workspace('new', 'mod+shift+N', newFolder),
  workspace('open', 'mod+O', () => void openFolder({ kind: 'choose' })),
  workspace('backup', 'mod+shift+B', () => void saveBackup()),
  workspace('restore', 'mod+shift+R', () => void restoreBackup()),
] as const satisfies readonly Action[];

export const actions = [
  screen('home', 'home.title', 1),
  screen('projection', 'projection.title', 2),
  screen('backtest', 'backtest.title', 3),
  screen('calculator', 'calculator.title', 4),
  screen('verify', 'verify.title', 5),
  screen('sources', 'sources.title', 6),
  screen('settings', 'settings.title', 7),
  screen('regions', 'regions.title', 8),
  screen('data', 'dataScreens.title', 9),
  screen('audit', 'auditScreens.title', 'shift+A'),
  screen('balance', 'balance.title', 'shift+X'),
  screen('investment', 'investment.title', 'J'),
  screen('reports', 'reportsScreen.title', 'P'),
  study('undo', 'frame.action.undo', 'mod+Z', undo),
  study('redo', 'frame.action.redo', 'mod+shift+Z', redo),
  study('reset', 'frame.action.reset', 'mod+shift+0', resetQuestion),
  study('run', 'frame.action.run', 'mod+Enter', runAgain),
  study('cancel', 'frame.action.cancel', 'mod+.', () => useStudy.getState().workspace?.projector.cancel()),
  toReport('pdf', 'frame.action.reportPdf', 'mod+E'),
  toReport('docx', 'frame.action.reportDocx', 'mod+shift+D'),
  toReport('xlsx', 'frame.action.reportXlsx', 'mod+alt+X'),
  toReport('html', 'frame.action.reportHtml', 'mod+alt+H'),
  toReport('csv', 'frame.action.reportCsv', 'mod+shift+S'),
  toReport('json', 'frame.action.reportJson', 'mod+shift+J'),
  view('palette', 'frame.action.palette', 'mod+K', openPalette),
  view('inspector', 'frame.action.inspector', 'mod+I', toggleInspector),
  view('language', 'frame.action.language', 'mod+shift+L', nextLanguage),
  view('theme', 'frame.action.theme', 'mod+shift+M', nextTheme),
  view('unit', 'frame.action.unit', 'mod+shift+U', nextUnit),
  importFiles,
  dataPart('tables', 'mod+shift+T'),
  dataPart('notebook', 'mod+shift+Q'),
  dataPart('people', 'mod+shift+P'),
  dataPart('history', 'mod+shift+H'),
  runAudit,
  auditPart('findings', 'mod+shift+F'),
  auditPart('cases', 'mod+shift+C'),
  auditPart('reconciliation', 'mod+shift+V'),
  auditPart('statistics', 'mod+shift+G'),
  auditPart('risk', 'mod+shift+K'),
  auditPart('price', 'mod+B'),
  auditPart('coverage', 'mod+shift+O'),
  auditPart('person', 'mod+shift+Y'),
  auditPart('rules', 'mod+shift+W'),
  balancePart('overview', 'O'),
  balancePart('solver', 'S'),
  balancePart('sensitivity', 'T'),
  balancePart('change', 'C'),
  balancePart('uncertainty', 'U'),
  balancePart('indicators', 'I'),
  investmentPart('portfolio', 'P'),
  investmentPart('returns', 'R'),
  investmentPart('risk', 'K'),
  investmentPart('attribution', 'N'),
  investmentPart('limits', 'L'),
  investmentPart('safety', 'F'),
  investmentPart('liabilities', 'B'),
  investmentPart('allocation', 'A'),
  help('screen', 'F1', toggleHelp),
  help('glossary', 'shift+F1', openGlossary),
  help('firstHour', 'mod+alt+G', toggleFirstHour),
  reportPart('batch', 'M'),
  reportPart('history', 'Y'),
  reportPart('evidence', 'E'),
  ...workspaceActions,
] as const satisfies readonly Action[];

export type ActionId = (typeof actions)[number]['id'];

export const actionNamed = (id: string): Action | undefined => actions.find((action) => action.id === id);

const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');

const keyNames = isMac ? { mod: '⌘', shift: '⇧', alt: '⌥' } : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };

/** A shortcut as the keyboard of this machine names it. */
export const shortcutText = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((key) => Object.entries(keyNames).find(([name]) => name === key)?.[1] ?? key)
    .join(isMac ? '' : '+');
