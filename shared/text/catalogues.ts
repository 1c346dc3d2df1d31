import { allocation as allocationEnglish } from './en/allocation';
import { assetClasses as assetClassesEnglish } from './en/assetClasses';
import { auditCases as auditCasesEnglish } from './en/auditCases';
import { auditEditor as auditEditorEnglish } from './en/auditEditor';
import { auditMore as auditMoreEnglish } from './en/auditMore';
import { auditPrice as auditPriceEnglish } from './en/auditPrice';
import { auditRecompute as auditRecomputeEnglish } from './en/auditRecompute';
import { auditReconcile as auditReconcileEnglish } from './en/auditReconcile';
import { auditReport as auditReportEnglish } from './en/auditReport';
import { auditRun as auditRunEnglish } from './en/auditRun';
import { auditScreens as auditScreensEnglish } from './en/auditScreens';
import { auditStatistics as auditStatisticsEnglish } from './en/auditStatistics';
import { backtest as backtestEnglish } from './en/backtest';
import { balance as balanceEnglish } from './en/balance';
import { balanceWork as balanceWorkEnglish } from './en/balanceWork';
import { calculator as calculatorEnglish } from './en/calculator';
import { cli as cliEnglish } from './en/cli';
import { data as dataEnglish } from './en/data';
import { dataScreens as dataScreensEnglish } from './en/dataScreens';
import { disclosure as disclosureEnglish } from './en/disclosure';
import { failures as failuresEnglish } from './en/failures';
import { firstHour as firstHourEnglish } from './en/firstHour';
import { frame as frameEnglish } from './en/frame';
import { glossary as glossaryEnglish } from './en/glossary';
import { help as helpEnglish } from './en/help';
import { history as historyEnglish } from './en/history';
import { home as homeEnglish } from './en/home';
import { indicators as indicatorsEnglish } from './en/indicators';
import { indicatorTable as indicatorTableEnglish } from './en/indicatorTable';
import { investment as investmentEnglish } from './en/investment';
import { investmentReport as investmentReportEnglish } from './en/investmentReport';
import { investmentResults as investmentResultsEnglish } from './en/investmentResults';
import { liabilities as liabilitiesEnglish } from './en/liabilities';
import { liabilitiesScreen as liabilitiesScreenEnglish } from './en/liabilitiesScreen';
import { limits as limitsEnglish } from './en/limits';
import { loading as loadingEnglish } from './en/loading';
import { mortality as mortalityEnglish } from './en/mortality';
import { pack as packEnglish } from './en/pack';
import { people as peopleEnglish } from './en/people';
import { projection as projectionEnglish } from './en/projection';
import { reading as readingEnglish } from './en/reading';
import { regionReport as regionReportEnglish } from './en/regionReport';
import { regions as regionsEnglish } from './en/regions';
import { report as reportEnglish } from './en/report';
import { reportChange as reportChangeEnglish } from './en/reportChange';
import { reportPages as reportPagesEnglish } from './en/reportPages';
import { reportSheets as reportSheetsEnglish } from './en/reportSheets';
import { reportsScreen as reportsScreenEnglish } from './en/reportsScreen';
import { safety as safetyEnglish } from './en/safety';
import { settings as settingsEnglish } from './en/settings';
import { shell as shellEnglish } from './en/shell';
import { solving as solvingEnglish } from './en/solving';
import { sources as sourcesEnglish } from './en/sources';
import { uncertainty as uncertaintyEnglish } from './en/uncertainty';
import { valuationReport as valuationReportEnglish } from './en/valuationReport';
import { verify as verifyEnglish } from './en/verify';
import { workspace as workspaceEnglish } from './en/workspace';
import type { PathIn, Translation } from './shape';
import { allocation as allocationChinese } from './zh-CN/allocation';
import { assetClasses as assetClassesChinese } from './zh-CN/assetClasses';
import { auditCases as auditCasesChinese } from './zh-CN/auditCases';
import { auditEditor as auditEditorChinese } from './zh-CN/auditEditor';
import { auditMore as auditMoreChinese } from './zh-CN/auditMore';
import { auditPrice as auditPriceChinese } from './zh-CN/auditPrice';
import { auditRecompute as auditRecomputeChinese } from './zh-CN/auditRecompute';
import { auditReconcile as auditReconcileChinese } from './zh-CN/auditReconcile';
import { auditReport as auditReportChinese } from './zh-CN/auditReport';
import { auditRun as auditRunChinese } from './zh-CN/auditRun';
import { auditScreens as auditScreensChinese } from './zh-CN/auditScreens';
import { auditStatistics as auditStatisticsChinese } from './zh-CN/auditStatistics';
import { backtest as backtestChinese } from './zh-CN/backtest';
import { balance as balanceChinese } from './zh-CN/balance';
import { balanceWork as balanceWorkChinese } from './zh-CN/balanceWork';
import { calculator as calculatorChinese } from './zh-CN/calculator';
import { cli as cliChinese } from './zh-CN/cli';
import { data as dataChinese } from './zh-CN/data';
import { dataScreens as dataScreensChinese } from './zh-CN/dataScreens';
import { disclosure as disclosureChinese } from './zh-CN/disclosure';
import { failures as failuresChinese } from './zh-CN/failures';
import { firstHour as firstHourChinese } from './zh-CN/firstHour';
import { frame as frameChinese } from './zh-CN/frame';
import { glossary as glossaryChinese } from './zh-CN/glossary';
import { help as helpChinese } from './zh-CN/help';
import { history as historyChinese } from './zh-CN/history';
import { home as homeChinese } from './zh-CN/home';
import { indicators as indicatorsChinese } from './zh-CN/indicators';
import { indicatorTable as indicatorTableChinese } from './zh-CN/indicatorTable';
import { investment as investmentChinese } from './zh-CN/investment';
import { investmentReport as investmentReportChinese } from './zh-CN/investmentReport';
import { investmentResults as investmentResultsChinese } from './zh-CN/investmentResults';
import { liabilities as liabilitiesChinese } from './zh-CN/liabilities';
import { liabilitiesScreen as liabilitiesScreenChinese } from './zh-CN/liabilitiesScreen';
import { limits as limitsChinese } from './zh-CN/limits';
import { loading as loadingChinese } from './zh-CN/loading';
import { mortality as mortalityChinese } from './zh-CN/mortality';
import { pack as packChinese } from './zh-CN/pack';
import { people as peopleChinese } from './zh-CN/people';
import { projection as projectionChinese } from './zh-CN/projection';
import { reading as readingChinese } from './zh-CN/reading';
import { regionReport as regionReportChinese } from './zh-CN/regionReport';
import { regions as regionsChinese } from './zh-CN/regions';
import { report as reportChinese } from './zh-CN/report';
import { reportChange as reportChangeChinese } from './zh-CN/reportChange';
import { reportPages as reportPagesChinese } from './zh-CN/reportPages';
import { reportSheets as reportSheetsChinese } from './zh-CN/reportSheets';
import { reportsScreen as reportsScreenChinese } from './zh-CN/reportsScreen';
import { safety as safetyChinese } from './zh-CN/safety';
import { settings as settingsChinese } from './zh-CN/settings';
import { shell as shellChinese } from './zh-CN/shell';
import { solving as solvingChinese } from './zh-CN/solving';
import { sources as sourcesChinese } from './zh-CN/sources';
import { uncertainty as uncertaintyChinese } from './zh-CN/uncertainty';
import { valuationReport as valuationReportChinese } from './zh-CN/valuationReport';
import { verify as verifyChinese } from './zh-CN/verify';
import { workspace as workspaceChinese } from './zh-CN/workspace';

const english = {
  allocation: allocationEnglish,
  assetClasses: assetClassesEnglish,
  auditCases: auditCasesEnglish,
  auditEditor: auditEditorEnglish,
  auditMore: auditMoreEnglish,
  auditPrice: auditPriceEnglish,
  auditRecompute: auditRecomputeEnglish,
  auditReconcile: auditReconcileEnglish,
  auditScreens: auditScreensEnglish,
  auditReport: auditReportEnglish,
  auditRun: auditRunEnglish,
  auditStatistics: auditStatisticsEnglish,
  backtest: backtestEnglish,
  balance: balanceEnglish,
  balanceWork: balanceWorkEnglish,
  calculator: calculatorEnglish,
  cli: cliEnglish,
  data: dataEnglish,
  dataScreens: dataScreensEnglish,
  disclosure: disclosureEnglish,
  failures: failuresEnglish,
  firstHour: firstHourEnglish,
  frame: frameEnglish,
  glossary: glossaryEnglish,
  help: helpEnglish,
  history: historyEnglish,
  home: homeEnglish,
  mortality: mortalityEnglish,
  indicators: indicatorsEnglish,
  indicatorTable: indicatorTableEnglish,
  investment: investmentEnglish,
  investmentReport: investmentReportEnglish,
  liabilitiesScreen: liabilitiesScreenEnglish,
  limits: limitsEnglish,
  liabilities: liabilitiesEnglish,
  loading: loadingEnglish,
  pack: packEnglish,
  people: peopleEnglish,
  investmentResults: investmentResultsEnglish,
  projection: projectionEnglish,
  regionReport: regionReportEnglish,
  regions: regionsEnglish,
  reading: readingEnglish,
  report: reportEnglish,
  reportChange: reportChangeEnglish,
  reportPages: reportPagesEnglish,
  reportSheets: reportSheetsEnglish,
  reportsScreen: reportsScreenEnglish,
  safety: safetyEnglish,
  settings: settingsEnglish,
  shell: shellEnglish,
  solving: solvingEnglish,
  sources: sourcesEnglish,
  uncertainty: uncertaintyEnglish,
  valuationReport: valuationReportEnglish,
  verify: verifyEnglish,
  workspace: workspaceEnglish,
};

const chinese = {
  allocation: allocationChinese,
  assetClasses: assetClassesChinese,
  auditCases: auditCasesChinese,
  auditEditor: auditEditorChinese,
  auditMore: auditMoreChinese,
  auditPrice: auditPriceChinese,
  auditRecompute: auditRecomputeChinese,
  auditReconcile: auditReconcileChinese,
  auditScreens: auditScreensChinese,
  auditReport: auditReportChinese,
  auditRun: auditRunChinese,
  auditStatistics: auditStatisticsChinese,
  backtest: backtestChinese,
  balance: balanceChinese,
  balanceWork: balanceWorkChinese,
  calculator: calculatorChinese,
  cli: cliChinese,
  data: dataChinese,
  dataScreens: dataScreensChinese,
  disclosure: disclosureChinese,
  failures: failuresChinese,
  firstHour: firstHourChinese,
  frame: frameChinese,
  glossary: glossaryChinese,
  help: helpChinese,
  history: historyChinese,
  home: homeChinese,
  mortality: mortalityChinese,
  indicators: indicatorsChinese,
  indicatorTable: indicatorTableChinese,
  investment: investmentChinese,
  investmentReport: investmentReportChinese,
  liabilitiesScreen: liabilitiesScreenChinese,
  limits: limitsChinese,
  liabilities: liabilitiesChinese,
  loading: loadingChinese,
  pack: packChinese,
  people: peopleChinese,
  investmentResults: investmentResultsChinese,
  projection: projectionChinese,
  regionReport: regionReportChinese,
  regions: regionsChinese,
  reading: readingChinese,
  report: reportChinese,
  reportChange: reportChangeChinese,
  reportPages: reportPagesChinese,
  reportSheets: reportSheetsChinese,
  reportsScreen: reportsScreenChinese,
  safety: safetyChinese,
  settings: settingsChinese,
  shell: shellChinese,
  solving: solvingChinese,
  sources: sourcesChinese,
  uncertainty: uncertaintyChinese,
  valuationReport: valuationReportChinese,
  verify: verifyChinese,
  workspace: workspaceChinese,
} satisfies Translation<typeof english>;

/** Every word a user reads, by language and area. */
export const catalogues = { en: english, 'zh-CN': chinese } as const;

export type TextKey = PathIn<typeof english>;
