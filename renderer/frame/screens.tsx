import {
  type Icon,
  IconCalculator,
  IconChartCandle,
  IconChartHistogram,
  IconChecklist,
  IconDatabase,
  IconFileText,
  IconHistory,
  IconHome,
  IconMap2,
  IconQuote,
  IconScale,
  IconSettings,
  IconShieldSearch,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { TextKey } from '../../shared/text/catalogues';
import { AuditScreen } from '../features/audit/AuditScreen';
import { BacktestScreen } from '../features/backtest/BacktestScreen';
import { BalanceScreen } from '../features/balance/BalanceScreen';
import { CalculatorScreen } from '../features/calculator/CalculatorScreen';
import { DataScreen } from '../features/data/DataScreen';
import { HomeScreen } from '../features/home/HomeScreen';
import { InvestmentScreen } from '../features/investment/InvestmentScreen';
import { ProjectionScreen } from '../features/projection/ProjectionScreen';
import { RegionsScreen } from '../features/regions/RegionsScreen';
import { ReportsScreen } from '../features/reports/ReportsScreen';
import { SettingsScreen } from '../features/settings/SettingsScreen';
import { SourcesScreen } from '../features/sources/SourcesScreen';
import { VerifyScreen } from '../features/verify/VerifyScreen';
import type { ScreenId } from '../state/navigation';

export interface Screen {
  readonly id: ScreenId;
  readonly label: TextKey;
  readonly icon: Icon;
  readonly component: ComponentType;
}

/** The rail, top to bottom. */
export const screens: readonly Screen[] = [
  { id: 'home', label: 'home.title', icon: IconHome, component: HomeScreen },
  { id: 'data', label: 'dataScreens.title', icon: IconDatabase, component: DataScreen },
  { id: 'audit', label: 'auditScreens.title', icon: IconShieldSearch, component: AuditScreen },
  { id: 'projection', label: 'projection.title', icon: IconChartHistogram, component: ProjectionScreen },
  { id: 'balance', label: 'balance.title', icon: IconScale, component: BalanceScreen },
  { id: 'investment', label: 'investment.title', icon: IconChartCandle, component: InvestmentScreen },
  { id: 'backtest', label: 'backtest.title', icon: IconHistory, component: BacktestScreen },
  { id: 'regions', label: 'regions.title', icon: IconMap2, component: RegionsScreen },
  { id: 'calculator', label: 'calculator.title', icon: IconCalculator, component: CalculatorScreen },
  { id: 'reports', label: 'reportsScreen.title', icon: IconFileText, component: ReportsScreen },
  { id: 'verify', label: 'verify.title', icon: IconChecklist, component: VerifyScreen },
  { id: 'sources', label: 'sources.title', icon: IconQuote, component: SourcesScreen },
  { id: 'settings', label: 'settings.title', icon: IconSettings, component: SettingsScreen },
];
