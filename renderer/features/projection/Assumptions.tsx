import { Button, Select } from '@mantine/core';
import { inLanguage } from '../../../shared/base/language';
import type { ParameterId } from '../../../shared/parameters/catalogue';
import type { HeldLevel } from '../../../shared/parameters/heldLevel';
import { parameterInYear, statusOf, writeParameter } from '../../measures/parameterValue';
import { inspect } from '../../state/inspection';
import { type LeverState, leverStates } from '../../state/question';
import { useNumbers } from '../../state/settings';
import {
  commit,
  commitLever,
  previewLever,
  resetQuestion,
  useAskedScenario,
  useIsChanged,
  useScenario,
  useStudy,
} from '../../state/study';
import { useText } from '../../text';
import { SliderField } from '../../ui/SliderField';
import { StatusMark } from '../../ui/StatusMark';
import classes from './Projection.module.css';
import { ScenarioTree } from './ScenarioTree';
import { useHeldLevels } from './useHeldLevels';

const variants = ['low', 'medium', 'high'] as const;

/** Reforms of a scenario are in force by then. */
const yearsAhead = 10;

/** The assumptions that move the outcome most, in the order an actuary asks for them. */
const shown: readonly ParameterId[] = [
  'economy.wageGrowth',
  'economy.cpi',
  'economy.fundReturn',
  'coverage.ofUrbanWorkforce',
  'contribution.compliance',
  'account.notionalRate',
  'benefit.indexationCpi',
  'benefit.indexationWage',
  'retirement.minimumYears',
];

function Lever({ lever, held }: { lever: LeverState; held: HeldLevel | undefined }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const { id, range, step, parameter, standard, value } = lever;
  const hint = t(`projection.lever.${id === 'retirement.furtherDelay' ? 'furtherDelay' : 'employerRate'}`);
  return (
    <SliderField
      label={inLanguage(parameter.label, language)}
      hint={held === undefined ? hint : t('projection.held.hint', { hint, since: held.since })}
      value={value}
      standard={standard}
      range={range}
      step={step}
      write={(one) => writeParameter(one, parameter.unit, numbers, t)}
      onMove={(one) => previewLever(lever, one)}
      onEnd={(one) => commitLever(lever, one)}
      onSource={() => inspect({ kind: 'parameter', id })}
    />
  );
}

function Fertility() {
  const { t } = useText();
  const question = useStudy((study) => study.question);
  if (question === null) {
    return null;
  }
  return (
    <div className={classes.choice}>
      <Select
        label={t('projection.fertility.label')}
        description={t('projection.fertility.source')}
        data={variants.map((value) => ({ value, label: t(`projection.fertility.${value}`) }))}
        value={question.fertility}
        onChange={(fertility) => fertility !== null && commit({ ...question, fertility })}
      />
    </div>
  );
}

/** A value that nobody has stated for the later years: the projection carries the last one on. */
function HeldMark({ held }: { held: HeldLevel }) {
  const { t } = useText();
  const { since } = held;
  return (
    <span className={classes.held} data-held={since}>
      {t('projection.held.mark', { since })}
    </span>
  );
}

function MoreAssumptions({ held }: { held: ReadonlyMap<string, HeldLevel> }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const law = useStudy(({ workspace }) => workspace?.parameters);
  const scenario = useAskedScenario();
  if (law === undefined || scenario === null) {
    return null;
  }
  const year = scenario.firstYear + yearsAhead;
  const changed = new Set(scenario.reforms.flatMap(({ changes }) => changes.map(({ parameter }) => parameter)));
  return (
    <ul className={classes.list}>
      {shown.map((id) => {
        const found = parameterInYear(law, scenario, id, year);
        const level = held.get(id);
        return found === null ? null : (
          <li key={id} data-changed={changed.has(id) || undefined}>
            <button type="button" className={classes.item} onClick={() => inspect({ kind: 'parameter', id })}>
              <span>{inLanguage(found.parameter.label, language)}</span>
              <strong>{writeParameter(found.value, found.parameter.unit, numbers, t)}</strong>
              <StatusMark status={statusOf(found.dated)} />
              {level && <HeldMark held={level} />}
            </button>
          </li>
        );
      })}
      <li className={classes.heldNote}>
        {t('projection.held.count', {
          held: held.size,
          of: law.byId.size,
          to: scenario.firstYear + scenario.years - 1,
        })}
      </li>
    </ul>
  );
}

export function Assumptions() {
  const { t, language } = useText();
  const workspace = useStudy((study) => study.workspace);
  const question = useStudy((study) => study.question);
  const scenario = useScenario();
  const isChanged = useIsChanged();
  const held = useHeldLevels();
  if (workspace === null || question === null || scenario === null) {
    return <section className={classes.assumptions} />;
  }
  return (
    <section className={classes.assumptions} aria-label={t('projection.assumptions')}>
      <ScenarioTree />
      <h2>{t('projection.assumptions')}</h2>
      <p className={classes.scenarioNote}>
        {t('projection.horizon', { from: scenario.firstYear, years: scenario.years })}
      </p>
      {scenario.why && <p className={classes.scenarioNote}>{inLanguage(scenario.why, language)}</p>}
      {leverStates(workspace.parameters, scenario, question).map((lever) => (
        <Lever key={lever.id} lever={lever} held={held.get(lever.id)} />
      ))}
      <Fertility />
      <div className={classes.choice}>
        <Button variant="default" fullWidth disabled={!isChanged} onClick={resetQuestion}>
          {t('projection.resetAll')}
        </Button>
      </div>
      <h3>{t('projection.moreAssumptions', { year: scenario.firstYear + yearsAhead })}</h3>
      <MoreAssumptions held={held} />
    </section>
  );
}
