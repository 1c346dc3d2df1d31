import { fields, levelName, levelsOf } from '../../../../shared/data/people/comparison';
import { fieldWeight } from '../../../../shared/data/people/waterfall';
import type { PeopleRun } from '../../../state/dataPeople';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Dialog } from '../../../ui/Dialog';
import classes from './People.module.css';
import { useStepText } from './words';

const formula = ['prior', 'weight', 'probability', 'estimate', 'tiers'] as const;

/** The weight of each degree of agreement, as this run estimated it. */
function ModelTable({ run }: { run: Extract<PeopleRun, { state: 'done' }> }) {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useStepText();
  const { model } = run.match;
  return (
    <table className={classes.sides}>
      <thead>
        <tr>
          <th scope="col">{t('people.detail.field')}</th>
          <th scope="col">{t('people.detail.level')}</th>
          <th scope="col">m</th>
          <th scope="col">u</th>
          <th scope="col">{t('people.table.weight')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.flatMap((field) =>
          levelsOf[field].map((name, level) => (
            <tr key={`${field} ${name}`}>
              <th scope="row">{words.step(field)}</th>
              <td>{words.level(levelName(field, level))}</td>
              <td className={classes.number}>{(model.m[field][level] ?? 0).toPrecision(3)}</td>
              <td className={classes.number}>{(model.u[field][level] ?? 0).toPrecision(3)}</td>
              <td className={classes.number}>{numbers.number(fieldWeight(field, level, model), 'times')}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

/** How the weight is made, in words, with the estimates of the run and the source. */
export function About({ run, onClose }: { run: PeopleRun; onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog title={t('people.about')} size="lg" onClose={onClose}>
      <div className={classes.about}>
        {formula.map((key) => (
          <p key={key}>{t(`people.formula.${key}`)}</p>
        ))}
        {run.state === 'done' && (
          <>
            <p>
              {t('people.formula.here', {
                lambda: run.match.model.lambda.toPrecision(3),
                iterations: run.match.model.iterations,
              })}
            </p>
            <ModelTable run={run} />
          </>
        )}
        <p className={classes.dim}>{t('people.formula.source')}</p>
      </div>
    </Dialog>
  );
}
