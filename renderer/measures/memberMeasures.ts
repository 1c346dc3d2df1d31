import type { Measure, MeasureId } from './measures';

const plain = { inputs: [], previous: [], parameters: [], official: null } as const;

/** Members by state, by kind (老人, 中人, 新人) and in institutions. */
export const memberMeasures = {
  pausedContributors: {
    ...plain,
    quantity: 'persons',
    symbols: 'I(x+1, t+1) / C = q + (I(x, t) / C − q) · (1 − λ),  q = 1 − paying share(x)',
    inputs: ['contributors', 'payingContributors'],
    previous: ['pausedContributors'],
    parameters: [
      'contribution.payingShareEmployed',
      'contribution.payingShareFlexible',
      'contribution.pauseTurnover',
      'contribution.pauseAgeTilt',
    ],
  },
  disabled: {
    ...plain,
    quantity: 'persons',
    symbols: 'Dis(x+1, t+1) = Dis(x, t) · S_d(x, t) + C(x, t) · S(x, t) · i(x),  x < retirement age',
    inputs: ['contributors'],
    previous: ['disabled'],
    parameters: ['disability.startYear', 'disability.incidenceLevel', 'disability.mortalityFactor'],
  },
  pensionersOld: {
    ...plain,
    quantity: 'persons',
    symbols: 'R_old(x+1, t+1) = R_old(x, t) · S(x, t)',
    inputs: ['pensioners'],
    previous: ['pensionersOld'],
    parameters: ['account.startYear', 'account.institutionStartYear'],
  },
  pensionersMiddle: {
    ...plain,
    quantity: 'persons',
    symbols: 'R_middle(x+1, t+1) = R_middle(x, t) · S(x, t) + newly retired · m(x, t)',
    inputs: ['pensioners', 'newPensioners'],
    previous: ['pensionersMiddle'],
    parameters: ['account.startYear', 'account.institutionStartYear'],
  },
  pensionersNew: {
    ...plain,
    quantity: 'persons',
    symbols: 'R_new(t) = R(t) − R_old(t) − R_middle(t)',
    inputs: ['pensioners', 'pensionersOld', 'pensionersMiddle'],
  },
  pensionOld: {
    ...plain,
    quantity: 'moneyEach',
    symbols: 'mean pension_old(t) = Σ pensions of the old(t) / R_old(t)',
    inputs: ['pensionersOld'],
    parameters: ['benefit.indexationCpi', 'benefit.indexationWage'],
  },
  pensionMiddle: {
    ...plain,
    quantity: 'moneyEach',
    symbols: 'mean pension_middle(t) = Σ (Pb + Pa + Pt) of the middle(t) / R_middle(t)',
    inputs: ['pensionersMiddle'],
    parameters: ['benefit.accrualRate', 'benefit.transitionCoefficient', 'benefit.baseToAverageWage'],
  },
  pensionNew: {
    ...plain,
    quantity: 'moneyEach',
    symbols: 'mean pension_new(t) = Σ (Pb + Pa) of the new(t) / R_new(t)',
    inputs: ['pensionersNew'],
    parameters: ['benefit.accrualRate', 'benefit.baseToAverageWage', 'account.notionalRate'],
  },
  institutionContributors: {
    ...plain,
    quantity: 'persons',
    symbols: 'C_inst(t) = Σ C(g, t),  g in institutions',
    inputs: ['contributors'],
    parameters: [
      'coverage.institutionShareMen',
      'coverage.institutionShareWomen',
      'coverage.institutionJoining',
      'contribution.institutionWageRatio',
    ],
  },
  institutionPensioners: {
    ...plain,
    quantity: 'persons',
    symbols: 'R_inst(t) = Σ R(g, t),  g in institutions',
    inputs: ['pensioners'],
    previous: ['institutionPensioners'],
    parameters: [
      'coverage.institutionPensionerShare',
      'coverage.institutionJoining',
      'benefit.institutionGuarded',
      'benefit.institutionExcessShare',
      'benefit.institutionStockRatio',
    ],
  },
} as const satisfies Partial<Record<MeasureId, Measure>>;
