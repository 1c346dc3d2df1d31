import type { Bilingual } from '../../shared/base/language';
import type { help } from '../../shared/text/en/help';
import type { ActionId } from '../frame/actions';

type Screens = typeof help.screens;
export type HelpedScreen = keyof Screens;
type Task<S extends HelpedScreen> = Exclude<keyof Screens[S], 'purpose'>;

interface ScreenTasks<S extends HelpedScreen> {
  /** What one does on the screen, in order, with the action that does it from the keyboard; null where there is none. */
  readonly tasks: Readonly<Record<Task<S>, ActionId | null>>;
  /** The page of the guide that says more. */
  readonly guide: Bilingual;
}

/** What one does on each screen; the words are in the texts. */
export const screenTasks: { readonly [S in HelpedScreen]: ScreenTasks<S> } = {
  home: {
    tasks: { begin: null, steps: 'help.firstHour', find: 'view.palette', files: 'view.inspector' },
    guide: { zh: '第一小时.md', en: 'first-hour.md' },
  },
  data: {
    tasks: {
      ...{ import: 'data.import', tables: 'data.tables', notebook: 'data.notebook', people: 'data.people' },
      history: 'data.history',
    },
    guide: { zh: '数据.md', en: 'data.md' },
  },
  audit: {
    tasks: {
      ...{ run: 'audit.run', findings: 'audit.findings', cases: 'audit.cases' },
      ...{ reconciliation: 'audit.reconciliation', price: 'audit.price', rules: 'audit.rules' },
    },
    guide: { zh: '审计.md', en: 'audit.md' },
  },
  projection: {
    tasks: { slider: null, undo: 'study.undo', compare: null, inspector: 'view.inspector', reset: 'study.reset' },
    guide: { zh: '方案与假设.md', en: 'scenarios.md' },
  },
  balance: {
    tasks: {
      ...{ overview: 'balance.overview', solver: 'balance.solver', sensitivity: 'balance.sensitivity' },
      ...{ uncertainty: 'balance.uncertainty', change: 'balance.change' },
    },
    guide: { zh: '长期平衡.md', en: 'balance.md' },
  },
  investment: {
    tasks: {
      ...{ open: null, returns: 'investment.returns', risk: 'investment.risk', limits: 'investment.limits' },
      liabilities: 'investment.liabilities',
    },
    guide: { zh: '投资界面.md', en: 'investment-screen.md' },
  },
  backtest: {
    tasks: { terms: null, read: null, chart: null },
    guide: { zh: '模型.md', en: 'model.md' },
  },
  regions: {
    tasks: { regime: null, province: null, inspector: 'view.inspector' },
    guide: { zh: '模型.md', en: 'model.md' },
  },
  calculator: {
    tasks: { person: null, steps: null, choices: null },
    guide: { zh: '个人养老金.md', en: 'one-person.md' },
  },
  verify: { tasks: { read: null, again: null, own: null }, guide: { zh: '模型.md', en: 'model.md' } },
  sources: {
    tasks: { kind: null, filter: null, inspector: 'view.inspector' },
    guide: { zh: '模型.md', en: 'model.md' },
  },
  reports: {
    tasks: { choose: null, edit: null, export: null },
    guide: { zh: '报告.md', en: 'reports.md' },
  },
  settings: {
    tasks: { language: 'view.language', theme: 'view.theme', unit: 'view.unit' },
    guide: { zh: '工作区.md', en: 'workspace.md' },
  },
};
