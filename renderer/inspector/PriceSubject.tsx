import { fundPaths } from '../../shared/audit/price/fundPaths';
import { type PriceStep, type PriceStepId, priceSteps, ruleSteps } from '../../shared/audit/price/priceSteps';
import { inLanguage } from '../../shared/base/language';
import type { TextKey } from '../../shared/text/catalogues';
import { usePriceWords } from '../measures/usePriceWords';
import { lastPrice, usePrice } from '../state/auditPrice';
import { inspect } from '../state/inspection';
import { useNumbers } from '../state/settings';
import { useText } from '../text';
import classes from './Inspector.module.css';
import { LinkRow, Part, Rows, SubjectHead } from './parts';

const isScale = (id: PriceStepId): id is 'benefitsScale' | 'contributionsScale' => id.endsWith('Scale');

const stepLabel = (id: PriceStepId): TextKey => (isScale(id) ? `auditPrice.scale.${id}` : `auditPrice.measure.${id}`);

/** Symbols of the steps that have words of their own. */
const symbols = [
  ...(['R', 'L', 'B₁', 'B₀', 's', 'F₁', 'E₁', 'F₀', 'E₀', 'T₁', 'T₀', 'a₁', 'a₀'] as const),
  ...(['p', 'k', 'c', 'A₁', 'A₀', 'm₁', 'm₀', 'λ'] as const),
] as const;

function Gone() {
  const { t } = useText();
  return <p className={classes.hint}>{t('auditMore.price.inspector.gone')}</p>;
}

function Inputs({ step }: { step: PriceStep }) {
  const { t } = useText();
  const { input } = usePriceWords();
  return (
    <Rows>
      {step.inputs.map((one) => {
        const known = symbols.find((symbol) => symbol === one.symbol);
        return (
          <li key={one.symbol} className={classes.row}>
            <span>
              <var>{one.symbol}</var> {known !== undefined && t(`auditMore.price.symbol.${known}`)}
            </span>
            <span>{input(one)}</span>
          </li>
        );
      })}
    </Rows>
  );
}

interface PriceSubjectProps {
  readonly step: PriceStepId;
  /** Null for all rules together. */
  readonly rule: string | null;
}

/** How a figure of the price of findings came about: formula and inputs, and the rules that it adds up. */
export function PriceSubject({ step: id, rule }: PriceSubjectProps) {
  const { t, language } = useText();
  const { figure } = usePriceWords();
  const price = usePrice(({ answer }) => lastPrice(answer));
  const rules = usePrice((store) => store.rules);
  const priced = price?.rules.find(({ line }) => line.rule === rule);
  const steps = price === null ? [] : rule === null ? priceSteps(price) : priced ? ruleSteps(price, priced) : [];
  const step = steps.find((one) => one.id === id);
  if (price === null || step === undefined) return <Gone />;
  const nameOf = (one: string): string => {
    const found = rules.find((known) => known.id === one);
    return found === undefined ? one : inLanguage(found.title, language);
  };
  const contributed = rule === null && (id === 'recovered' || id === 'leakFirstYear') ? price.rules : [];
  return (
    <>
      <SubjectHead
        name={t(stepLabel(id))}
        figure={figure(id, step.value)}
        exact={t('frame.inspector.cell', { cell: `price.${id}`, value: step.value?.toString() ?? '' }).trim()}
      >
        {rule !== null && <p className={classes.exact}>{nameOf(rule)}</p>}
      </SubjectHead>
      <Part title={t('frame.inspector.formula')}>
        <code className={classes.symbols}>{step.formula}</code>
      </Part>
      <Part title={t('frame.inspector.inputs')}>
        <Inputs step={step} />
        <Rows>
          {contributed.map((one) => (
            <LinkRow
              key={one.line.rule}
              label={nameOf(one.line.rule)}
              value={figure(id, one[id === 'recovered' ? 'recovered' : 'leakFirstYear'])}
              onOpen={() => inspect({ kind: 'price', step: id, rule: one.line.rule })}
            />
          ))}
        </Rows>
      </Part>
    </>
  );
}

/** One year of the two runs: the fund without and with, and what moves it. */
export function PriceYearSubject({ year }: { year: number }) {
  const { t } = useText();
  const numbers = useNumbers();
  const price = usePrice(({ answer }) => lastPrice(answer));
  const found = price === null ? undefined : fundPaths(price).find((one) => one.year === year);
  if (found === undefined) return <Gone />;
  const yuan = (value: number): string => numbers.full(value, 'moneyExact');
  const rows: readonly (readonly [string, number])[] = [
    [t('auditPrice.column.closingBefore'), found.closingBefore],
    [t('auditPrice.column.closingAfter'), found.closingAfter],
    [t('auditPrice.measure.recovered'), found.recovered],
    [t('auditPrice.column.leak'), found.leak],
    [t('auditMore.price.symbol.E₀'), found.expenditureBefore],
    [t('auditMore.price.symbol.E₁'), found.expenditureAfter],
  ];
  return (
    <>
      <SubjectHead
        name={t('auditMore.price.inspector.yearTitle', { year })}
        figure={yuan(found.gained)}
        exact={t('auditMore.price.chart.difference')}
      />
      <Part title={t('frame.inspector.formula')}>
        <p>{t('auditMore.price.inspector.yearFormula')}</p>
        <code className={classes.symbols}>F₁(t) − F₀(t)</code>
      </Part>
      <Part title={t('frame.inspector.inputs')}>
        <Rows>
          {rows.map(([label, value]) => (
            <li key={label} className={classes.row}>
              <span>{label}</span>
              <span>{yuan(value)}</span>
            </li>
          ))}
        </Rows>
      </Part>
    </>
  );
}
