import type { TextKey } from './catalogues';

const keys: Readonly<Record<string, TextKey>> = {
  data: 'cli.compare.data',
  assumptions: 'cli.compare.assumptions',
  law: 'cli.compare.law',
  method: 'cli.compare.method',
  period: 'cli.compare.period',
  fertility: 'cli.compare.fertility',
  mortalityPath: 'mortality.path.label',
  cashChanges: 'projection.merge.setting.cashChanges',
  economy: 'cli.compare.chapter.economy',
  mortality: 'cli.compare.chapter.mortality',
  population: 'cli.compare.chapter.population',
  coverage: 'cli.compare.chapter.coverage',
  contribution: 'cli.compare.chapter.contribution',
  account: 'cli.compare.chapter.account',
  retirement: 'cli.compare.chapter.retirement',
  benefit: 'cli.compare.chapter.benefit',
  survivor: 'cli.compare.chapter.survivor',
  disability: 'cli.compare.chapter.disability',
  fund: 'cli.compare.chapter.fund',
  pooling: 'cli.compare.chapter.pooling',
  mobility: 'cli.compare.chapter.mobility',
};

/** The word for what sets two runs apart where it is no parameter: a step, a chapter, or a part of a scenario. */
export const comparedLeverKey = (id: string): TextKey | null => keys[id] ?? null;
