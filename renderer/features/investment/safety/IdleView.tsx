import { inLanguage } from '../../../../shared/base/language';
import type { IdleTerm } from '../../../../shared/investment/safety/idleTerms';
import { basisText } from '../../../../shared/parameters/basisText';
import { inspect } from '../../../state/inspection';
import { changeSafety, useSafetyPlace } from '../../../state/safety';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import { Panel } from '../../../ui/Page';
import { StatusMark } from '../../../ui/StatusMark';
import classes from './Safety.module.css';
import type { SafetyViewProps } from './SafetyPart';
import { idleFigure } from './safetyFigures';

/** Rates are typed in percent, the buffer in months. */
const factorOf = ({ id }: IdleTerm): number => (id === 'bufferMonths' ? 1 : 100);

function Term({ term, used }: { term: IdleTerm; used: number }) {
  const { language } = useText();
  const terms = useSafetyPlace((place) => place.terms);
  const { id, label, range, basis } = term;
  const factor = factorOf(term);
  const [low, high] = range;
  return (
    <div className={classes.term}>
      <NumberField
        name={`idle.${id}`}
        label={inLanguage(label, language)}
        value={Number((used * factor).toPrecision(12))}
        range={[low * factor, high * factor]}
        step={factor === 1 ? 1 : 0.05}
        suffix={factor === 1 ? '' : '%'}
        onTake={(value) => changeSafety({ terms: { ...terms, [id]: value / factor } })}
      />
      <p className={classes.dim}>
        {basisText(basis, language)} <StatusMark status={basis.kind === 'assumed' ? 'assumed' : basis.status} />
      </p>
    </div>
  );
}

/** What lay on current accounts beyond the buffer, what it cost, and the terms by which it is idle. */
export function IdleView({ answer }: SafetyViewProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const { report, bundled, used } = answer;
  const { idle, buffer } = report;
  const money = (value: number): string => numbers.full(value, 'moneyFine');
  const title =
    idle === null
      ? t('safety.idle.none')
      : idle.mean === 0
        ? t('safety.idle.busy', { buffer: money(buffer) })
        : t('safety.idle.title', { mean: money(idle.mean), cost: numbers.full(idle.cost, 'moneyExact') });
  return (
    <>
      <button
        type="button"
        className={classes.sentence}
        data-idle={idle?.cost ?? ''}
        onClick={() => inspect({ kind: 'worked', figure: idleFigure(answer) })}
      >
        {title}
      </button>
      <Panel title={t('safety.idle.terms')}>
        <div className={classes.terms}>
          {bundled.map((term) => (
            <Term key={term.id} term={term} used={used[term.id]} />
          ))}
        </div>
      </Panel>
    </>
  );
}
