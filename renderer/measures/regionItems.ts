import type { RegionOutlook, RegionYear } from '../../shared/balance/regions/regionOutlook';
import type { ProvinceMeasure } from '../../shared/data/regionFigures';
import type { ParameterId } from '../../shared/parameters/catalogue';
import type { Quantity } from '../ui/numbers';

export const regionItems = [
  'contributors',
  'pensioners',
  'dependency',
  'systemDependency',
  'reserveMonths',
  'pooling',
  'moves',
  'closing',
  'firstDeficit',
  'exhaustion',
] as const;

/** What is shown of a province. */
export type RegionItem = (typeof regionItems)[number];

export interface RegionMeaning {
  readonly quantity: Quantity;
  readonly symbols: string;
  readonly value: (year: RegionYear, outlook: RegionOutlook) => number | null;
  /** Whether the ledger of the year is what it is made of. */
  readonly isOfLedger: boolean;
  /** The same in the published figures of the province. */
  readonly published: readonly ProvinceMeasure[];
  readonly parameters: readonly ParameterId[];
}

const moving = ['mobility.moves', 'mobility.memberMoves', 'mobility.attraction'] as const satisfies ParameterId[];
const pooling = [
  'pooling.localShare',
  'pooling.adjustmentRate',
  'pooling.adjustmentWageShare',
  'pooling.coveredShare',
] as const satisfies ParameterId[];
const fund = [...pooling, 'pooling.subsidyToGap', 'mobility.pooledRate'] as const satisfies ParameterId[];

export const regionMeanings: Readonly<Record<RegionItem, RegionMeaning>> = {
  contributors: {
    quantity: 'persons',
    symbols: 'C(r,t) = Σ C(r,g,x,t)',
    value: ({ contributors }) => contributors,
    isOfLedger: false,
    published: ['contributors'],
    parameters: ['pooling.memberInertia', ...moving],
  },
  pensioners: {
    quantity: 'persons',
    symbols: 'R(r,t) = Σ R(r,g,x,t)',
    value: ({ pensioners }) => pensioners,
    isOfLedger: false,
    published: ['pensioners'],
    parameters: ['pooling.memberInertia'],
  },
  dependency: {
    quantity: 'share',
    symbols: 'P(r, 65+) / P(r, 16–59)',
    value: ({ dependency }) => dependency,
    isOfLedger: false,
    published: [],
    parameters: [...moving],
  },
  systemDependency: {
    quantity: 'share',
    symbols: 'R(r,t) / C(r,t)',
    value: ({ systemDependency }) => systemDependency,
    isOfLedger: false,
    published: ['contributors', 'pensioners'],
    parameters: ['pooling.memberInertia', ...moving],
  },
  reserveMonths: {
    quantity: 'months',
    symbols: '12 · F(r,t) / B(r,t)',
    value: ({ reserveMonths }) => reserveMonths,
    isOfLedger: true,
    published: ['closing', 'expenditure'],
    parameters: [...fund],
  },
  pooling: {
    quantity: 'money',
    symbols: 'received(r,t) − paid(r,t);  Σ over r = 0',
    value: ({ poolingReceived, poolingPaid }) => poolingReceived - poolingPaid,
    isOfLedger: true,
    published: ['adjustmentPaid', 'adjustmentReceived', 'adjustmentNet', 'poolingPaid'],
    parameters: [...pooling],
  },
  moves: {
    quantity: 'money',
    symbols: 'Σ arriving (B + 12 % · Σ base) − Σ leaving (B + 12 % · Σ base);  Σ over r = 0',
    value: ({ transfersIn, transfersOut }) => transfersIn - transfersOut,
    isOfLedger: true,
    published: [],
    parameters: ['mobility.pooledRate', ...moving],
  },
  closing: {
    quantity: 'money',
    symbols: 'F(r,t) = F(r,t−1) + income(r,t) − expenditure(r,t)',
    value: ({ closing }) => closing,
    isOfLedger: true,
    published: ['closing', 'income', 'expenditure', 'balance'],
    parameters: [...fund],
  },
  firstDeficit: {
    quantity: 'year',
    symbols: 'min { t : income(r,t) < expenditure(r,t) }',
    value: (_, { firstDeficitYear }) => firstDeficitYear,
    isOfLedger: true,
    published: [],
    parameters: [...fund],
  },
  exhaustion: {
    quantity: 'year',
    symbols: 'min { t : F(r,t) < 0 }',
    value: (_, { exhaustionYear }) => exhaustionYear,
    isOfLedger: true,
    published: ['closing'],
    parameters: [...fund],
  },
};

/** Years that decide an item: its own year of the outlook, else the one asked for. */
export const decidingYear = (item: RegionItem, outlook: RegionOutlook, year: number): number => {
  const own =
    item === 'firstDeficit' ? outlook.firstDeficitYear : item === 'exhaustion' ? outlook.exhaustionYear : null;
  return own ?? year;
};
