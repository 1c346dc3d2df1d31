import type { OutlookSummary } from '../../shared/balance/outlook';
import type { MeasureId } from '../measures/measures';
import { useMeasureText } from '../measures/useMeasureText';
import { useSummaryText } from '../measures/useSummaryText';
import { inspect, type SummaryItem } from '../state/inspection';
import { lastRun, useStudy } from '../state/study';
import { useText } from '../text';
import classes from './Inspector.module.css';
import { LinkRow, Part, Rows, SubjectHead } from './parts';
import { RunInputs } from './RunInputs';

interface SummaryMeaning {
  readonly symbols: string;
  /** The year that decides it, and the figures of that year to look at. */
  readonly year: (summary: OutlookSummary) => number | null;
  readonly look: readonly MeasureId[];
}

const meanings: Readonly<Record<SummaryItem, SummaryMeaning>> = {
  firstDeficit: {
    symbols: 'min { t : income(t) < expenditure(t) }',
    year: ({ firstDeficitYear }) => firstDeficitYear,
    look: ['income', 'expenditure', 'balance', 'closing'],
  },
  exhaustion: {
    symbols: 'min { t : closing(t) < 0 };  month = ⌈12 · closing(t−1) / (closing(t−1) − closing(t))⌉',
    year: ({ exhaustionYear }) => exhaustionYear,
    look: ['closing', 'income', 'expenditure', 'balance'],
  },
  payableShare: {
    symbols: 'income(t*) / expenditure(t*),  t* = year of exhaustion',
    year: ({ exhaustionYear }) => exhaustionYear,
    look: ['income', 'expenditure'],
  },
  actuarialBalance: {
    symbols: '(F₀ + PV(income)) / PV(payroll) − (PV(expenditure) + PV(target fund)) / PV(payroll)',
    year: () => null,
    look: [],
  },
  peakFund: {
    symbols: 'max closing(t)',
    year: ({ peakYear }) => peakYear,
    look: ['closing', 'fundRatio', 'reserveMonths'],
  },
};

/** One figure of the summary: what it means and the years behind it. */
export function SummarySubject({ item }: { item: SummaryItem }) {
  const { t } = useText();
  const { label, full } = useMeasureText();
  const write = useSummaryText();
  const run = useStudy(({ answer }) => lastRun(answer));
  if (run === null) {
    return <p className={classes.hint}>{t('frame.inspector.gone')}</p>;
  }
  const { symbols, year: yearOf, look } = meanings[item];
  const year = yearOf(run.outlook.summary);
  const row = run.outlook.years.find((one) => one.year === year);
  return (
    <>
      <SubjectHead
        name={t(`projection.summary.${item}`)}
        figure={write(item, run.outlook.summary)}
        exact={t('frame.inspector.cell', { cell: `summary.${item}`, value: '' }).trim()}
      />
      <Part title={t('frame.inspector.formula')}>
        <p>{t(`projection.summaryFormula.${item}`)}</p>
        <code className={classes.symbols}>{symbols}</code>
      </Part>
      {row !== undefined && (
        <Part title={t('frame.inspector.inputs')}>
          <Rows>
            {look.map((measure) => (
              <LinkRow
                key={measure}
                label={t('frame.inspector.inYear', { name: label(measure), year: row.year })}
                value={full(measure, row[measure])}
                onOpen={() => inspect({ kind: 'year', measure, year: row.year })}
              />
            ))}
          </Rows>
        </Part>
      )}
      <RunInputs />
    </>
  );
}
