import type { Price, RulePrice } from '../../../../shared/audit/price/priceOf';
import type { PriceStepId } from '../../../../shared/audit/price/priceSteps';
import { inLanguage } from '../../../../shared/base/language';
import { usePriceWords } from '../../../measures/usePriceWords';
import { showAuditPart, showScope } from '../../../state/auditPlace';
import { usePrice } from '../../../state/auditPrice';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { type CellValue, type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from './Price.module.css';

type PricedRule = RulePrice & { readonly title: string };

const sum = (rows: readonly PricedRule[], of: (row: PricedRule) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Which calculation a column opens; the others open the rule's findings. */
const stepOf: Readonly<Record<string, PriceStepId>> = {
  recovered: 'recovered',
  leak: 'leakFirstYear',
  presentValue: 'presentValue',
  interval: 'presentValue',
};

function useColumns(): Column<PricedRule>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const words = usePriceWords();
  const yuan = (value: CellValue) => numbers.number(typeof value === 'number' ? value : null, 'moneyEach');
  const money = (
    id: 'recovered' | 'leak' | 'presentValue',
    value: (row: PricedRule) => number,
  ): Column<PricedRule> => ({
    ...{ id, header: t(`auditPrice.column.${id}`), width: 112, value, write: yuan },
    total: (rows) => yuan(sum(rows, value)),
  });
  const text = { isText: true } as const;
  return [
    { ...text, id: 'rule', header: t('auditPrice.column.rule'), width: 250, value: ({ title }) => title },
    {
      ...{ ...text, id: 'decided', header: t('auditPrice.column.decided'), width: 150 },
      value: ({ line: { facts } }) => `${facts.confirmed} / ${facts.dismissed} / ${facts.open}`,
    },
    {
      ...{ id: 'share', header: t('auditPrice.column.share'), width: 150, value: ({ share }) => share.mean },
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'share'),
      render: ({ share }) => (
        <span>
          {words.share(share.mean)} ({words.share(share.low)}–{words.share(share.high)})
        </span>
      ),
    },
    money('recovered', ({ recovered }) => recovered),
    money('leak', ({ leakFirstYear }) => leakFirstYear),
    {
      ...{ ...text, id: 'lasts', header: t('auditPrice.column.lasts'), width: 104 },
      value: ({ line }) => t(`auditPrice.lasts.${line.profile.leak?.lasts ?? 'none'}`),
    },
    money('presentValue', ({ presentValue }) => presentValue.value),
    {
      ...{ ...text, id: 'interval', header: t('auditPrice.interval', { percent: 90 }), width: 190 },
      value: ({ presentValue }) => words.interval('presentValue', presentValue),
    },
    {
      ...{ id: 'fundMonths', header: t('auditPrice.column.fundMonths'), width: 110 },
      value: ({ fundMonths }) => fundMonths,
      write: (value) => (typeof value === 'number' ? words.figure('fundMonths', value) : '–'),
    },
  ];
}

/** What each rule contributes: yuan add up, months of fund life don't. */
export function RulePrices({ price }: { price: Price }) {
  const { t, language } = useText();
  const rules = usePrice((store) => store.rules);
  const columns = useColumns();
  const titles = new Map(rules.map(({ id, title }) => [id, inLanguage(title, language)]));
  const rows = price.rules.map((one) => ({ ...one, title: titles.get(one.line.rule) ?? one.line.rule }));
  const open = (rule: string, column: string): void => {
    const step = stepOf[column];
    if (step !== undefined) {
      inspect({ kind: 'price', step, rule });
      return;
    }
    showScope({ kind: 'rule', rule });
    showAuditPart('findings');
  };
  return (
    <section className={classes.rules} aria-label={t('auditMore.price.table')} data-priced={rows.length}>
      <TableBar columns={columns} rows={rows} fileName="price-by-rule">
        <strong>{t('auditMore.price.table')}</strong>
      </TableBar>
      <DataTable
        label={t('auditMore.price.table')}
        columns={columns}
        rows={rows}
        rowKey={({ line }) => line.rule}
        onCell={({ line }, column) => open(line.rule, column)}
      />
    </section>
  );
}
