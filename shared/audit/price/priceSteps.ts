import type { ChangeableItem } from '../../parameters/parameter';
import { sideOf } from './leakGrowth';
import type { PriceMeasureId } from './priceMeasures';
import { openShare, type Price, type RulePrice } from './priceOf';

export type PriceStepId = PriceMeasureId | 'benefitsScale' | 'contributionsScale';

export interface PriceInput {
  readonly symbol: string;
  readonly value: number | null;
  readonly unit: 'yuan' | 'share' | 'times' | 'years' | 'count';
}

/** How a figure of a price came about, for the inspector. */
export interface PriceStep {
  readonly id: PriceStepId;
  readonly formula: string;
  readonly inputs: readonly PriceInput[];
  readonly value: number | null;
}

const yuan = (symbol: string, value: number): PriceInput => ({ symbol, value, unit: 'yuan' });

function scaleStep(price: Price, side: 'benefits' | 'contributions'): PriceStep[] {
  const { factor, pool, fund, share } = price.scales[side];
  const id = `${side}Scale` as const;
  if (price.question.scope === 'poolAlone') return [];
  if (pool === null || fund === null) {
    return [{ id, formula: 'k = 1 / s', inputs: [{ symbol: 's', value: share, unit: 'share' }], value: factor }];
  }
  return [{ id, formula: 'k = B₁ / B₀', inputs: [yuan('B₁', fund), yuan('B₀', pool)], value: factor }];
}

const figureOf = ({ measures }: Price, id: PriceMeasureId): number | null =>
  measures.find((measure) => measure.id === id)?.value ?? null;

const shareOf = ({ question }: Price, { line }: RulePrice): PriceInput => ({
  symbol: 'p',
  value: openShare(line, question),
  unit: 'share',
});

const factorOf = ({ scales }: Price, item: ChangeableItem): PriceInput => ({
  symbol: 'k',
  value: scales[sideOf(item)].factor,
  unit: 'times',
});

function pastStep(price: Price, rule: RulePrice): PriceStep[] {
  const { recovers } = rule.line.profile;
  if (recovers === null) return [];
  const { confirmed, open } = rule.line.recovered;
  const collected: PriceInput = { symbol: 'c', value: price.question.collected, unit: 'share' };
  const inputs = [collected, factorOf(price, recovers), yuan('A₁', confirmed), shareOf(price, rule), yuan('A₀', open)];
  return [{ id: 'recovered', formula: 'R = c · k · (A₁ + p · A₀)', inputs, value: rule.recovered }];
}

/** g: growth since the audited year; r: what would still run of today's cases. */
function futureStep(price: Price, rule: RulePrice): PriceStep[] {
  const { profile, monthly, pace } = rule.line;
  if (profile.leak === null) return [];
  const inputs: readonly PriceInput[] = [
    factorOf(price, profile.leak.item),
    yuan('m₁', monthly.confirmed),
    shareOf(price, rule),
    yuan('m₀', monthly.open),
    ...(pace === null ? [] : [{ symbol: 'λ', value: pace, unit: 'share' } as const]),
  ];
  return [{ id: 'leakFirstYear', formula: 'L = 12 · k · (m₁ + p · m₀) · g · r', inputs, value: rule.leakFirstYear }];
}

/** How the figures of one rule came about: past money, what would go on, and what both are worth. */
export function ruleSteps(price: Price, rule: RulePrice): PriceStep[] {
  const value: PriceStep = {
    id: 'presentValue',
    formula: 'V = Σ (R + L(t)) · v(t + ½)',
    inputs: [yuan('R', rule.recovered), yuan('L', rule.leakFirstYear)],
    value: rule.presentValue.value,
  };
  return [...pastStep(price, rule), ...futureStep(price, rule), value];
}

/** The calculation of every headline figure, from the two runs that it is the difference of. */
export function priceSteps(price: Price): PriceStep[] {
  const { years, from, lives, before, after } = price;
  const year = years[from];
  const recovered = figureOf(price, 'recovered') ?? 0;
  const leak = figureOf(price, 'leakFirstYear') ?? 0;
  const life = (symbol: string, value: number | null): PriceInput => ({ symbol, value, unit: 'years' });
  const rate = (symbol: string, value: number): PriceInput => ({ symbol, value, unit: 'share' });
  return [
    ...scaleStep(price, 'benefits'),
    ...scaleStep(price, 'contributions'),
    { id: 'recovered', formula: 'R = Σ Rᵢ', inputs: [], value: recovered },
    { id: 'leakFirstYear', formula: 'L = Σ Lᵢ', inputs: [], value: leak },
    {
      id: 'presentValue',
      formula: 'V = Σ (R + L(t)) · v(t + ½)',
      inputs: [yuan('R', recovered), yuan('L', leak)],
      value: figureOf(price, 'presentValue'),
    },
    {
      id: 'reserveMonths',
      formula: '12 · (F₁ / E₁ − F₀ / E₀)',
      inputs: [
        yuan('F₁', year.closingAfter),
        yuan('E₁', year.expenditureAfter),
        yuan('F₀', year.closingBefore),
        yuan('E₀', year.expenditureBefore),
      ],
      value: figureOf(price, 'reserveMonths'),
    },
    {
      id: 'fundMonths',
      formula: '12 · (T₁ − T₀)',
      inputs: [life('T₁', lives.after), life('T₀', lives.before)],
      value: figureOf(price, 'fundMonths'),
    },
    {
      id: 'payroll',
      formula: 'a₁ − a₀',
      inputs: [rate('a₁', after.actuarialBalance), rate('a₀', before.actuarialBalance)],
      value: figureOf(price, 'payroll'),
    },
  ];
}
