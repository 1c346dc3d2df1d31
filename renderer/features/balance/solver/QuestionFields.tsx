import { ActionIcon, Button, MultiSelect, SegmentedControl, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { aims } from '../../../../shared/balance/levers/solveLevers';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { useLeverName } from '../../../measures/useLeverName';
import { useRegister } from '../../../state/balanceRegister';
import { addTarget, changeSolver, useSolver } from '../../../state/balanceSolver';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import classes from '../Balance.module.css';
import { LeverChoice } from '../LeverChoice';
import { TargetFields } from './TargetFields';

const mostTargets = 4;

/** One lever out of all, kept under a name of the question. */
function Sought({ which }: { which: 'lever' | 'second' }) {
  const { t } = useText();
  const { levers } = useRegister();
  const chosen = useSolver((store) => store[which]);
  const lever = levers.find(({ parameter }) => parameter.id === chosen) ?? levers[0];
  return lever === undefined ? null : (
    <LeverChoice
      name={which}
      label={t(`balanceWork.solver.${which}`)}
      lever={lever}
      onChange={({ parameter }) => changeSolver({ [which]: parameter.id })}
    />
  );
}

function SoughtLevers() {
  const { t } = useText();
  const { levers } = useRegister();
  const nameOf = useLeverName();
  const chosen = useSolver((store) => store.levers);
  return (
    <MultiSelect
      className={classes.wide}
      label={t('balanceWork.solver.levers')}
      data-choice="levers"
      searchable
      data={levers.map((one) => ({ value: one.parameter.id, label: nameOf(one) }))}
      value={[...chosen]}
      onChange={(ids) => changeSolver({ levers: ids })}
    />
  );
}

function AimChoice() {
  const { t } = useText();
  const { aim } = useSolver();
  return (
    <SegmentedControl
      aria-label={t('balanceWork.solver.aim')}
      data={aims.map((value) => ({ value, label: t(`balanceWork.solver.aims.${value}`) }))}
      value={aim}
      onChange={(value) => changeSolver({ aim: value })}
    />
  );
}

/** From when the levers work, and how long they take to their full effect. */
export function TimingFields({ scenario: { firstYear, years } }: { scenario: Scenario }) {
  const { t } = useText();
  const { from, ramp } = useSolver();
  return (
    <>
      <NumberField
        name="solver.from"
        className={classes.short}
        label={t('balanceWork.solver.from')}
        value={from ?? firstYear + 1}
        range={[firstYear + 1, firstYear + years - 1]}
        step={1}
        decimalScale={0}
        onTake={(year) => changeSolver({ from: year })}
      />
      <NumberField
        name="solver.ramp"
        className={classes.short}
        label={t('balanceWork.solver.ramp')}
        value={ramp}
        range={[0, 30]}
        step={1}
        decimalScale={0}
        onTake={(length) => changeSolver({ ramp: length })}
      />
    </>
  );
}

function Targets({ scenario }: { scenario: Scenario }) {
  const { t } = useText();
  const { target, more } = useSolver();
  return (
    <>
      <TargetFields target={target} scenario={scenario} onChange={(next) => changeSolver({ target: next })} />
      {more.map((one) => (
        <div key={one.id} className={classes.fields}>
          <TargetFields
            target={one.target}
            scenario={scenario}
            onChange={(next) =>
              changeSolver({ more: more.map((other) => (other === one ? { ...one, target: next } : other)) })
            }
          />
          <Tooltip label={t('balanceWork.target.remove')}>
            <ActionIcon
              aria-label={t('balanceWork.target.remove')}
              onClick={() => changeSolver({ more: more.filter((other) => other !== one) })}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
      <Button variant="default" disabled={more.length + 1 >= mostTargets} onClick={() => addTarget(scenario)}>
        {t('balanceWork.target.add')}
      </Button>
    </>
  );
}

function Lasting({ scenario: { firstYear, years } }: { scenario: Scenario }) {
  const { t } = useText();
  const { lasting } = useSolver();
  const all = [firstYear + 1, firstYear + years - 1] as const;
  const field = (key: 'first' | 'last' | 'step', range: readonly [number, number]) => (
    <NumberField
      name={`lasting.${key}`}
      className={classes.short}
      label={t(`balanceWork.solver.frontier${key === 'first' ? 'First' : key === 'last' ? 'Last' : 'Step'}`)}
      value={lasting[key]}
      range={range}
      step={1}
      decimalScale={0}
      onTake={(value) => changeSolver({ lasting: { ...lasting, [key]: value } })}
    />
  );
  return (
    <>
      {field('first', all)}
      {field('last', all)}
      {field('step', [1, 20])}
    </>
  );
}

function Goal({ scenario: { firstYear, years } }: { scenario: Scenario }) {
  const { t } = useText();
  const { goal, paths, seed } = useSolver();
  const field = (key: 'months' | 'until', range: readonly [number, number]) => (
    <NumberField
      name={`goal.${key}`}
      className={classes.short}
      label={t(`balanceWork.solver.${key}`)}
      value={goal[key]}
      range={range}
      step={1}
      decimalScale={0}
      onTake={(value) => changeSolver({ goal: { ...goal, [key]: value } })}
    />
  );
  return (
    <>
      {field('months', [0, 60])}
      {field('until', [firstYear + 1, firstYear + years - 1])}
      <NumberField
        name="goal.chance"
        className={classes.short}
        label={t('balanceWork.solver.probability')}
        value={Number((100 * goal.chance).toPrecision(12))}
        range={[1, 99]}
        step={1}
        suffix="%"
        onTake={(value) => changeSolver({ goal: { ...goal, chance: value / 100 } })}
      />
      <NumberField
        name="goal.paths"
        className={classes.short}
        label={t('balanceWork.solver.paths')}
        value={paths}
        range={[50, 5000]}
        step={50}
        decimalScale={0}
        onTake={(value) => changeSolver({ paths: value })}
      />
      <NumberField
        name="goal.seed"
        className={classes.short}
        label={t('balanceWork.solver.seed')}
        value={seed}
        range={[0, 2 ** 31]}
        step={1}
        decimalScale={0}
        onTake={(value) => changeSolver({ seed: value })}
      />
    </>
  );
}

/** What the kind of question asks for. */
export function QuestionFields({ scenario }: { scenario: Scenario }) {
  const { mode, target } = useSolver();
  switch (mode) {
    case 'solve':
    case 'tradeOff':
      return (
        <>
          <TargetFields target={target} scenario={scenario} onChange={(next) => changeSolver({ target: next })} />
          <div className={classes.fields}>
            <Sought which="lever" />
            {mode === 'tradeOff' && <Sought which="second" />}
          </div>
        </>
      );
    case 'several':
      return (
        <>
          <Targets scenario={scenario} />
          <div className={classes.fields}>
            <SoughtLevers />
            <AimChoice />
          </div>
        </>
      );
    case 'frontier':
      return (
        <>
          <div className={classes.fields}>
            <Lasting scenario={scenario} />
          </div>
          <div className={classes.fields}>
            <SoughtLevers />
            <AimChoice />
          </div>
        </>
      );
    case 'chance':
      return (
        <>
          <div className={classes.fields}>
            <Goal scenario={scenario} />
          </div>
          <div className={classes.fields}>
            <Sought which="lever" />
          </div>
        </>
      );
  }
}
