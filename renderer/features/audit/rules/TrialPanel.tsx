import { Button, NativeSelect } from '@mantine/core';
import { IconFlask, IconPlayerStop, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Trial } from '../../../../shared/audit/own/tryRule';
import { inLanguage } from '../../../../shared/base/language';
import type { TrialScore } from '../../../engine/trialMethods';
import { setStandsFor, type Trying } from '../../../state/auditEditor';
import { useAudit } from '../../../state/auditRun';
import { standingOf } from '../../../state/auditStanding';
import { stopTrial, tryOnSample, tryOnTables } from '../../../state/auditTrials';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import { Scroll } from '../../../ui/Scroll';
import screen from '../Audit.module.css';
import { useRuleWords } from '../useRuleWords';
import type { EditorProps } from './OwnEditor';
import classes from './Rules.module.css';

function Outcome({ trial: { outcome } }: { trial: Trial }) {
  const { t } = useText();
  const words = useRuleWords();
  const numbers = useNumbers();
  if (outcome.status === 'failed') return <FailureState failure={outcome.failure} />;
  if (outcome.status === 'not-run') return <p>{words.standing(standingOf(outcome))}</p>;
  const seconds = (outcome.milliseconds / 1000).toFixed(1);
  const said =
    outcome.status === 'clean'
      ? t('auditEditor.trial.clean', { rows: numbers.number(outcome.tested, 'count'), seconds })
      : t('auditEditor.trial.hits', {
          count: numbers.number(outcome.count, 'count'),
          rows: numbers.number(outcome.rows, 'count'),
          amount: numbers.full(outcome.amountAtRisk, 'moneyEach'),
          seconds,
        });
  return <p data-outcome={outcome.status}>{said}</p>;
}

function Score({ score, standsFor }: { score: TrialScore | null; standsFor: string | null }) {
  const { t, language } = useText();
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const said = (value: number | null): string => (value === null ? t('auditEditor.trial.none') : share.format(value));
  if (score === null || standsFor === null) return <p>{t('auditEditor.trial.noScore')}</p>;
  if (score.planted === 0) return <p>{t('auditEditor.trial.noPlanted', { rule: standsFor })}</p>;
  const { planted, met, right, found } = score;
  const facts = { planted, met, right, found, recall: said(score.recall), precision: said(score.precision) };
  return (
    <p data-recall={score.recall ?? ''} data-precision={score.precision ?? ''}>
      {t('auditEditor.trial.score', facts)}
    </p>
  );
}

const rowsShown = 20;

function Found({ findings }: Pick<Trial, 'findings'>) {
  const { t } = useText();
  const words = useRuleWords();
  const numbers = useNumbers();
  const shown = findings.slice(0, rowsShown);
  const keys = [...new Set(shown.flatMap((finding) => Object.keys(finding.keys)))];
  if (shown.length === 0) return null;
  return (
    <Scroll label={t('auditEditor.trial.findings')} className={classes.found}>
      <table className={screen.plain}>
        <caption>{t('auditEditor.trial.findings')}</caption>
        <thead>
          <tr>
            {keys.map((key) => (
              <th key={key} scope="col">
                {words.columnLabel(key)}
              </th>
            ))}
            <th scope="col" className={screen.number}>
              {t('auditScreens.findings.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((finding) => (
            <tr key={finding.id}>
              {keys.map((key) => (
                <td key={key}>{finding.keys[key] === undefined ? '' : words.valueText(key, finding.keys[key])}</td>
              ))}
              <td className={screen.number}>{numbers.number(finding.amountAtRisk, 'moneyExact')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface ResultProps<T extends Trial> {
  readonly where: 'onSample' | 'onTables';
  readonly trying: Trying<T>;
  readonly score?: (trial: T) => ReactNode;
}

function TrialResult<T extends Trial>({ where, trying, score }: ResultProps<T>) {
  const { t } = useText();
  if (trying.state === 'idle') return null;
  return (
    <div className={classes.result} data-trial={where} data-state={trying.state}>
      <h4>{t(`auditEditor.trial.${where}`)}</h4>
      {trying.state === 'running' && (
        <p role="status" className={classes.running}>
          {t(where === 'onSample' ? 'auditEditor.trial.makingSample' : 'auditEditor.trial.running')}
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlayerStop size={13} />}
            onClick={() => void stopTrial()}
          >
            {t('auditEditor.trial.stop')}
          </Button>
        </p>
      )}
      {trying.state === 'failed' && <FailureState failure={trying.failure} />}
      {trying.state === 'tried' && (
        <>
          <Outcome trial={trying.value} />
          {score?.(trying.value)}
          <Found findings={trying.value.findings} />
        </>
      )}
    </div>
  );
}

function StandsFor({ id, open }: EditorProps) {
  const { t, language } = useText();
  const rules = useAudit((store) => store.rules).filter(({ group }) => group !== 'own');
  return (
    <NativeSelect
      size="xs"
      label={t('auditEditor.trial.standsFor')}
      data-field="stands-for"
      value={open.standsFor ?? ''}
      data={[
        { value: '', label: t('auditEditor.trial.nothing') },
        ...rules.map((rule) => ({ value: rule.id, label: inLanguage(rule.title, language) })),
      ]}
      onChange={({ currentTarget }) => setStandsFor(id, currentTarget.value === '' ? null : currentTarget.value)}
    />
  );
}

/** What the rule finds in the sample, held against what is planted there, and in the open tables. */
export function TrialPanel({ id, open }: EditorProps) {
  const { t } = useText();
  const { check, onSample, onTables, standsFor } = open;
  const isBusy = onSample.state === 'running' || onTables.state === 'running';
  const isOff = check.state !== 'right' || isBusy;
  return (
    <section className={classes.trial} aria-label={t('auditEditor.trial.title')}>
      <h3>{t('auditEditor.trial.title')}</h3>
      <p className={classes.hint}>{t('auditEditor.trial.hint')}</p>
      <StandsFor id={id} open={open} />
      <div className={classes.buttons}>
        <Button
          variant="default"
          data-action="try-sample"
          leftSection={<IconFlask size={15} />}
          disabled={isOff}
          onClick={() => void tryOnSample(id)}
        >
          {t('auditEditor.trial.sample')}
        </Button>
        <Button
          variant="default"
          data-action="try-tables"
          leftSection={<IconTable size={15} />}
          disabled={isOff}
          onClick={() => void tryOnTables(id)}
        >
          {t('auditEditor.trial.tables')}
        </Button>
      </div>
      <TrialResult
        where="onSample"
        trying={onSample}
        score={({ score, outcome }) =>
          outcome.status === 'not-run' ? null : <Score score={score} standsFor={standsFor} />
        }
      />
      <TrialResult where="onTables" trying={onTables} />
    </section>
  );
}
