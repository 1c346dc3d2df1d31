import { drivers } from '../../shared/stochastic/driver';
import type { PathMeasure } from '../../shared/stochastic/simulatePaths';
import { quantileIn } from '../measures/quantileIn';
import { useMeasureText } from '../measures/useMeasureText';
import { inspect, type PathEvent } from '../state/inspection';
import { lastPaths, type PathsRun, usePaths } from '../state/paths';
import { useNumbers } from '../state/settings';
import { lastRun, useStudy } from '../state/study';
import { useText } from '../text';
import classes from './Inspector.module.css';
import { Fact, LinkRow, Part, Rows, SubjectHead } from './parts';
import { RunInputs } from './RunInputs';

/** How the paths were drawn and what was uncertain in them. */
function Drawn({ run }: { run: PathsRun }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { seed, shocks, points } = run.options;
  return (
    <>
      <Part title={t('uncertainty.inspector.run')}>
        <Rows>
          <Fact name={t('uncertainty.option.paths')}>{numbers.number(run.summary.paths, 'count')}</Fact>
          <Fact name={t('uncertainty.option.seed')}>{seed}</Fact>
          <Fact name={t('uncertainty.option.shocks')}>{t(`uncertainty.option.shock.${shocks}`)}</Fact>
          <Fact name={t('uncertainty.option.points')}>{t(`uncertainty.option.point.${points}`)}</Fact>
        </Rows>
      </Part>
      <Part title={t('uncertainty.inspector.drivers')}>
        <Rows>
          {drivers.map((driver) => (
            <li key={driver} className={classes.row}>
              <span>
                {t(`uncertainty.driver.${driver}`)}
                <br />
                <span className={classes.dim}>{t(`uncertainty.process.${driver}`)}</span>
              </span>
            </li>
          ))}
        </Rows>
      </Part>
      <RunInputs />
    </>
  );
}

function Gone() {
  const { t } = useText();
  return <p className={classes.hint}>{t('frame.inspector.gone')}</p>;
}

interface QuantileSubjectProps {
  readonly measure: PathMeasure;
  readonly year: number;
  readonly chance: number;
}

/** A quantile of a figure over all paths: how it is taken, how sure it is, and the figure without uncertainty. */
export function QuantileSubject({ measure, year, chance }: QuantileSubjectProps) {
  const { t } = useText();
  const { label, full } = useMeasureText();
  const numbers = useNumbers();
  const run = usePaths(({ answer }) => lastPaths(answer));
  const central = useStudy(({ answer }) => lastRun(answer)?.outlook.years.find((row) => row.year === year));
  const found = quantileIn(
    run?.summary.quantiles[measure].find((one) => one.year === year),
    chance,
  );
  if (run === null || found === undefined) return <Gone />;
  const { value, error } = found;
  const share = numbers.tick(chance, 'share') + numbers.unit('share');
  return (
    <>
      <SubjectHead
        name={t('uncertainty.inspector.quantileOf', { name: label(measure), year, share })}
        figure={full(measure, value)}
        exact={t('frame.inspector.cell', { cell: `quantiles.${measure}.${year}.p${Math.round(100 * chance)}`, value })}
      />
      <Part title={t('frame.inspector.formula')}>
        <p>{t('uncertainty.inspector.quantileFormula')}</p>
        <code className={classes.symbols}>x₍ₖ₎ + (h − k)·(x₍ₖ₊₁₎ − x₍ₖ₎), h = (n − 1)·p, k = ⌊h⌋</code>
      </Part>
      <Part title={t('frame.inspector.inputs')}>
        <Rows>
          <Fact name={t('uncertainty.inspector.error')}>{full(measure, error)}</Fact>
          {central !== undefined && (
            <LinkRow
              label={t('uncertainty.inspector.deterministic')}
              value={full(measure, central[measure])}
              onOpen={() => inspect({ kind: 'year', measure, year })}
            />
          )}
        </Rows>
      </Part>
      <Drawn run={run} />
    </>
  );
}

const symbols: Readonly<Record<PathEvent, string>> = {
  deficit: 'p(t) = #{n : income(n, t) < expenditure(n, t)} / N',
  exhaustion: 'p(t) = #{n : min closing(n, s ≤ t) < 0} / N',
};

/** The probability of a deficit or of an empty fund. */
export function ChanceSubject({ event, year }: { event: PathEvent; year: number }) {
  const { t } = useText();
  const numbers = useNumbers();
  const run = usePaths(({ answer }) => lastPaths(answer));
  const estimates = run?.summary[`${event}Probability`];
  const estimate = estimates?.find((one) => one.year === year);
  if (run === null || estimate === undefined) return <Gone />;
  const { value, standardError } = estimate;
  return (
    <>
      <SubjectHead
        name={t('uncertainty.inspector.chanceOf', { name: t(`uncertainty.chances.${event}`), year })}
        figure={numbers.full(value, 'share')}
        exact={t('frame.inspector.cell', { cell: `${event}Probability.${year}.value`, value })}
      />
      <Part title={t('frame.inspector.formula')}>
        <p>{t(`uncertainty.inspector.${event}Formula`)}</p>
        <code className={classes.symbols}>{symbols[event]}</code>
      </Part>
      <Part title={t('frame.inspector.inputs')}>
        <Rows>
          <Fact name={t('uncertainty.inspector.error')}>{numbers.full(standardError, 'rate')}</Fact>
        </Rows>
      </Part>
      <Drawn run={run} />
    </>
  );
}
