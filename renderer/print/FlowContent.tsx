import { useContext } from 'react';
import type { ReportDocument } from '../../shared/report/document';
import { originsSection } from '../../shared/report/origins';
import type { FlowItem } from '../../shared/report/pagination/flow';
import { BridgeTable } from './BridgeTable';
import { ChartFigure } from './ChartFigure';
import { KeyFigures } from './KeyFigures';
import type { Layout } from './layout';
import { Opening } from './Opening';
import { ParagraphText } from './ParagraphText';
import { PrintTable } from './PrintTable';
import { ReadingContext } from './ReadingContext';
import { SourceWords } from './SourceList';

interface FlowContentProps {
  readonly report: ReportDocument;
  readonly items: readonly FlowItem[];
  /** Which of the items stand on this sheet. */
  readonly shown: readonly number[];
  /** Null while the pages are only measured. */
  readonly layout: Layout | null;
}

/** The part of a chapter that stands on one sheet. */
export function FlowContent({ report, items, shown, layout }: FlowContentProps) {
  return (
    <div className="flow">
      {runsOf(items, shown).map((run) => {
        const [first = 0] = run;
        const item = items[first];
        if (item === undefined) return null;
        if (item.kind === 'row') return <TableRun key={first} items={items} run={run} layout={layout} />;
        return (
          <div key={first} className={`piece of-${item.kind}`} data-piece={first}>
            <ItemView item={item} report={report} layout={layout} />
          </div>
        );
      })}
    </div>
  );
}

/** Rows of one table that follow each other stand together; anything else alone. */
function runsOf(items: readonly FlowItem[], shown: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const index of shown) {
    const item = items[index];
    const last = runs.at(-1);
    const isAfterRow = last !== undefined && items[last.at(-1) ?? 0]?.kind === 'row';
    if (item?.kind === 'row' && item.row > 0 && isAfterRow) last.push(index);
    else runs.push([index]);
  }
  return runs;
}

interface TableRunProps {
  readonly items: readonly FlowItem[];
  readonly run: readonly number[];
  readonly layout: Layout | null;
}

function TableRun({ items, run, layout }: TableRunProps) {
  const reading = useContext(ReadingContext);
  const rows = run.flatMap((index) => {
    const item = items[index];
    return item?.kind === 'row' ? [item] : [];
  });
  const [first] = rows;
  if (first === undefined) return null;
  const { table, row, section } = first;
  const isAnnex = section === originsSection;
  return (
    <div className={`piece of-table${isAnnex ? ' of-origins' : ''}`}>
      <ReadingContext value={{ ...reading, isAnnex }}>
        <PrintTable
          table={table}
          rows={rows.map((one) => one.row)}
          caption={row === 0 ? table.caption : reading.write('reportPages.continued', { caption: table.caption })}
          widths={layout?.widths.get(table) ?? null}
          piece={run[0] ?? 0}
        />
      </ReadingContext>
    </div>
  );
}

interface ItemViewProps {
  readonly item: Exclude<FlowItem, { kind: 'row' }>;
  readonly report: ReportDocument;
  readonly layout: Layout | null;
}

function ItemView({ item, report, layout }: ItemViewProps) {
  switch (item.kind) {
    case 'opening':
      return <Opening report={report} />;
    case 'title':
      return (
        <h2 className="title" id={item.anchor}>
          {item.text}
        </h2>
      );
    case 'heading': {
      const Heading = item.isUnderTitle ? 'h3' : 'h2';
      return (
        <Heading className="heading" id={item.anchor}>
          {item.text}
        </Heading>
      );
    }
    case 'entry':
      return (
        <a className={`entry is-level-${item.entry.level}`} href={`#${item.entry.anchor}`}>
          <span>{item.entry.text}</span>
          <span className="page">{layout?.pageOf.get(item.entry.anchor) ?? ''}</span>
        </a>
      );
    case 'paragraph':
      return <ParagraphText block={item.block} />;
    case 'figures':
      return <KeyFigures items={item.items} />;
    case 'charts':
      return item.charts.map((chart) => <ChartFigure key={chart.title} chart={chart} isDrawn={layout !== null} />);
    case 'bridge':
      return <BridgeTable bridge={item.block} />;
    case 'note':
      return <p className="note">{item.text}</p>;
    case 'source':
      return <SourceWords item={item.item} />;
  }
}
