import { Button } from '@mantine/core';
import { useQuestionTitle } from '../../../outlook/useQuestionTitle';
import { settlePulls, useGround, useGroundQuestion, useLeverPlaces, usePulls } from '../../../state/balanceLevers';
import { useText } from '../../../text';
import { LeverField } from './LeverField';
import classes from './Levers.module.css';
import { Packages } from './Packages';

/** All levers, over the scenario on screen. */
export function LeversPanel() {
  const { t } = useText();
  const places = useLeverPlaces();
  const pulls = usePulls();
  const ground = useGround();
  const question = useGroundQuestion();
  const titleOf = useQuestionTitle();
  if (ground === null || question === null) return <section className={classes.panel} />;
  const { firstYear, years } = ground;
  return (
    <section className={classes.panel} aria-label={t('balance.lever.panel')}>
      <h2>{t('balance.lever.panel')}</h2>
      <p className={classes.note}>{t('balance.lever.note', { scenario: titleOf(question).title })}</p>
      <Packages />
      <div className={classes.bar}>
        <span data-pulled={pulls.length}>
          {pulls.length === 0 ? t('balance.lever.none') : t('balance.lever.pulled', { count: pulls.length })}
        </span>
        <Button variant="default" disabled={pulls.length === 0} onClick={() => settlePulls([])}>
          {t('balance.lever.reset')}
        </Button>
      </div>
      {places.map(({ lever, standard }) => (
        <LeverField
          key={lever.parameter.id}
          lever={lever}
          standard={standard}
          pulled={pulls.find(({ parameter }) => parameter === lever.parameter.id) ?? null}
          firstYear={firstYear + 1}
          lastYear={firstYear + years - 1}
        />
      ))}
    </section>
  );
}
