import { Button, NumberInput, Tooltip } from '@mantine/core';
import { type RiskFactor, type RiskModel, type RiskUnit, riskSides } from '../../../../shared/audit/risk/riskModel';
import { inLanguage } from '../../../../shared/base/language';
import { useCanWrite } from '../../../state/auditCases';
import { resetWeights, setWeight, useWeights } from '../../../state/auditRisk';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import screen from '../Audit.module.css';
import classes from './Risk.module.css';

function Factor({ factor }: { factor: RiskFactor }) {
  const { t, language } = useText();
  const weights = useWeights();
  const canWrite = useCanWrite();
  const name = inLanguage(factor.label, language);
  return (
    <tr className={classes.weight} data-changed={weights[factor.id] === undefined ? undefined : ''}>
      <th scope="row">
        <Tooltip label={inLanguage(factor.why, language)} multiline w={300}>
          <span>{name}</span>
        </Tooltip>
      </th>
      <td>
        <NumberInput
          size="xs"
          w={72}
          data-weight={factor.id}
          aria-label={t('auditMore.risk.weight', { factor: name })}
          value={weights[factor.id] ?? factor.weight}
          min={0}
          max={10}
          step={0.5}
          clampBehavior="strict"
          disabled={!canWrite}
          onChange={(next) => typeof next === 'number' && setWeight(weights, factor.id, next)}
        />
      </td>
    </tr>
  );
}

/** What the score is made of, with weights that can be changed and put back. */
export function Weights({ model, unit }: { model: RiskModel; unit: RiskUnit }) {
  const { t } = useText();
  const weights = useWeights();
  const own = model.factors.filter((factor) => factor.unit === unit);
  const sides = riskSides.filter((side) => own.some((factor) => factor.side === side));
  return (
    <Panel title={t('auditMore.risk.factors')}>
      <p className={classes.formula}>{t('auditMore.risk.formula', { relief: model.relief })}</p>
      <p className={screen.dim}>{t('auditMore.risk.formulaHint')}</p>
      <table className={screen.plain}>
        {sides.map((side) => (
          <tbody key={side}>
            <tr>
              <th scope="colgroup" colSpan={2}>
                <strong>{t(`auditMore.risk.side.${side}`)}</strong>
              </th>
            </tr>
            {own
              .filter((factor) => factor.side === side)
              .map((factor) => (
                <Factor key={factor.id} factor={factor} />
              ))}
          </tbody>
        ))}
      </table>
      <Button
        mt={8}
        size="xs"
        variant="default"
        data-action="reset-weights"
        disabled={Object.keys(weights).length === 0}
        onClick={resetWeights}
      >
        {t('auditMore.risk.reset')}
      </Button>
    </Panel>
  );
}
