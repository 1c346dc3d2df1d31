import { ActionIcon, Button, Select, Tooltip } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { inLanguage } from '../../../shared/base/language';
import { posts } from '../../../shared/pension/ladderIds';
import type { PersonOutlook } from '../../../shared/pension/personOutlook';
import { useSheetText } from '../../measures/useSheetText';
import { changePerson, resetPerson, useCalculator } from '../../state/calculator';
import { useWorkspace } from '../../state/workspace';
import { useText } from '../../text';
import classes from './Calculator.module.css';
import { FigureField } from './FigureField';
import { monthParts } from './monthParts';
import { PairField } from './PairField';

const lengthParts = (total: number, onChange: (months: number) => void) => {
  const [years, months] = [Math.floor(total / 12), total % 12];
  return {
    years: { value: years, low: 0, high: 60, onChange: (value: number) => onChange(value * 12 + months) },
    months: { value: months, low: 0, high: 11, onChange: (value: number) => onChange(years * 12 + value) },
  };
};

function PlaceAndPost() {
  const { t, language } = useText();
  const provinces = useWorkspace()?.provinces ?? [];
  const { region, post } = useCalculator();
  return (
    <>
      <Select
        className={classes.field}
        label={t('calculator.form.province')}
        searchable
        data={provinces.map((each) => ({ value: each.region, label: inLanguage(each.name, language) }))}
        value={region}
        onChange={(value) => value !== null && changePerson({ region: value })}
      />
      <Select
        className={classes.field}
        label={t('calculator.form.post')}
        data={posts.map((value) => ({ value, label: t(`calculator.post.${value}`) }))}
        value={post}
        onChange={(value) => value !== null && changePerson({ post: value })}
      />
    </>
  );
}

function Months({ outlook }: { outlook: PersonOutlook | null }) {
  const { t } = useText();
  const { birth, startedWork, retirement } = useCalculator();
  const chosen = retirement ?? outlook?.statutory.month ?? birth;
  return (
    <>
      <PairField label={t('calculator.form.birth')} {...monthParts(birth, (value) => changePerson({ birth: value }))} />
      <PairField
        label={t('calculator.form.startedWork')}
        {...monthParts(startedWork, (value) => changePerson({ startedWork: value }))}
      />
      <PairField
        label={t('calculator.form.retirement')}
        {...monthParts(chosen, (value) => changePerson({ retirement: value }))}
      >
        <Tooltip label={t('calculator.form.statutory')}>
          <ActionIcon
            aria-label={t('calculator.form.statutory')}
            disabled={retirement === null}
            onClick={() => changePerson({ retirement: null })}
          >
            <IconRestore size={16} />
          </ActionIcon>
        </Tooltip>
      </PairField>
    </>
  );
}

function Lengths({ outlook }: { outlook: PersonOutlook | null }) {
  const { t } = useText();
  const { month } = useSheetText();
  const provinces = useWorkspace()?.provinces ?? [];
  const { region, creditedMonths, deemedMonths, preAccountMonths } = useCalculator();
  const start = provinces.find((each) => each.region === region)?.rules.accountStart;
  const before = preAccountMonths ?? Math.round((outlook?.preAccountYears ?? 0) * 12);
  return (
    <>
      <PairField
        label={t('calculator.form.years')}
        {...lengthParts(creditedMonths, (value) => changePerson({ creditedMonths: value }))}
      />
      <PairField
        label={t('calculator.form.deemed')}
        {...lengthParts(deemedMonths, (value) => changePerson({ deemedMonths: value }))}
      />
      <PairField
        label={t('calculator.form.preAccount')}
        {...(start === undefined ? {} : { hint: t('calculator.form.preAccountHint', { month: month(start) }) })}
        {...lengthParts(before, (value) => changePerson({ preAccountMonths: value }))}
      />
    </>
  );
}

function Figures({ outlook }: { outlook: PersonOutlook | null }) {
  const { t } = useText();
  const { averageIndex, accountBalance, disposableIncome, drawnYears } = useCalculator();
  return (
    <>
      <FigureField
        label={t('calculator.form.index')}
        value={averageIndex}
        step={0.05}
        high={3}
        digits={4}
        onChange={(value) => changePerson({ averageIndex: value })}
      />
      <FigureField
        label={t('calculator.form.balance')}
        value={accountBalance}
        step={10_000}
        high={100_000_000}
        digits={2}
        onChange={(value) => changePerson({ accountBalance: value })}
      />
      <FigureField
        label={t('calculator.form.income')}
        {...(disposableIncome === null ? { hint: t('calculator.form.incomeHint') } : {})}
        value={disposableIncome ?? outlook?.disposableIncome ?? 0}
        step={100}
        high={100_000}
        digits={2}
        onChange={(value) => changePerson({ disposableIncome: value })}
      />
      <FigureField
        label={t('calculator.form.drawn')}
        value={drawnYears}
        step={1}
        high={60}
        digits={0}
        onChange={(value) => changePerson({ drawnYears: value })}
      />
    </>
  );
}

/** What is known of the person; every change answers at once. */
export function PersonForm({ outlook }: { outlook: PersonOutlook | null }) {
  const { t } = useText();
  return (
    <section className={classes.form} aria-label={t('calculator.form.name')}>
      <h2>{t('calculator.form.name')}</h2>
      <PlaceAndPost />
      <Months outlook={outlook} />
      <Lengths outlook={outlook} />
      <Figures outlook={outlook} />
      <div className={classes.field}>
        <Button variant="default" fullWidth onClick={resetPerson}>
          {t('calculator.form.reset')}
        </Button>
      </div>
    </section>
  );
}
