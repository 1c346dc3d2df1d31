import { Button } from '@mantine/core';
import type { Breaking, JointBreaking, ReverseStress } from '../../../../shared/balance/stress/reverseStress';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { useFactorName } from '../../../measures/useFactorName';
import { useTargetText } from '../../../measures/useTargetText';
import { useRegister } from '../../../state/balanceRegister';
import { changeSensitivity, computeReverse, useSensitivity } from '../../../state/balanceSensitivity';
import { type Answered, useWork } from '../../../state/balanceWork';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from '../Balance.module.css';
import { TargetFields } from '../solver/TargetFields';
import { WorkResult } from '../WorkResult';

type Question = Answered<'reverse'>['question']['question'];

function Joint({ joint, most }: { joint: JointBreaking; most: number }) {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = useFactorName();
  const times = (value: number): string => numbers.number(value, 'times');
  const shares = joint.shares
    .filter(({ strength }) => strength > 0)
    .map(({ stress, strength }) => `${nameOf(stress.id)} ${times(strength)}`)
    .join(t('projection.compare.and'));
  return (
    <p className={classes.dim}>
      {joint.outcome === 'breaks'
        ? t('balanceWork.sensitivity.reverseJoint', { distance: times(joint.distance), shares })
        : t('balanceWork.sensitivity.reverseJointHolds', { most: times(most) })}
    </p>
  );
}

function useColumns({ target }: Question): Column<Breaking>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = useFactorName();
  const { gap } = useTargetText();
  return [
    {
      ...{ id: 'factor', header: t('balanceWork.sensitivity.factor'), width: 280, isText: true },
      value: ({ stress }) => nameOf(stress.id),
    },
    {
      ...{ id: 'strength', header: t('balanceWork.sensitivity.strength'), width: 170 },
      value: ({ outcome, strength }) => (outcome === 'breaks' ? strength : null),
      write: (value) =>
        typeof value === 'number' ? numbers.number(value, 'times') : t('balanceWork.sensitivity.holds'),
    },
    {
      ...{ id: 'margin', header: t('balanceWork.sensitivity.margin'), width: 240, isText: true },
      value: ({ margin }) => gap(target, margin),
    },
  ];
}

function Failures({ value, question }: { value: ReverseStress; question: Question }) {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = useFactorName();
  const { sentence, gap } = useTargetText();
  const columns = useColumns(question);
  const { target, most } = question;
  const [nearest] = value.failures;
  if (value.margin < 0) {
    return (
      <p className={classes.sentence} role="status" data-reverse="broken">
        {t('balanceWork.sensitivity.reverseBroken', { gap: gap(target, value.margin), target: sentence(target) })}
      </p>
    );
  }
  const title =
    nearest?.outcome === 'breaks'
      ? t('balanceWork.sensitivity.reverseTitle', {
          factor: nameOf(nearest.stress.id),
          strength: numbers.number(nearest.strength, 'times'),
        })
      : t('balanceWork.sensitivity.reverseHolds', { most });
  return (
    <>
      <h3 className={classes.sentence}>{title}</h3>
      {value.joint !== null && <Joint joint={value.joint} most={most} />}
      <div className={classes.exact}>
        <TableBar columns={columns} rows={value.failures} fileName="nearest-failures" />
        <DataTable label={title} columns={columns} rows={value.failures} rowKey={({ stress }) => stress.id} />
      </div>
    </>
  );
}

/** How much of each adverse move breaks a target, the nearest failure first. */
export function ReverseView({ scenario }: { scenario: Scenario }) {
  const { t } = useText();
  const { sensitivities } = useRegister();
  const { most, target } = useSensitivity();
  const work = useWork('reverse');
  return (
    <>
      <TargetFields target={target} scenario={scenario} onChange={(next) => changeSensitivity({ target: next })} />
      <div className={classes.fields}>
        <NumberField
          name="reverse.most"
          className={classes.short}
          label={t('balanceWork.sensitivity.most')}
          value={most}
          range={[1, 20]}
          step={1}
          onTake={(value) => changeSensitivity({ most: value })}
        />
        <Button
          data-action="reverse"
          disabled={work.state === 'running'}
          onClick={() => computeReverse(scenario, sensitivities)}
        >
          {t('balanceWork.sensitivity.compute')}
        </Button>
      </div>
      <WorkResult
        id="reverse"
        now={scenario}
        empty={{ title: t('balanceWork.sensitivity.emptyTitle'), hint: t('balanceWork.sensitivity.emptyHint.reverse') }}
        answer={({ value, question }) => <Failures value={value} question={question.question} />}
      />
    </>
  );
}
