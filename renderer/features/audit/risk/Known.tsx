import { Button, FileButton } from '@mantine/core';
import type { RiskBacktest } from '../../../../shared/audit/risk/backtest';
import { forgetKey, takeKey, useRisk } from '../../../state/auditRisk';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import screen from '../Audit.module.css';

function Held({ backtest }: { backtest: RiskBacktest }) {
  const { t } = useText();
  const numbers = useNumbers();
  const times = (value: number | null): string => numbers.number(value, 'times');
  const facts = {
    positives: backtest.positives,
    units: backtest.units,
    area: times(backtest.area),
    error: times(backtest.standardError),
  };
  return (
    <>
      <p data-area={backtest.area ?? ''}>{t('auditStatistics.backtest', facts)}</p>
      <ul>
        {backtest.lifts.map(({ share, found, lift }) => (
          <li key={share}>
            {t('auditStatistics.lift', {
              share: Math.round(100 * share),
              found: Math.round(100 * found),
              lift: lift.toFixed(1),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How well the scores would have told cases that are known, where a key of them is loaded. */
export function Known({ backtest }: { backtest: RiskBacktest | null }) {
  const { t } = useText();
  const key = useRisk((store) => store.key);
  return (
    <Panel title={t('auditMore.risk.backtest')}>
      <p className={screen.dim}>{t('auditMore.risk.keyHint')}</p>
      {key !== null && <p>{t('auditMore.risk.keyLoaded', { file: key.file, lines: key.lines.length })}</p>}
      {backtest !== null && <Held backtest={backtest} />}
      <div className={screen.line}>
        <FileButton accept=".csv,text/csv" onChange={(file) => file !== null && void takeKey(file)}>
          {(props) => (
            <Button size="xs" variant="default" {...props}>
              {t('auditMore.risk.key')}
            </Button>
          )}
        </FileButton>
        {key !== null && (
          <Button size="xs" variant="default" onClick={forgetKey}>
            {t('auditMore.risk.forget')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
