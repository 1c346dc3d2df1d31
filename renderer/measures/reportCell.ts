import { derivedCell } from '../../shared/report/cells';
import type { Figure, ReportDocument, ReportKind } from '../../shared/report/document';
import { figuresOf } from '../../shared/report/figuresOf';
import type { Subject, SummaryItem } from '../state/inspection';
import { type MeasureId, measures } from './measures';

/** Reports whose cells are those of the run on screen. */
const onTheRun: ReadonlySet<ReportKind> = new Set(['committee', 'pack', 'valuation', 'disclosure']);

const summaries: Readonly<Record<string, SummaryItem>> = {
  firstDeficitYear: 'firstDeficit',
  exhaustionYear: 'exhaustion',
  exhaustionMonth: 'exhaustion',
  payableShare: 'payableShare',
  actuarialBalance: 'actuarialBalance',
  peakFund: 'peakFund',
  peakYear: 'peakFund',
};

const isMeasure = (name: string): name is MeasureId => Object.hasOwn(measures, name);

/** The official account of a year, under the measure that it is compared with. */
const accounted = (name: string): MeasureId | undefined =>
  Object.keys(measures)
    .filter(isMeasure)
    .find((measure) => measures[measure].official === name);

/** What the inspector knows of a cell of the run on screen besides its value; null for nothing more. */
function subjectOnRun(cell: string): Subject | null {
  if (derivedCell(cell) !== null) return null;
  const [head = '', second = '', third = ''] = cell.split('.');
  if (head === 'years' && isMeasure(third)) return { kind: 'year', measure: third, year: Number(second) };
  if (head === 'summary') {
    const item = Object.hasOwn(summaries, second) ? summaries[second] : undefined;
    return item === undefined ? null : { kind: 'summary', item };
  }
  if (head === 'accounts') {
    const measure = accounted(third);
    return measure === undefined ? null : { kind: 'year', measure, year: Number(second) };
  }
  const [, parameter] = /^(?:parameters|yearly|changes)\.(.+)@/.exec(cell) ?? [];
  return parameter === undefined ? null : { kind: 'parameter', id: parameter };
}

/** What the inspector shows for a figure of a report. */
export function subjectOfFigure(figure: Figure, report: ReportDocument): Subject {
  const onRun = onTheRun.has(report.kind) ? subjectOnRun(figure.cell) : null;
  return onRun ?? { kind: 'reportFigure', figure, report };
}

/** The cells that a figure is worked out from, each with the figure of the report that shows it, where one does. */
export function partsOfFigure({ cell }: Figure, report: ReportDocument): readonly Figure[] {
  const shown = figuresOf(report).map((one) => one.figure);
  return (derivedCell(cell)?.cells ?? []).flatMap((part) => {
    const known = shown.find((one) => one.cell === part);
    if (known !== undefined) return [known];
    const canBeOpened = derivedCell(part) !== null || (onTheRun.has(report.kind) && subjectOnRun(part) !== null);
    return canBeOpened ? [{ text: '', value: Number.NaN, cell: part }] : [];
  });
}
