import { Button, SegmentedControl, Select } from '@mantine/core';
import { inLanguage } from '../../../../shared/base/language';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { useQuestionTitle } from '../../../outlook/useQuestionTitle';
import { changeChange, splitChange, splits, useChange } from '../../../state/balanceChange';
import { useGround, useGroundQuestion } from '../../../state/balanceLevers';
import { lastYearOf } from '../../../state/balanceSensitivity';
import { type Answered, useWork } from '../../../state/balanceWork';
import { scenarioNamed, useAskedScenario, useStudy } from '../../../state/study';
import { useText } from '../../../text';
import classes from '../Balance.module.css';
import { WorkResult } from '../WorkResult';
import { Bridge } from './Bridge';

const ownGround = 'levers put back';

function Splitting({ answered }: { answered: Answered<'change'> }) {
  const { t, language } = useText();
  const { split } = useChange();
  const { before, scenario } = answered.question;
  const { reconciliations, runs } = answered.value;
  const names = { before: inLanguage(before.title, language), after: t('projection.compare.shown') };
  const isSame = reconciliations.every(({ shapley }) => shapley.length === 0);
  return (
    <>
      <p className={classes.dim}>{isSame ? t('balanceWork.change.same') : t('balanceWork.change.runs', { runs })}</p>
      {!isSame && (
        <SegmentedControl
          className={classes.views}
          aria-label={t('balanceWork.change.how')}
          data={splits.map((value) => ({ value, label: t(`balanceWork.change.${value}`) }))}
          value={split}
          onChange={(value) => changeChange({ split: value })}
        />
      )}
      {!isSame &&
        reconciliations.map((one) => (
          <Bridge
            key={one.measure.kind}
            reconciliation={one}
            split={split}
            endYear={lastYearOf(scenario)}
            names={names}
          />
        ))}
    </>
  );
}

/** Where a change starts: the scenario on screen without its levers, or any other. */
function BeforeChoice() {
  const { t, language } = useText();
  const { before } = useChange();
  const scenarios = useStudy(({ workspace }) => workspace?.scenarios) ?? [];
  const question = useGroundQuestion();
  const titleOf = useQuestionTitle();
  const own = question === null ? '' : titleOf(question).title;
  return (
    <Select
      w={320}
      label={t('balanceWork.change.before')}
      data-choice="before"
      allowDeselect={false}
      data={[
        { value: ownGround, label: t('balanceWork.change.withoutLevers', { scenario: own }) },
        ...scenarios.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) })),
      ]}
      value={before ?? ownGround}
      onChange={(id) => changeChange({ before: id === ownGround ? null : id })}
    />
  );
}

function useBefore(): Scenario | null {
  const { before } = useChange();
  const ground = useGround();
  const workspace = useStudy((study) => study.workspace);
  return before === null ? ground : ((workspace && scenarioNamed(workspace, before)) ?? null);
}

/** What made the difference between two runs. */
export function ChangePart() {
  const { t } = useText();
  const before = useBefore();
  const after = useAskedScenario();
  const work = useWork('change');
  if (before === null || after === null) return null;
  return (
    <div className={classes.part}>
      <div className={classes.fields}>
        <BeforeChoice />
        <span className={classes.beside}>{t('balanceWork.change.after')}</span>
        <Button data-action="change" disabled={work.state === 'running'} onClick={() => splitChange(before, after)}>
          {t('balanceWork.change.compute')}
        </Button>
      </div>
      <WorkResult
        id="change"
        now={after}
        empty={{ title: t('balanceWork.change.emptyTitle'), hint: t('balanceWork.change.emptyHint') }}
        answer={(answered) => <Splitting answered={answered} />}
      />
    </div>
  );
}
