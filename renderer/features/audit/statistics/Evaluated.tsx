import type { Evaluation } from '../../../../shared/audit/sampling/evaluateSample';
import type { MonetaryEvaluation } from '../../../../shared/audit/sampling/monetaryUnits';
import type { MisstatementEstimate } from '../../../../shared/audit/sampling/strata';
import { useSampling } from '../../../state/auditSampling';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import screen from '../Audit.module.css';
import classes from './Statistics.module.css';

const sideColumns = ['mostLikely', 'basicPrecision', 'allowance', 'certain', 'upperLimit'] as const;

function Sides({ over, under }: { over: MonetaryEvaluation; under: MonetaryEvaluation }) {
  const { t } = useText();
  const numbers = useNumbers();
  const rows = [
    ['over', over],
    ['under', under],
  ] as const;
  return (
    <table className={screen.plain}>
      <thead>
        <tr>
          <td />
          {sideColumns.map((column) => (
            <th key={column} scope="col" className={screen.number}>
              {t(`auditMore.statistics.evaluated.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([side, found]) => (
          <tr key={side}>
            <th scope="row">{t(`auditMore.statistics.evaluated.${side}`)}</th>
            {sideColumns.map((column) => (
              <td key={column} className={screen.number}>
                {numbers.number(found[column], 'moneyExact')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Estimate({ found }: { found: MisstatementEstimate }) {
  const { t } = useText();
  const numbers = useNumbers();
  const [estimate, lower, upper] = [found.estimate, found.lower, found.upper].map((value) =>
    numbers.number(value, 'moneyExact'),
  );
  const facts = { estimate: estimate ?? '', lower: lower ?? '', upper: upper ?? '', faulty: found.faulty };
  return <p>{t(`auditStatistics.evaluation.${found.method}`, facts)}</p>;
}

function Figures({ evaluation }: { evaluation: Evaluation }) {
  if (evaluation.method === 'monetary') return <Sides {...evaluation.result} />;
  if (evaluation.method === 'attribute') return null;
  const { difference, ratio } = evaluation;
  return (
    <>
      <Estimate found={difference} />
      {ratio !== null && <Estimate found={ratio} />}
    </>
  );
}

/** What the sample says of all rows that it was drawn from. */
export function Evaluated() {
  const { t } = useText();
  const answer = useSampling((store) => store.answer);
  if (answer === null) return null;
  if (answer.state === 'unfinished') {
    return <p role="alert">{t('auditMore.statistics.evaluated.unfinished', { open: answer.open })}</p>;
  }
  const { evaluation, deviations } = answer;
  const verdict = evaluation.supported === null ? 'open' : evaluation.supported ? 'supported' : 'notSupported';
  return (
    <Panel title={t('auditMore.statistics.evaluated.title')}>
      <p className={classes.verdict} role="status" data-verdict={verdict}>
        {t(`auditStatistics.evaluation.${verdict}`)}
      </p>
      <p className={screen.dim}>
        {t('auditStatistics.evaluation.deviations', {
          deviations,
          confidence: Math.round(1000 * evaluation.confidence) / 10,
        })}
      </p>
      <Figures evaluation={evaluation} />
    </Panel>
  );
}
