import type { PersonOutlook } from '../../../shared/pension/personOutlook';
import type { RetirementChoice } from '../../../shared/pension/retirementChoices';
import { useSheetText } from '../../measures/useSheetText';
import { useText } from '../../text';
import { type ColumnsRow, ColumnsTable } from './ColumnsTable';

function useRows(choices: readonly RetirementChoice[]): ColumnsRow[] {
  const { t } = useText();
  const { figure, money, credited, share, month, age } = useSheetText();
  const row = (id: string, name: string, write: (choice: RetirementChoice) => string): ColumnsRow => ({
    id,
    name,
    values: choices.map(write),
  });
  const divisorOf = ({ sheet }: RetirementChoice) => sheet.lines.find(({ id }) => id === 'divisor')?.value ?? 0;
  const minimum = ({ sheet }: RetirementChoice) =>
    sheet.minimum.missingMonths > 0
      ? t('calculator.compare.minimumMissing', { months: sheet.minimum.missingMonths })
      : t('calculator.compare.minimumMet');
  const part = (id: 'basic' | 'account' | 'transitional') =>
    row(id, t(`calculator.line.${id}`), ({ sheet }) => money(sheet[id]));
  const local = choices.some(({ sheet }) => sheet.supplements > 0);
  return [
    row('month', t('calculator.compare.month'), (choice) => month(choice.month)),
    row('age', t('calculator.compare.age'), ({ ageInMonths }) => age(ageInMonths)),
    row('years', t('calculator.compare.years'), ({ person }) => credited(person.years)),
    row('minimum', t('calculator.compare.minimum'), minimum),
    row('base', t('calculator.compare.base'), ({ benefitBase }) => money(benefitBase)),
    row('balance', t('calculator.compare.balance'), ({ person }) => money(person.accountBalance)),
    row('divisor', t('calculator.compare.divisor'), (choice) => figure(divisorOf(choice), 'months')),
    part('basic'),
    part('account'),
    part('transitional'),
    ...(local ? [row('supplement', t('calculator.line.supplement'), ({ sheet }) => money(sheet.supplements))] : []),
    { ...row('sum', t('calculator.line.total'), ({ sheet }) => money(sheet.total)), isTotal: true },
    row('lasts', t('calculator.compare.accountLasts'), ({ accountMonths }) =>
      accountMonths === null ? t('calculator.key.forEver') : figure(accountMonths, 'months'),
    ),
    row('replacement', t('calculator.compare.replacement'), ({ replacement }) => share(replacement)),
  ];
}

/** The first, the statutory and the last month side by side, and the chosen one where it is another. */
export function ChoicesTable({ outlook }: { outlook: PersonOutlook }) {
  const { t } = useText();
  const { month } = useSheetText();
  const { earliest, regular, latest, chosen } = outlook;
  const isOwn = month(chosen.month) !== month(regular.month);
  const choices = [earliest, regular, latest, ...(isOwn ? [chosen] : [])];
  const names = ['earliest', 'regular', 'latest', 'chosen'] as const;
  const rows = useRows(choices);
  return (
    <ColumnsTable
      title={t('calculator.compare.title')}
      note={t('calculator.compare.note')}
      item={t('calculator.compare.item')}
      columns={names.slice(0, choices.length).map((name) => t(`calculator.compare.${name}`))}
      rows={rows}
    />
  );
}
