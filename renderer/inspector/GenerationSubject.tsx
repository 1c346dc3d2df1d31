import { isDefined } from '../../shared/balance/indicators/figure';
import { useIndicators } from '../state/balanceIndicators';
import type { Subject } from '../state/inspection';
import { useNumbers } from '../state/settings';
import { useText } from '../text';
import type { Quantity } from '../ui/numbers';
import classes from './Inspector.module.css';
import { Fact, Part, Rows, SubjectHead } from './parts';
import { RunInputs } from './RunInputs';

type Generation = Extract<Subject, { readonly kind: 'generation' }>;

const quantities: Readonly<Record<Generation['figure'], Quantity>> = {
  netToEachMember: 'moneyEach',
  internalReturn: 'rate',
  moneysWorth: 'times',
};

const symbols: Readonly<Record<Generation['figure'], string>> = {
  netToEachMember: '(PV(pensions) − PV(contributions)) / members',
  internalReturn: 'r : Σ (pensions(t) − contributions(t)) / (1 + r)^t = 0',
  moneysWorth: 'PV(pensions) / PV(contributions)',
};

const figures = ['netToEachMember', 'internalReturn', 'moneysWorth'] as const;

/** What the scheme is worth to who is born in a year. */
export function GenerationSubject({ figure, cohort, birthYear }: Generation) {
  const { t } = useText();
  const numbers = useNumbers();
  const generations = useIndicators(({ details }) => details?.generations);
  const found = generations?.find((one) => one.kind === cohort && one.birthYear === birthYear);
  const value = found?.[figure];
  if (found === undefined || value === undefined || !isDefined(value)) {
    return <p className={classes.hint}>{t('frame.inspector.gone')}</p>;
  }
  return (
    <>
      <SubjectHead
        name={t('indicators.cohort.born', { kind: t(`indicators.cohort.kind.${cohort}`), year: birthYear })}
        figure={numbers.full(value.value, quantities[figure])}
        exact={t('frame.inspector.cell', {
          cell: `generations.${cohort}.${birthYear}.${figure}`,
          value: value.value,
        })}
      />
      <Part title={t('frame.inspector.formula')}>
        <p>{t(`indicators.cohort.formula.${figure}`)}</p>
        <code className={classes.symbols}>{symbols[figure]}</code>
      </Part>
      <Part title={t('indicators.cohort.others')}>
        <Rows>
          {figures.map((one) => {
            const other = found[one];
            return (
              <Fact key={one} name={t(`indicators.cohort.figure.${one}`)}>
                {isDefined(other) ? numbers.full(other.value, quantities[one]) : '–'}
              </Fact>
            );
          })}
        </Rows>
      </Part>
      <RunInputs />
    </>
  );
}
