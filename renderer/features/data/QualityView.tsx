import { ruleText } from '../../../shared/data/quality/dataParagraph';
import { dimensions, type TableQuality } from '../../../shared/data/quality/quality';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { Panel } from '../../ui/Page';
import classes from './Data.module.css';

function Dimensions({ quality }: { quality: TableQuality }) {
  const { t } = useText();
  const numbers = useNumbers();
  return (
    <table className={classes.matching}>
      <thead>
        <tr>
          {(['dimension', 'measured', 'meaning'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`dataScreens.tables.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dimensions.map((dimension) => (
          <tr key={dimension}>
            <th scope="row">{t(`data.quality.dimensions.${dimension}`)}</th>
            <td>{numbers.full(quality.dimensions[dimension], 'share')}</td>
            <td>{t(`data.quality.meanings.${dimension}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the score of a table is made of, and the rules that its rows keep or break. */
export function QualityView({ quality }: { quality: TableQuality }) {
  const { t } = useText();
  const numbers = useNumbers();
  return (
    <Panel title={t('dataScreens.tables.view.quality')}>
      <Dimensions quality={quality} />
      <table className={classes.matching}>
        <thead>
          <tr>
            {(['rule', 'cases', 'broken'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`dataScreens.tables.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quality.rules.map((rule) => (
            <tr key={`${rule.name} ${rule.columns.join()}`}>
              <th scope="row">{ruleText(rule, t)}</th>
              <td className={classes.number}>{numbers.number(rule.cases, 'count')}</td>
              <td className={classes.number}>{numbers.number(rule.broken, 'count')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
