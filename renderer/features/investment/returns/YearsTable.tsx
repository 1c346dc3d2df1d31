import type { ReturnsAnswer } from '../../../../shared/investment/answers/returnsAnswer';
import { type Yardstick, type YearAgainst, yardsticks } from '../../../../shared/investment/answers/yearsAgainst';
import type { WorkedRow } from '../../../measures/workedFigure';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { StatusMark } from '../../../ui/StatusMark';
import type { CellValue, Column } from '../../../ui/table/DataTable';
import { methodSymbols } from '../symbols';
import { TableBlock } from '../TableBlock';
import { useExplain } from '../useExplain';
import { basisOf, useIsPublished, useSeriesForms } from './basis';

const overKey = { prices: 'overPrices', wages: 'overWages', crediting: 'overCrediting' } as const;

function useColumns(): Column<YearAgainst>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const isPublished = useIsPublished();
  const write = (value: CellValue): string => numbers.full(typeof value === 'number' ? value : null, 'rate');
  const column = (id: string, header: string, value: (row: YearAgainst) => number | null): Column<YearAgainst> => ({
    ...{ id, header, width: 104, value, write },
  });
  const covered: Column<YearAgainst> = {
    ...column('covered', t('investmentResults.returns.covered'), (row) => row.covered),
    write: (value) => numbers.full(typeof value === 'number' ? value : null, 'share'),
  };
  const status: Column<YearAgainst> = {
    ...{ id: 'status', header: t('investmentResults.returns.status'), width: 110, isText: true },
    value: ({ source }) => source?.status ?? null,
    render: ({ source }) => (source === null ? '–' : <StatusMark status={source.status} />),
  };
  return [
    {
      id: 'year',
      header: t('investmentResults.returns.year'),
      width: 70,
      isText: true,
      value: ({ year }) => String(year),
    },
    column('value', t('investmentResults.value'), ({ value }) => value),
    ...(isPublished
      ? [status]
      : [
          column('official', t('investmentResults.returns.official'), ({ official }) => official?.value ?? null),
          covered,
        ]),
    ...yardsticks.flatMap((name) => [
      column(name, t(`investmentResults.returns.${name}`), ({ against }) => against[name]),
      column(overKey[name], t(`investmentResults.returns.${overKey[name]}`), ({ excess }) => excess[name]),
    ]),
  ];
}

/** What a cell of a year says and how. */
function cellOf(row: YearAgainst, column: string) {
  const over = yardsticks.find((name) => overKey[name] === column);
  if (over !== undefined) {
    return {
      value: row.excess[over],
      formula: 'investmentResults.returns.formula.overYardstick',
      symbols: '(1 + R)/(1 + y) − 1',
    } as const;
  }
  const against = yardsticks.find((name: Yardstick) => name === column);
  if (against !== undefined) {
    return {
      value: row.against[against],
      formula: 'investmentResults.returns.formula.yardstick',
      symbols: '(1 + y)^covered − 1',
    } as const;
  }
  if (column === 'official') {
    const value = row.official?.value ?? null;
    return { value, formula: 'investmentResults.methodFormula.official', symbols: methodSymbols.official } as const;
  }
  if (column === 'covered') {
    return { value: row.covered, formula: 'investmentResults.returns.formula.covered', symbols: 'days/365' } as const;
  }
  return { value: row.value, formula: 'investmentResults.returns.formula.period', symbols: 'Π(1 + rₜ) − 1' } as const;
}

/** What the fund says of itself since its beginning, beside what its yearly returns give. */
function usePublishedNote({ years, figures, published }: ReturnsAnswer): string | undefined {
  const { t } = useText();
  const numbers = useNumbers();
  if (published === null) return undefined;
  return t('investmentResults.returns.published', {
    published: numbers.full(published.value, 'rate'),
    upTo: published.upTo,
    own: numbers.full(figures.annualized.value, 'rate'),
    unverified: years.filter(({ source }) => source?.status !== 'verified').length,
    count: years.length,
  });
}

/** Calendar years against prices, wages and the crediting rate of the accounts. */
export function YearsTable({ answer }: { answer: ReturnsAnswer }) {
  const { t } = useText();
  const explain = useExplain();
  const columns = useColumns();
  const note = usePublishedNote(answer);
  const forms = useSeriesForms();
  const explainCell = (row: YearAgainst, column: string): void => {
    if (column === 'status' && row.source !== null) {
      inspect({ kind: 'reference', id: row.source.reference });
      return;
    }
    const { value, formula, symbols } = cellOf(row, column);
    if (value === null) return;
    const rows: WorkedRow[] =
      row.source === null
        ? []
        : [
            {
              name: { key: 'investmentResults.inspector.status' },
              words: {
                key: 'investmentResults.inspector.line',
                facts: { file: 'statistics.csv', line: row.source.line, reference: row.source.reference },
              },
            },
          ];
    explain({
      cell: `returns.year.${row.year}.${column}`,
      name: `${columns.find(({ id }) => id === column)?.header ?? ''} ${row.year}`,
      figure: { value },
      quantity: 'rate',
      formula: { key: formula },
      basis: basisOf(answer),
      ...{ symbols, rows, forms },
    });
  };
  return (
    <TableBlock
      title={t('investmentResults.returns.years')}
      fileName="returns-years"
      columns={columns}
      rows={answer.years}
      rowKey={({ year }) => String(year)}
      onCell={explainCell}
      note={note}
    />
  );
}
