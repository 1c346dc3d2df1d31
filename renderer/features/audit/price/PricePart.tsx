import { Button } from '@mantine/core';
import type { Price, PriceMeasure } from '../../../../shared/audit/price/priceOf';
import { inLanguage } from '../../../../shared/base/language';
import { usePriceWords } from '../../../measures/usePriceWords';
import { askPriceAgain, keepAsScenario, lastPrice, useAskedPrice, usePrice } from '../../../state/auditPrice';
import { runAllRules, useAudit } from '../../../state/auditRun';
import { inspect } from '../../../state/inspection';
import { tell } from '../../../state/notices';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { Scroll } from '../../../ui/Scroll';
import screen from '../Audit.module.css';
import { Choices } from './Choices';
import { FundChart } from './FundChart';
import classes from './Price.module.css';
import { RulePrices } from './RulePrices';
import { TwoRuns } from './TwoRuns';

function Figure({ measure }: { measure: PriceMeasure }) {
  const { t } = useText();
  const words = usePriceWords();
  const { id, value } = measure;
  return (
    <li>
      <button
        type="button"
        className={classes.figure}
        data-measure={id}
        onClick={() => inspect({ kind: 'price', step: id, rule: null })}
      >
        <span>{t(`auditPrice.measure.${id}`)}</span>
        <strong>{words.figure(id, value)}</strong>
        <span>{value === null ? '' : words.interval(id, measure)}</span>
      </button>
    </li>
  );
}

function Headline({ price }: { price: Price }) {
  const { t } = useText();
  const words = usePriceWords();
  const value = price.measures.find(({ id }) => id === 'presentValue');
  if (price.rules.length === 0 || value === undefined) return t('auditPrice.nothing');
  const [low, high] = [words.figure('presentValue', value.low), words.figure('presentValue', value.high)];
  return t('auditPrice.headline', { value: words.figure('presentValue', value.value), low, high });
}

/** Keeps the price as a scenario that can be compared and reported. */
function Keep({ price }: { price: Price }) {
  const { t } = useText();
  const keep = async (): Promise<void> => {
    const title = t('auditPrice.scenarioTitle');
    const kept = await keepAsScenario(title);
    if (kept.ok) tell('auditMore.price.kept', 'auditMore.price.keptDetail', { title });
  };
  return (
    <Button
      variant="default"
      data-action="keep-price"
      disabled={price.cashChanges.length === 0}
      onClick={() => void keep()}
    >
      {t('auditPrice.saveScenario')}
    </Button>
  );
}

function Notes({ price }: { price: Price }) {
  const { t } = useText();
  const words = usePriceWords();
  const { draws, seed, confidence } = price.question;
  const leftOut = { others: words.number(price.ofOtherFunds), elsewhere: words.number(price.countedElsewhere) };
  return (
    <div className={classes.note}>
      <p>
        {t('auditMore.price.draws', { percent: Math.round(100 * confidence), draws, seed })} ·{' '}
        {t('auditMore.price.hint')}
      </p>
      <p>{t('auditPrice.leftOut', leftOut)}</p>
      <p>{t('auditPrice.note.limits')}</p>
      <p>
        {t('auditPrice.note.contributions')} {t('auditPrice.note.months')}
      </p>
    </div>
  );
}

function Priced({ price }: { price: Price }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const scenario = usePrice((store) => store.scenario);
  const ground = {
    scenario: scenario === null ? '' : inLanguage(scenario.title, language),
    year: numbers.number(price.question.fromYear, 'year'),
  };
  return (
    <>
      <div className={screen.line}>
        <div>
          <p className={classes.headline} data-price={price.rules.length}>
            <Headline price={price} />
          </p>
          <p className={screen.dim}>{t('auditMore.price.ground', ground)}</p>
        </div>
        <Keep price={price} />
      </div>
      {price.rules.length === 0 ? (
        <Empty title={t('auditMore.price.noneCounts')} hint={t('auditMore.price.noneHint')} />
      ) : (
        <>
          <ul className={classes.figures} aria-label={t('auditMore.price.figures')}>
            {price.measures.map((measure) => (
              <Figure key={measure.id} measure={measure} />
            ))}
          </ul>
          <FundChart price={price} />
          <TwoRuns price={price} />
          <RulePrices price={price} />
        </>
      )}
      <Notes price={price} />
    </>
  );
}

function Answer() {
  const { t } = useText();
  const answer = usePrice((store) => store.answer);
  const price = lastPrice(answer);
  if (answer.state === 'failed') return <FailureState failure={answer.failure} onRetry={askPriceAgain} />;
  if (price === null) return <Loading label={t('auditMore.price.job')} places={3} />;
  return (
    <Scroll label={t('auditPrice.title')} className={classes.answer}>
      <Priced price={price} />
    </Scroll>
  );
}

/** What the findings are worth to the fund: yuan, reserve, fund life, payroll, each with its interval and calculation. */
export function PricePart() {
  const { t } = useText();
  useAskedPrice();
  const hasRun = useAudit(({ outcomes }) => outcomes.size > 0);
  const isRunning = useAudit(({ run }) => run.state !== 'idle');
  const answer = usePrice((store) => store.answer);
  if (!hasRun) {
    return (
      <Empty title={t('auditMore.notRun')} hint={t('auditMore.notRunHint')}>
        <Button loading={isRunning} onClick={() => void runAllRules()}>
          {t('auditScreens.action.run')}
        </Button>
      </Empty>
    );
  }
  return (
    <div className={classes.price} data-pricing={answer.state}>
      <Choices year={lastPrice(answer)?.question.fromYear ?? null} />
      <Answer />
    </div>
  );
}
