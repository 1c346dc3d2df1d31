import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutlookSummary, Run } from '../../../shared/balance/outlook';
import { describeFailure } from '../../../shared/text/describeFailure';
import { useSummaryText } from '../../measures/useSummaryText';
import { useQuestionTitle } from '../../outlook/useQuestionTitle';
import { type Compared, clearCompared, retryCompared, useCompared } from '../../state/compared';
import { type SummaryItem, summaryItems } from '../../state/inspection';
import { lastRun, useStudy } from '../../state/study';
import { useText } from '../../text';
import { Empty } from '../../ui/Empty';
import type { Column } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';
import classes from './Comparison.module.css';
import { Differences } from './Differences';
import { LetterMark } from './LetterMark';

const rowIds = [...summaryItems, 'horizon'] as const;
type RowId = (typeof rowIds)[number];

/** One run of the table: its name in words, how its head is drawn, and its figures once they are there. */
interface RunColumn {
  readonly id: string;
  readonly name: string;
  readonly head: ReactNode;
  readonly outlook: Run['outlook'] | null;
  readonly instead: ReactNode;
}

function Unanswered({ one: { answer, letter } }: { one: Compared }) {
  const { t } = useText();
  if (answer.state !== 'failed') {
    return t('projection.compare.waiting');
  }
  return (
    <div role="alert" className={classes.failure}>
      {describeFailure(answer.failure, t).title}
      <Button size="compact-xs" variant="default" onClick={() => retryCompared(letter)}>
        {t('frame.state.retry')}
      </Button>
    </div>
  );
}

function useRunColumns(run: Run, compared: readonly Compared[]): RunColumn[] {
  const { t } = useText();
  const titleOf = useQuestionTitle();
  const question = useStudy((study) => study.question);
  const words = (shown: { title: string; changes: string | null }) => (
    <>
      {shown.title}
      {shown.changes && <small>{shown.changes}</small>}
    </>
  );
  const shown = question === null ? { title: '', changes: null } : titleOf(question);
  return [
    {
      id: 'shown',
      name: t('projection.compare.shownNamed', { scenario: shown.title }),
      head: (
        <>
          <span className={classes.kind}>{t('projection.compare.shown')}</span>
          {words(shown)}
        </>
      ),
      outlook: run.outlook,
      instead: null,
    },
    ...compared.map((one) => {
      const own = titleOf(one.question);
      return {
        id: one.letter,
        name: t('projection.compare.lettered', { letter: one.letter, scenario: own.title }),
        head: (
          <>
            <LetterMark letter={one.letter} />
            {words(own)}
          </>
        ),
        outlook: one.answer.state === 'done' ? one.answer.outlook : null,
        instead: <Unanswered one={one} />,
      };
    }),
  ];
}

function useCellText(): (row: RowId, outlook: Run['outlook']) => string {
  const { t } = useText();
  const write = useSummaryText();
  const figure = (item: SummaryItem, summary: OutlookSummary) =>
    item === 'peakFund'
      ? t('projection.compare.peak', { fund: write(item, summary), year: summary.peakYear })
      : write(item, summary);
  return (row, { summary, years }) =>
    row === 'horizon'
      ? t('projection.compare.years', { from: years[0]?.year ?? '', to: years.at(-1)?.year ?? '' })
      : figure(row, summary);
}

function FigureTable({ columns }: { columns: readonly RunColumn[] }) {
  const { t } = useText();
  const cell = useCellText();
  const name = (row: RowId) => t(row === 'horizon' ? 'projection.compare.horizon' : `projection.summary.${row}`);
  const forFile: Column<RowId>[] = [
    { id: 'figure', header: t('projection.compare.figure'), width: 0, isText: true, value: name },
    ...columns.map(({ id, name: header, outlook }) => ({
      id,
      header,
      width: 0,
      isText: true,
      value: (row: RowId) => (outlook === null ? null : cell(row, outlook)),
    })),
  ];
  return (
    <>
      <TableBar columns={forFile} rows={rowIds} fileName="comparison">
        <Button size="compact-xs" variant="default" onClick={clearCompared}>
          {t('projection.compare.clear')}
        </Button>
      </TableBar>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('projection.compare.caption')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ id, head }) => (
              <th key={id} scope="col" data-column={id}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowIds.map((row, at) => (
            <tr key={row} data-row={row}>
              <th scope="row">{name(row)}</th>
              {columns.map(({ id, outlook, instead }) => (
                <td key={id}>{outlook === null ? at === 0 && instead : cell(row, outlook)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The run on screen beside those ticked: what comes out, and what went in differently. */
export function Comparison() {
  const { t } = useText();
  const run = useStudy(({ answer }) => lastRun(answer));
  const compared = useCompared();
  if (run === null) {
    return null;
  }
  return compared.length === 0 ? (
    <Empty title={t('projection.compare.none')} hint={t('projection.compare.noneHint')} />
  ) : (
    <Answered run={run} compared={compared} />
  );
}

function Answered({ run, compared }: { run: Run; compared: readonly Compared[] }) {
  return (
    <div className={classes.panel}>
      <FigureTable columns={useRunColumns(run, compared)} />
      <Differences compared={compared} />
    </div>
  );
}
