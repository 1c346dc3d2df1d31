import { inLanguage } from '../../shared/base/language';
import type { Sourced } from '../../shared/data/baseData';
import { basisText } from '../../shared/parameters/basisText';
import { type MeasureId, measures } from '../measures/measures';
import { parameterInYear, statusOf, writeParameter } from '../measures/parameterValue';
import { useMeasureText } from '../measures/useMeasureText';
import { inspect } from '../state/inspection';
import { useNumbers } from '../state/settings';
import { lastRun, useAskedScenario, useStudy } from '../state/study';
import { useText } from '../text';
import { StatusMark } from '../ui/StatusMark';
import classes from './Inspector.module.css';
import { LinkRow, Part, Rows, SubjectHead } from './parts';
import { RunInputs } from './RunInputs';

interface YearSubjectProps {
  readonly measure: MeasureId;
  readonly year: number;
}

/** Official account of a year that the measure is set against. */
function useOfficial(measure: MeasureId, year: number): Sourced | undefined {
  const { official } = measures[measure];
  const accounts = useStudy(({ workspace }) => workspace?.base.accounts);
  return official === null ? undefined : accounts?.find((account) => account.year === year)?.measures[official];
}

function useYearValue() {
  const run = useStudy(({ answer }) => lastRun(answer));
  return (measure: MeasureId, year: number): number | null =>
    run?.outlook.years.find((row) => row.year === year)?.[measure] ?? null;
}

function Inputs({ measure, year }: YearSubjectProps) {
  const { t } = useText();
  const { label, full } = useMeasureText();
  const valueIn = useYearValue();
  const { inputs, previous } = measures[measure];
  const rows = [...inputs.map((id) => ({ id, year })), ...previous.map((id) => ({ id, year: year - 1 }))].filter(
    (input) => valueIn(input.id, input.year) !== null,
  );
  if (rows.length === 0) {
    return null;
  }
  return (
    <Part title={t('frame.inspector.inputs')}>
      <Rows>
        {rows.map((input) => (
          <LinkRow
            key={`${input.id} ${input.year}`}
            label={t('frame.inspector.inYear', { name: label(input.id), year: input.year })}
            value={full(input.id, valueIn(input.id, input.year))}
            onOpen={() => inspect({ kind: 'year', measure: input.id, year: input.year })}
          />
        ))}
      </Rows>
    </Part>
  );
}

function Laws({ measure, year }: YearSubjectProps) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  const scenario = useAskedScenario();
  const used = measures[measure].parameters.flatMap((id) => {
    const found = parameters && scenario && parameterInYear(parameters, scenario, id, year);
    return found ? [found] : [];
  });
  if (used.length === 0) {
    return null;
  }
  return (
    <Part title={t('frame.inspector.parameters')}>
      <Rows>
        {used.map(({ parameter, value, dated }) => (
          <li key={parameter.id}>
            <button
              type="button"
              className={classes.row}
              onClick={() => inspect({ kind: 'parameter', id: parameter.id })}
            >
              <span>
                {inLanguage(parameter.label, language)}
                <br />
                <span className={classes.dim}>
                  {dated.basis.kind === 'assumed' ? '' : basisText(dated.basis, language)}{' '}
                </span>
                <StatusMark status={statusOf(dated)} />
              </span>
              <span>{writeParameter(value, parameter.unit, numbers, t)}</span>
            </button>
          </li>
        ))}
      </Rows>
    </Part>
  );
}

function OfficialAccount({ measure, year }: YearSubjectProps) {
  const { t } = useText();
  const { full } = useMeasureText();
  const official = useOfficial(measure, year);
  if (official === undefined) {
    return null;
  }
  return (
    <Part title={t('frame.inspector.official')}>
      <Rows>
        <LinkRow
          label={t('frame.inspector.publishedIn', { year })}
          value={full(measure, official.value)}
          onOpen={() => inspect({ kind: 'reference', id: official.reference })}
        />
        <LinkRow
          label={t('frame.inspector.row', { file: official.file, line: official.line })}
          value={<StatusMark status={official.status} />}
          onOpen={() => inspect({ kind: 'file', name: official.file })}
        />
      </Rows>
    </Part>
  );
}

/** One yearly figure of the run on screen, or of the official accounts before it begins. */
export function YearSubject({ measure, year }: YearSubjectProps) {
  const { t } = useText();
  const { label, full } = useMeasureText();
  const computed = useYearValue()(measure, year);
  const official = useOfficial(measure, year);
  const value = computed ?? official?.value ?? null;
  return (
    <>
      <SubjectHead
        name={t('frame.inspector.inYear', { name: label(measure), year })}
        figure={full(measure, value)}
        exact={t(computed === null ? 'frame.inspector.accountCell' : 'frame.inspector.cell', {
          cell: `years.${year}.${measure}`,
          value: value ?? '–',
        })}
      />
      {computed !== null && (
        <>
          <Part title={t('frame.inspector.formula')}>
            <p>{t(`projection.formula.${measure}`)}</p>
            <code className={classes.symbols}>{measures[measure].symbols}</code>
          </Part>
          <Inputs measure={measure} year={year} />
          <Laws measure={measure} year={year} />
        </>
      )}
      <OfficialAccount measure={measure} year={year} />
      {computed !== null && <RunInputs />}
    </>
  );
}
