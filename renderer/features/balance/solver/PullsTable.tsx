import type { Pull } from '../../../../shared/balance/levers/pull';
import { writeParameter } from '../../../measures/parameterValue';
import { useFactorName } from '../../../measures/useFactorName';
import { useLeverPlaces } from '../../../state/balanceLevers';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import classes from '../Balance.module.css';

/** Levers with where they stand and where they must go. */
export function PullsTable({ pulls }: { pulls: readonly Pull[] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = useFactorName();
  const places = useLeverPlaces();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('balanceWork.solver.lever')}</th>
          <th scope="col">{t('balanceWork.solver.standing')}</th>
          <th scope="col">{t('balanceWork.solver.found')}</th>
        </tr>
      </thead>
      <tbody>
        {pulls.map(({ parameter, value }) => {
          const place = places.find(({ lever }) => lever.parameter.id === parameter);
          const write = (one: number): string =>
            place === undefined ? '–' : writeParameter(one, place.lever.parameter.unit, numbers, t);
          return (
            <tr key={parameter} data-pull={parameter}>
              <th scope="row">{nameOf(parameter)}</th>
              <td>{write(place?.standard ?? Number.NaN)}</td>
              <td>{write(value)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
