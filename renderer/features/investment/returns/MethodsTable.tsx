import { type ReturnMethod, returnMethods } from '../../../../shared/investment/answers/returnMethods';
import type { ReturnsAnswer } from '../../../../shared/investment/answers/returnsAnswer';
import type { WorkedRow } from '../../../measures/workedFigure';
import { usePerformance } from '../../../state/investmentPerformance';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import type { Column } from '../../../ui/table/DataTable';
import { figureColumn } from '../figureColumn';
import { methodSymbols } from '../symbols';
import { TableBlock } from '../TableBlock';
import { useExplain } from '../useExplain';
import { basisOf, useIsPublished, useSeriesForms } from './basis';

interface Row {
  readonly method: ReturnMethod;
  readonly figure: ReturnsAnswer['figures'][ReturnMethod];
}

/** Methods that can say something here: those before fees only where there are fees. */
function rowsOf({ figures }: ReturnsAnswer, feeAYear: number): Row[] {
  return returnMethods
    .filter((method) => feeAYear > 0 || !method.startsWith('gross'))
    .map((method) => ({ method, figure: figures[method] }));
}

/** The return of the whole time by every method, each with its convention. */
export function MethodsTable({ answer }: { answer: ReturnsAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const explain = useExplain();
  const isPublished = useIsPublished();
  const forms = useSeriesForms();
  const { feeAYear, timing } = usePerformance();
  const columns: Column<Row>[] = [
    {
      ...{ id: 'method', header: t('investmentResults.returns.method'), width: 280, isText: true },
      value: ({ method }) => t(`investmentResults.method.${method}`),
    },
    figureColumn({
      ...{ id: 'value', header: t('investmentResults.value'), width: 200, figureOf: ({ figure }: Row) => figure },
      write: (value) => numbers.full(value, 'rate'),
      reason: (why) => t(`investment.undefined.${why}`),
    }),
    {
      ...{ id: 'convention', header: t('investmentResults.returns.convention'), width: 640, isText: true },
      value: ({ method }) => t(`investmentResults.methodFormula.${method}`),
    },
  ];
  const extra = (method: ReturnMethod): WorkedRow[] => [
    ...(isPublished
      ? []
      : [
          {
            name: { key: 'investmentResults.inspector.timing' },
            words: { key: `investmentResults.field.${timing}` },
          } as const,
        ]),
    ...(method === 'moneyWeighted'
      ? answer.roots.map(
          (root): WorkedRow => ({
            name: { key: 'investmentResults.inspector.roots' },
            value: root,
            quantity: 'rate',
          }),
        )
      : []),
    ...(method.startsWith('gross')
      ? [{ name: { key: 'investmentResults.field.fee' }, value: feeAYear, quantity: 'rate' } as const]
      : []),
  ];
  return (
    <TableBlock
      title={t('investmentResults.returns.methods')}
      fileName="returns-methods"
      columns={columns}
      rows={rowsOf(answer, feeAYear)}
      rowKey={({ method }) => method}
      onCell={({ method, figure }) =>
        explain({
          cell: `returns.${method}`,
          name: { key: `investmentResults.method.${method}` },
          quantity: 'rate',
          formula: { key: `investmentResults.methodFormula.${method}` },
          symbols: methodSymbols[method],
          basis: basisOf(answer),
          rows: extra(method),
          ...{ figure, forms },
        })
      }
    />
  );
}
