import { NumberInput, Radio } from '@mantine/core';
import { countings } from '../../../../shared/audit/price/confirmedShare';
import { leakFutures } from '../../../../shared/audit/price/priceLines';
import { priceScopes } from '../../../../shared/audit/price/priceQuestion';
import { changeChoices, type PriceChoices, usePrice } from '../../../state/auditPrice';
import { useText } from '../../../text';
import { Scroll } from '../../../ui/Scroll';
import classes from './Price.module.css';

interface OneOfProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly write: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function OneOf<Value extends string>({ name, label, values, value, write, onChange }: OneOfProps<Value>) {
  return (
    <Radio.Group className={classes.choice} size="xs" name={name} label={label} value={value}>
      {values.map((one) => (
        <Radio
          key={one}
          mt={9}
          size="xs"
          value={one}
          label={write(one)}
          data-choice={`${name}.${one}`}
          onChange={() => onChange(one)}
        />
      ))}
    </Radio.Group>
  );
}

interface PercentProps {
  readonly label: string;
  readonly description: string;
  readonly value: number | undefined;
  readonly onChange: (share: number | undefined) => void;
}

/** A share that is typed as a percentage. */
function Percent({ label, description, value, onChange }: PercentProps) {
  return (
    <NumberInput
      className={classes.choice}
      size="xs"
      label={label}
      description={description}
      value={value === undefined ? '' : Math.round(value * 1e8) / 1e6}
      min={0}
      max={100}
      clampBehavior="strict"
      onChange={(next) => onChange(typeof next === 'number' && next > 0 ? next / 100 : undefined)}
    />
  );
}

const sides = ['benefits', 'contributions'] as const;
const sideName = { benefits: 'shareBenefits', contributions: 'shareContributions' } as const;

function Shares({ shares }: Pick<PriceChoices, 'shares'>) {
  const { t } = useText();
  const setShare = (side: (typeof sides)[number], share: number | undefined): void => {
    const { [side]: _, ...others } = shares;
    changeChoices({ shares: share === undefined ? others : { ...others, [side]: share } });
  };
  return sides.map((side) => (
    <Percent
      key={side}
      label={t(`auditPrice.option.${sideName[side]}`)}
      description={`${t('auditMore.price.percent')} · ${t('auditMore.price.share')}`}
      value={shares[side]}
      onChange={(share) => setShare(side, share)}
    />
  ));
}

/** What counts, for whom, and what would go on. */
export function Choices({ year }: { year: number | null }) {
  const { t } = useText();
  const { counting, scope, future, fromYear, collected, shares } = usePrice((store) => store.choices);
  return (
    <Scroll label={t('auditMore.price.choices')} className={classes.choices}>
      <h3>{t('auditMore.price.choices')}</h3>
      <OneOf
        {...{ name: 'counting', values: countings, value: counting, label: t('auditPrice.counting.label') }}
        write={(value) => t(`auditPrice.counting.${value}`)}
        onChange={(value) => changeChoices({ counting: value })}
      />
      <OneOf
        {...{ name: 'scope', values: priceScopes, value: scope, label: t('auditPrice.scope.label') }}
        write={(value) => t(`auditPrice.scope.${value}`)}
        onChange={(value) => changeChoices({ scope: value })}
      />
      {scope === 'wholeFund' && <Shares shares={shares} />}
      <OneOf
        {...{ name: 'future', values: leakFutures, value: future, label: t('auditPrice.future.label') }}
        write={(value) => t(`auditPrice.future.${value}`)}
        onChange={(value) => changeChoices({ future: value })}
      />
      <NumberInput
        className={classes.choice}
        size="xs"
        label={t('auditPrice.option.fromYear')}
        description={t('auditMore.price.ofYear')}
        placeholder={year?.toString()}
        value={fromYear ?? ''}
        min={1990}
        max={2200}
        allowDecimal={false}
        clampBehavior="blur"
        onChange={(next) =>
          changeChoices({ fromYear: typeof next === 'number' && next >= 1990 && next <= 2200 ? next : null })
        }
      />
      <Percent
        label={t('auditPrice.option.collected')}
        description={t('auditMore.price.collectedPercent')}
        value={collected}
        onChange={(share) => changeChoices({ collected: share ?? 1 })}
      />
    </Scroll>
  );
}
