import type { LeverChange, Reconciliation } from '../../../../shared/balance/reconcile';
import { endToEnd } from '../../../../shared/base/endToEnd';
import { useFactorName } from '../../../measures/useFactorName';
import { useMeasureWords } from '../../../measures/useMeasureWords';
import type { Split } from '../../../state/balanceChange';
import { inspect } from '../../../state/inspection';
import { useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { SpanDrawing, type SpanRow } from '../../../ui/chart/SpanDrawing';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import classes from '../Balance.module.css';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** A run, not a step between two. */
  readonly isRun: boolean;
}

/** How far below the lowest value the floor is, as a share of all that is drawn. */
const floorBelow = 0.2;

/** Both runs, and between them what each difference does, end to end. */
function rowsOf(
  { before, after }: Reconciliation,
  changes: readonly LeverChange[],
  names: { readonly before: string; readonly after: string; readonly of: (id: string) => string },
): readonly Row[] {
  const spans = endToEnd(
    changes.map(({ change }) => change),
    before,
  );
  const run = (id: string, name: string, value: number): Row => ({ id, name, from: value, to: value, isRun: true });
  return [
    run('before', names.before, before),
    ...changes.map(({ id }, at) => ({ id, name: names.of(id), ...(spans[at] ?? { from: 0, to: 0 }), isRun: false })),
    run('after', names.after, after),
  ];
}

interface BridgeProps {
  readonly reconciliation: Reconciliation;
  readonly split: Split;
  readonly endYear: number;
  readonly names: { readonly before: string; readonly after: string };
}

/** The change of one measure from a run to another, difference by difference. */
export function Bridge({ reconciliation, split, endYear, names }: BridgeProps) {
  const { t } = useText();
  const nameOf = useFactorName();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  const { measure, before, after, leversInOrder, shapley } = reconciliation;
  const words = useMeasureWords(measure, endYear);
  const changes = split === 'inOrder' ? leversInOrder : shapley;
  const rows = rowsOf(reconciliation, changes, { ...names, of: nameOf });
  const most = [...changes].sort((a, b) => Math.abs(b.change) - Math.abs(a.change))[0];
  const facts = { measure: words.name, before: words.value(before), after: words.value(after) };
  const title =
    most === undefined
      ? t('balanceWork.change.titleSame', facts)
      : t('balanceWork.change.title', { ...facts, lever: nameOf(most.id), change: words.change(most.change) });
  const written = ({ isRun, from, to }: Row): string => (isRun ? words.value(to) : words.change(to - from));
  const columns: Column<Row>[] = [
    { ...{ id: 'step', header: t('balanceWork.change.step'), width: 320, isText: true }, value: ({ name }) => name },
    {
      ...{ id: 'amount', header: t('balanceWork.change.amount'), width: 180, isText: true },
      value: written,
    },
    {
      ...{ id: 'reached', header: words.name, width: 200, value: ({ to }: Row) => to },
      write: (value) => (typeof value === 'number' ? words.value(value) : '–'),
    },
  ];
  // Runs stand on a floor below all that is drawn: what counts is the way from one to the other.
  const reached = rows.flatMap(({ from, to }) => [from, to]);
  const [lowest, highest] = [Math.min(...reached), Math.max(...reached)];
  const floor = lowest - floorBelow * (highest - lowest);
  const drawn = rows.map((row): SpanRow => {
    const fill = row.isRun ? 'var(--grey)' : row.to < row.from ? 'var(--orange)' : 'var(--blue)';
    const span = { from: row.isRun ? floor : row.from, to: row.to, fill, label: written(row) };
    return { name: row.name, left: null, right: span };
  });
  return (
    <div className={classes.tall} data-bridge={measure.kind}>
      <ChartFrame
        title={title}
        note={t(`balanceWork.change.${split}Note`, { note: words.note })}
        fileName={`change-${measure.kind}`}
        figures={() => [
          [t('balanceWork.change.step'), t('balanceWork.change.amount'), words.name],
          ...rows.map(({ name, from, to, isRun }) => [name, isRun ? null : to - from, to]),
        ]}
        table={
          <DataTable
            label={title}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            onCell={({ id }) => parameters?.byId.has(id) && inspect({ kind: 'parameter', id })}
          />
        }
      >
        <SpanDrawing
          description={t('frame.chart.description', { title })}
          origin={floor}
          tick={words.tick}
          rows={drawn}
        />
      </ChartFrame>
    </div>
  );
}
