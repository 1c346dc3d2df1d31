import type { Spread } from '../../../../shared/stochastic/modelRisk';
import { watchedChances } from '../../../../shared/stochastic/yearWatch';
import type { PathsRun } from '../../../state/paths';
import { compareModels, type FoundModels, usePathsAside } from '../../../state/pathsAside';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { AsidePanel } from './AsidePanel';
import classes from './Uncertainty.module.css';

const over = ['mean', 'lowest', 'highest'] as const satisfies readonly (keyof Spread)[];

function Models({ outcomes, quantiles, exhaustion, year }: FoundModels) {
  const { t } = useText();
  const numbers = useNumbers();
  const money = (value: number): string => numbers.full(value, 'money');
  const share = (value: number): string => numbers.full(value, 'share');
  return (
    <table className={classes.words}>
      <caption>{t('uncertainty.models.caption', { year })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('uncertainty.models.mortality')}</th>
          <th scope="col">{t('uncertainty.option.shocks')}</th>
          {watchedChances.map((chance) => (
            <th key={chance} scope="col" className={classes.number}>
              {numbers.tick(chance, 'share') + numbers.unit('share')}
            </th>
          ))}
          <th scope="col" className={classes.number}>
            {t('uncertainty.chances.exhaustion')}
          </th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map(({ mortality, shocks, point }) => (
          <tr key={`${mortality} ${shocks}`}>
            <th scope="row">{t(`uncertainty.models.model.${mortality}`)}</th>
            <td>{t(`uncertainty.option.shock.${shocks}`)}</td>
            {watchedChances.map((chance, at) => (
              <td key={chance} className={classes.number}>
                {money(point.quantiles[at] ?? Number.NaN)}
              </td>
            ))}
            <td className={classes.number}>
              {`${share(point.exhaustion.value)} ± ${share(point.exhaustion.standardError)}`}
            </td>
          </tr>
        ))}
      </tbody>
      <tbody>
        {over.map((which) => (
          <tr key={which}>
            <th scope="row" colSpan={2}>
              {t(`uncertainty.models.${which}`)}
            </th>
            {watchedChances.map((chance, at) => (
              <td key={chance} className={classes.number}>
                {money(quantiles[at]?.[which] ?? Number.NaN)}
              </td>
            ))}
            <td className={classes.number}>{share(exhaustion[which])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same scenario under other models of mortality and other shocks. */
export function ModelsPanel({ run }: { run: PathsRun }) {
  const aside = usePathsAside((store) => store.models);
  return (
    <AsidePanel name="models" aside={aside} onStart={() => void compareModels(run)}>
      {(found) => <Models {...found} />}
    </AsidePanel>
  );
}
