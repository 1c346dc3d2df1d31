import { NativeSelect } from '@mantine/core';
import { type InvestedFund, investedFunds } from '../../../../shared/investment/limits/limit';
import { changeLimits, useLimitsPlace } from '../../../state/limits';
import { useText } from '../../../text';

const fundOf = (text: string): InvestedFund => investedFunds.find((one) => one === text) ?? 'basic-pension';

/** Whose rules are looked at. */
export function FundChoice() {
  const { t } = useText();
  const fund = useLimitsPlace((place) => place.fund);
  return (
    <NativeSelect
      size="xs"
      label={t('limits.fund.label')}
      data-choice="fund"
      data={investedFunds.map((value) => ({ value, label: t(`limits.fund.${value}`) }))}
      value={fund}
      onChange={({ currentTarget }) => changeLimits({ fund: fundOf(currentTarget.value), chosen: null })}
    />
  );
}
