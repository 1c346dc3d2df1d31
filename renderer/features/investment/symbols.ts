import type { ReturnMethod } from '../../../shared/investment/answers/returnMethods';
import type { RiskName } from '../../../shared/investment/risk/riskSet';

/** Formulas as they are written in books: V value, F flow, w weight, r return, f risk-free, b benchmark, m periods a year. */
export const methodSymbols: Readonly<Record<ReturnMethod, string>> = {
  timeWeighted: 'Π(1 + rₜ) − 1,  rₜ = (Vₜ − Fₜ)/Vₜ₋₁ − 1  or  Vₜ/(Vₜ₋₁ + Fₜ) − 1',
  annualized: 'Π(1 + rₜ)^(m/n) − 1',
  gross: 'Π(1 + rₜ)/(1 − fee)^(1/m) − 1',
  grossAnnualized: '(Π(1 + rₜ)/(1 − fee)^(1/m))^(m/n) − 1',
  linkedDietz: 'Π(1 + Rₘ) − 1,  Rₘ = (V₁ − V₀ − ΣF)/(V₀ + Σw·F)',
  modifiedDietz: '(V₁ − V₀ − ΣF)/(V₀ + Σw·F)',
  simpleDietz: '(V₁ − V₀ − ΣF)/(V₀ + ΣF/2)',
  moneyWeighted: 'i:  Σ CFₜ·(1 + i)^(−t) = 0',
  official: 'I/(V₀ + ΣF/2),  I = V₁ − V₀ − ΣF',
};

export const riskSymbols: Readonly<Record<RiskName, string>> = {
  annualized: 'Π(1 + rₜ)^(m/n) − 1',
  volatility: '√(Σ(r − r̄)²/(n − 1))·√m',
  downsideDeviation: '√(Σmin(r − f, 0)²/n)·√m',
  skewness: 'm₃/m₂^1.5',
  kurtosis: 'm₄/m₂²',
  maxDrawdown: 'min(Wₜ/max(W₀…Wₜ) − 1)',
  ulcerIndex: '√(Σd²/n)',
  var95: 'q₀.₀₅(r)',
  var95Normal: 'r̄ + z₀.₀₅·σ',
  var95CornishFisher: 'r̄ + z_CF·σ,  z_CF = z + (z² − 1)S/6 + (z³ − 3z)K/24 − (2z³ − 5z)S²/36',
  cvar95: 'mean(r | r ≤ q₀.₀₅)',
  cvar95Normal: 'r̄ − σ·φ(z)/0.05',
  cvar95CornishFisher: 'r̄ − σ·φ(z)/0.05·(1 + zS/6 + (z² − 1)K/24 − (2z² − 1)S²/36)',
  sharpe: 'mean(r − f)/s(r − f)·√m',
  sortino: 'mean(r − f)·m/downside deviation',
  calmar: 'annual return/−max drawdown',
  omega: 'Σmax(r − f, 0)/Σmax(f − r, 0)',
  activePremium: 'R − B, both a year',
  trackingError: 's(r − b)·√m',
  informationRatio: '(R − B)/tracking error',
  alpha: '(1 + mean(r − f) − β·mean(b − f))^m − 1',
  beta: 'Cov(r − f, b − f)/Var(b − f)',
  correlation: 'Cov(r, b)/(s(r)·s(b))',
  upCapture: 'R/B over the periods with b > 0',
  downCapture: 'R/B over the periods with b < 0',
  battingAverage: '#(r > b)/n',
};
