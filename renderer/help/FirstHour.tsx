import { ActionIcon, Button, NativeSelect, Tooltip } from '@mantine/core';
import { IconCheck, IconRefresh, IconX } from '@tabler/icons-react';
import {
  beginAgain,
  chooseStep,
  leaveFirstHour,
  startJourney,
  stepNow,
  useAuditStanding,
  useFirstHour,
} from '../state/firstHour';
import { type JourneyId, journeyIds, journeySteps, journeys, type StepId } from '../state/journeys';
import { useText } from '../text';
import classes from './FirstHour.module.css';
import { reveal } from './reveal';

function Steps({ now }: { now: StepId | null }) {
  const { t } = useText();
  const { journey, done } = useFirstHour();
  return (
    <ol className={classes.steps}>
      {journeys[journey].map((step, at) => {
        const isDone = done.includes(step);
        const name = t('firstHour.step', { number: at + 1, what: t(`firstHour.steps.${step}.what`) });
        return (
          <li key={step}>
            <Tooltip label={name} multiline maw={320}>
              <button
                type="button"
                data-step={step}
                data-done={isDone || undefined}
                aria-current={step === now ? 'step' : undefined}
                aria-label={isDone ? `${name} (${t('firstHour.isDone')})` : name}
                onClick={() => chooseStep(step)}
              >
                {isDone ? <IconCheck size={14} stroke={2.5} /> : at + 1}
              </button>
            </Tooltip>
          </li>
        );
      })}
    </ol>
  );
}

function Step({ step }: { step: StepId }) {
  const { t } = useText();
  const { go, at } = journeySteps[step];
  const take = (): void => {
    go();
    if (at !== undefined) reveal(at);
  };
  return (
    <>
      <div className={classes.words}>
        <p>
          <strong>{t(`firstHour.steps.${step}.what`)}</strong>
        </p>
        <p>{t(`firstHour.steps.${step}.why`)}</p>
      </div>
      <Button data-action="do-step" onClick={take}>
        {t(`firstHour.steps.${step}.go`)}
      </Button>
    </>
  );
}

function Tools() {
  const { t } = useText();
  return (
    <div className={classes.tools}>
      <Tooltip label={t('firstHour.again')}>
        <ActionIcon size={24} aria-label={t('firstHour.again')} onClick={beginAgain}>
          <IconRefresh size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('firstHour.close')}>
        <ActionIcon size={24} aria-label={t('firstHour.close')} data-action="leave-journey" onClick={leaveFirstHour}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

/** A journey step by step, below whatever screen is open; a step ticks itself off when it was done. */
export function FirstHour() {
  const { t } = useText();
  const state = useFirstHour();
  useAuditStanding();
  if (!state.isOpen) return null;
  const { journey, done } = state;
  const step = stepNow(state);
  const count = journeys[journey].filter((one) => done.includes(one)).length;
  const chosen = (value: string): JourneyId => journeyIds.find((id) => id === value) ?? journey;
  return (
    <section className={classes.panel} aria-label={t('firstHour.title')} data-journey={journey}>
      <div className={classes.head}>
        <NativeSelect
          aria-label={t('firstHour.choose')}
          data={journeyIds.map((value) => ({ value, label: t(`firstHour.journey.${value}`) }))}
          value={journey}
          onChange={({ currentTarget }) => startJourney(chosen(currentTarget.value))}
        />
        <Steps now={step} />
        <p role="status" data-progress={count}>
          {t('firstHour.progress', { done: count, of: journeys[journey].length })}
        </p>
      </div>
      {step === null ? <p className={classes.words}>{t('firstHour.finished')}</p> : <Step step={step} />}
      <Tools />
    </section>
  );
}
