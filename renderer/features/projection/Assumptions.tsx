import { Button, Select } from '@mantine/core';
import { inLanguage } from '../../../shared/base/language';
import { basisText } from '../../../shared/parameters/basisText';
import type { HeldLevel } from '../../../shared/parameters/heldLevel';
import type { TextKey } from '../../../shared/text/catalogues';
import { statusOf, writeParameter } from '../../measures/parameterValue';
import { inspect } from '../../state/inspection';
import { type LeverId, type LeverState, leverStates } from '../../state/question';
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
import { AssumptionChart } from './AssumptionChart';
import classes from './Projection.module.css';
import { ScenarioTree } from './ScenarioTree';
import { useAssumptionPath } from './useAssumptionPath';
import { useHeldLevels } from './useHeldLevels';

const variants = ['low', 'medium', 'high'] as const;

/** Words for what a slider means, where the name of its parameter does not say it. */
const hints: Readonly<Partial<Record<LeverId, TextKey>>> = {
  'retirement.furtherDelay': 'projection.lever.furtherDelay',
  'contribution.employerRate': 'projection.lever.employerRate',
};

function Lever({ lever, held }: { lever: LeverState; held: HeldLevel | undefined }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const { id, range, step, parameter, standard, value } = lever;
  const name = inLanguage(parameter.label, language);
  const path = useAssumptionPath(id);
  const scenario = useScenario();
  const valuation = scenario?.firstYear ?? 0;
  const isSet = scenario?.reforms.some(({ changes }) => changes.some((change) => change.parameter === id)) ?? false;
  const newest = parameter.values.at(-1);
  const source = newest === undefined ? '' : basisText(newest.basis, language);
  const hint = t(hints[id] ?? 'projection.lever.source', { source });
  return (
    <div data-assumption={id}>
      <SliderField
        label={name}
        hint={hint}
        value={value}
        standard={standard}
        range={range}
        step={step}
        write={(one) => writeParameter(one, parameter.unit, numbers, t)}
        onMove={(one) => previewLever(lever, one)}
        onEnd={(one) => commitLever(lever, one)}
        onSource={() => inspect({ kind: 'parameter', id })}
      >
        {path !== null && <AssumptionChart name={name} path={path} valuation={valuation} unit={parameter.unit} />}
        <p className={classes.marks}>
          {newest !== undefined && <StatusMark status={value === standard ? statusOf(newest) : 'assumed'} />}
          {isSet && <span className={classes.byScenario}>{t('projection.lever.byScenario')}</span>}
          {held !== undefined && <HeldMark held={held} />}
        </p>
      </SliderField>
    </div>
  );
}

function Fertility() {
  const { t } = useText();
  const question = useStudy((study) => study.question);
  const standard = useScenario();
  const path = useAssumptionPath('fertility');
  if (question === null || standard === null) {
    return null;
  }
  const name = t('projection.fertility.label');
  const isChanged = question.fertility !== standard.fertility;
  return (
    <div className={classes.choice} data-changed={isChanged || undefined}>
      <Select
        label={name}
        description={t('projection.fertility.source')}
        data={variants.map((value) => ({ value, label: t(`projection.fertility.${value}`) }))}
        value={question.fertility}
        onChange={(fertility) => fertility !== null && commit({ ...question, fertility })}
      />
      {path !== null && <AssumptionChart name={name} path={path} valuation={standard.firstYear} unit={null} />}
    </div>
  );
}

/** A value that nobody has stated for the later years: the projection carries the last one on. */
function HeldMark({ held }: { held: HeldLevel }) {
  const { t } = useText();
  const { since } = held;
  return (
    <span className={classes.held} data-held={since}>
      {t('projection.held.mark', { since, day: held.last.from })}
    </span>
  );
}

/** How many figures in all are carried on past what anyone has stated. */
function HeldCount({ held }: { held: number }) {
  const { t } = useText();
  const law = useStudy(({ workspace }) => workspace?.parameters);
  const scenario = useAskedScenario();
  if (law === undefined || scenario === null) {
    return null;
  }
  const to = scenario.firstYear + scenario.years - 1;
  return <p className={classes.heldNote}>{t('projection.held.count', { held, of: law.byId.size, to })}</p>;
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
      <Fertility />
      {leverStates(workspace.parameters, scenario, question).map((lever) => (
        <Lever key={lever.id} lever={lever} held={held.get(lever.id)} />
      ))}
      <div className={classes.choice}>
        <Button variant="default" fullWidth disabled={!isChanged} onClick={resetQuestion}>
          {t('projection.resetAll')}
        </Button>
      </div>
      <HeldCount held={held.size} />
    </section>
  );
}
