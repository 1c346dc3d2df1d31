import { driverGroups } from '../../../../shared/stochastic/draws';
import { drivers } from '../../../../shared/stochastic/driver';
import type { Explained, VarianceShares } from '../../../../shared/stochastic/varianceShares';
import type { PathsRun } from '../../../state/paths';
import { explainSpread, usePathsAside } from '../../../state/pathsAside';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { AsidePanel } from './AsidePanel';
import classes from './Uncertainty.module.css';

function Shares({ figure, shares }: { figure: Explained; shares: VarianceShares | null }) {
  const { t } = useText();
  const numbers = useNumbers();
  const name =
    figure.figure === 'closing'
      ? t('uncertainty.shares.closing', { year: figure.year })
      : t('uncertainty.shares.exhaustion');
  if (shares === null) return <p>{t('uncertainty.shares.same', { name })}</p>;
  const share = (value: number): string => numbers.full(value, 'share');
  const withError = (value: number, error: number): string => `${share(value)} ± ${share(error)}`;
  return (
    <table className={classes.words}>
      <caption>{name}</caption>
      <thead>
        <tr>
          {(['driver', 'first', 'total'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`uncertainty.shares.head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {driverGroups.map((group) => {
          const { first, firstError, total, totalError } = shares.groups[group];
          return (
            <tr key={group}>
              <th scope="row">{t(`uncertainty.shares.group.${group}`)}</th>
              <td>{withError(first, firstError)}</td>
              <td>{withError(total, totalError)}</td>
            </tr>
          );
        })}
      </tbody>
      <tbody>
        {drivers.map((driver) => (
          <tr key={driver}>
            <th scope="row">{t('uncertainty.shares.alone', { driver: t(`uncertainty.driver.${driver}`) })}</th>
            <td colSpan={2}>{share(shares.alone[driver])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the spread of the fund and of its year of exhaustion comes from. */
export function SharesPanel({ run }: { run: PathsRun }) {
  const aside = usePathsAside((store) => store.shares);
  return (
    <AsidePanel name="shares" aside={aside} onStart={() => void explainSpread(run)}>
      {({ figures, shares }) => (
        <div className={classes.side}>
          {figures.map((figure, at) => (
            <Shares key={figure.figure} figure={figure} shares={shares[at] ?? null} />
          ))}
        </div>
      )}
    </AsidePanel>
  );
}
