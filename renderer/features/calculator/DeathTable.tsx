import type { PersonOutlook } from '../../../shared/pension/personOutlook';
import type { SurvivorBenefits } from '../../../shared/pension/survivorBenefits';
import { useSheetText } from '../../measures/useSheetText';
import { useCalculator } from '../../state/calculator';
import { useText } from '../../text';
import { type ColumnsRow, ColumnsTable } from './ColumnsTable';

/** What a death gives the heirs, before retirement and some years after. */
export function DeathTable({ outlook }: { outlook: PersonOutlook }) {
  const { t } = useText();
  const { figure, money } = useSheetText();
  const years = useCalculator(({ drawnYears }) => drawnYears);
  const cases = [outlook.deathBefore, outlook.deathAfter];
  const row = (id: 'funeral' | 'grant' | 'inheritance'): ColumnsRow => ({
    id,
    name: t(`calculator.death.${id}`),
    values: cases.map((each: SurvivorBenefits) => money(each[id])),
  });
  const rows: ColumnsRow[] = [
    {
      id: 'income',
      name: t('calculator.death.income'),
      values: cases.map(() => money(outlook.disposableIncome)),
    },
    row('funeral'),
    {
      id: 'months',
      name: t('calculator.death.months'),
      values: cases.map(({ grantMonths }) => figure(grantMonths, 'months')),
    },
    row('grant'),
    row('inheritance'),
    { id: 'sum', name: t('calculator.death.total'), values: cases.map(({ total }) => money(total)), isTotal: true },
  ];
  return (
    <ColumnsTable
      title={t('calculator.death.title')}
      note={t('calculator.death.note')}
      item={t('calculator.death.item')}
      columns={[t('calculator.death.before'), t('calculator.death.after', { years })]}
      rows={rows}
    />
  );
}
