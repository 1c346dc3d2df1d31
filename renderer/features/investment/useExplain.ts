import type { Figure } from '../../../shared/investment/figure';
import type { PortfolioFormId } from '../../../shared/investment/opening/portfolioForms';
import type { Frequency } from '../../../shared/investment/returns/frequency';
import type { Words, WorkedFigure, WorkedRow } from '../../measures/workedFigure';
import { inspect } from '../../state/inspection';
import { useInvestment } from '../../state/investment';

/** What a figure rests on. */
export interface Basis {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Where the figure is made of returns. */
  readonly rate?: { readonly frequency: Frequency; readonly periodsAYear: number };
}

/** What value and flows are made from. */
export const portfolioForms: readonly PortfolioFormId[] = ['holdings', 'flows', 'values'];

interface Explained extends Omit<WorkedFigure, 'value' | 'parts' | 'reason'> {
  readonly figure: Figure;
  readonly basis: Basis;
  /** Rows of its own, beside window, count and files. */
  readonly rows?: readonly WorkedRow[];
  /** The forms of file that it is made from; none where it is read from published figures. */
  readonly forms: readonly PortfolioFormId[];
}

const basisRows = ({ from, to, count, rate }: Basis): WorkedRow[] => [
  {
    name: { key: 'investmentResults.inspector.window' },
    words: { key: 'investmentResults.inspector.dates', facts: { from, to } },
  },
  { name: { key: 'investmentResults.inspector.count' }, value: count, quantity: 'count' },
  ...(rate === undefined
    ? []
    : [
        {
          name: { key: 'investmentResults.inspector.perYear' } as const,
          value: rate.periodsAYear,
          quantity: 'count' as const,
        },
      ]),
];

/** Opens the inspector on a figure of the screen: formula, convention, window, number of returns, files and rows. */
export function useExplain(): (explained: Explained) => void {
  const files = useInvestment(({ portfolio }) => portfolio?.files);
  return ({ figure, basis, rows = [], forms, ...rest }) => {
    const reason: Words | null = figure.value === null ? { key: `investment.undefined.${figure.why}` } : null;
    const madeFrom = (files ?? [])
      .filter(({ used, form }) => used > 0 && form !== null && forms.includes(form))
      .map(({ file, used }): WorkedRow => ({ name: file, value: used, quantity: 'count' }));
    inspect({
      kind: 'worked',
      figure: {
        ...rest,
        value: figure.value,
        ...(reason === null ? {} : { reason }),
        parts: [
          { title: { key: 'investmentResults.inspector.basis' }, rows: [...basisRows(basis), ...rows] },
          ...(madeFrom.length === 0
            ? []
            : [{ title: { key: 'investmentResults.inspector.rows' } as const, rows: madeFrom }]),
        ],
      },
    });
  };
}
