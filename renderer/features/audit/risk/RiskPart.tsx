import { SegmentedControl } from '@mantine/core';
import { Fragment } from 'react';
import { type RiskModel, riskUnits } from '../../../../shared/audit/risk/riskModel';
import { inLanguage } from '../../../../shared/base/language';
import { rankUnits, type ScoredRisk, useAskedRisk, useRisk } from '../../../state/auditRisk';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { Panel } from '../../../ui/Page';
import { Scroll } from '../../../ui/Scroll';
import screen from '../Audit.module.css';
import { useRuleWords } from '../useRuleWords';
import { Known } from './Known';
import { Ranking } from './Ranking';
import classes from './Risk.module.css';
import { Weights } from './Weights';

interface ScoredProps {
  readonly model: RiskModel;
  readonly scored: ScoredRisk;
}

/** What the score of the chosen unit is made of. */
function Detail({ model, scored }: ScoredProps) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const chosen = useRisk((store) => store.chosen);
  const unit = scored.units.find((one) => one.unit === chosen);
  if (unit === undefined) return <p className={screen.dim}>{t('auditMore.risk.chooseUnit')}</p>;
  const times = (value: number): string => numbers.number(value, 'times');
  const labels = new Map(model.factors.map(({ id, label }) => [id, inLanguage(label, language)]));
  return (
    <Panel title={t('auditMore.risk.detail', { unit: unit.unit, score: times(unit.score) })}>
      <table className={screen.plain} data-unit={unit.unit}>
        <thead>
          <tr>
            <th scope="col">{t('auditStatistics.column.factor')}</th>
            <th scope="col" className={screen.number}>
              {t('auditStatistics.column.value')}
            </th>
            <th scope="col" className={screen.number}>
              {t('auditMore.risk.score')}
            </th>
            <th scope="col" className={screen.number}>
              {t('auditMore.risk.contribution')}
            </th>
          </tr>
        </thead>
        <tbody>
          {unit.factors.map(({ factor, value, score, contribution }) => (
            <tr key={factor}>
              <th scope="row">{labels.get(factor) ?? factor}</th>
              <td className={screen.number}>
                {value === null ? t('auditMore.risk.notMeasured') : numbers.tick(value, 'count')}
              </td>
              <td className={screen.number}>{times(score)}</td>
              <td className={screen.number}>{times(contribution)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Ladder({ model }: { model: RiskModel }) {
  const { t, language } = useText();
  return (
    <Panel title={t('auditMore.risk.ladder')}>
      <dl className={screen.facts}>
        {model.ladder.map(({ id, from, label, response }) => (
          <Fragment key={id}>
            <dt>
              {inLanguage(label, language)} ({t('auditMore.risk.from', { from })})
            </dt>
            <dd>{inLanguage(response, language)}</dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}

function LeftOut({ model, scored }: ScoredProps) {
  const { t, language } = useText();
  const words = useRuleWords();
  const labels = new Map(model.factors.map(({ id, label }) => [id, inLanguage(label, language)]));
  return scored.leftOut.map(({ factor, missing }) => (
    <p key={factor} className={screen.dim}>
      {t('auditStatistics.leftOut', { factor: labels.get(factor) ?? factor, parts: words.missing(missing) })}
    </p>
  ));
}

/** Employers or regions by probability and impact, with what follows, and how well it would have told known cases. */
export function RiskPart() {
  const { t } = useText();
  useAskedRisk();
  const { model, unit, scored, failure, isScoring } = useRisk();
  if (failure !== null) return <FailureState failure={failure} />;
  if (model === null || scored === null) return <Loading label={t('auditMore.risk.job')} places={3} />;
  return (
    <div className={classes.risk} data-scoring={isScoring ? '' : undefined} data-risk={unit}>
      <div className={classes.main}>
        <div className={screen.line}>
          <SegmentedControl
            aria-label={t('auditMore.risk.unit.label')}
            data={riskUnits.map((value) => ({ value, label: t(`auditMore.risk.unit.${value}`) }))}
            value={unit}
            onChange={rankUnits}
          />
          <span className={screen.dim}>{t('auditMore.risk.units', { count: scored.units.length })}</span>
        </div>
        {scored.units.length === 0 ? (
          <Empty title={t('auditMore.risk.none')} hint={t('auditMore.risk.noneHint')} />
        ) : (
          <Ranking model={model} scored={scored} />
        )}
      </div>
      <Scroll label={t('auditMore.risk.factors')} className={classes.side}>
        <Detail model={model} scored={scored} />
        <Weights model={model} unit={unit} />
        <LeftOut model={model} scored={scored} />
        <Ladder model={model} />
        <Known backtest={scored.backtest} />
      </Scroll>
    </div>
  );
}
